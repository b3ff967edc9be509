import Personnel
import Quality
import Testing
import Vocabulary

@Suite struct QualityExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        guard let nip = NIP("198003032005011003"), let asOf = CivilDate(year: 2022, month: 6, day: 30) else { return }
        var employee = Employee(nip: nip)
        employee.standing = "01"
        var details = EmployeeDetails(employee)
        details.birthDate = CivilDate.parse("03-03-1980")
        details.sex = "F"
        let person = CheckedPerson(details, at: RecordSource(file: 0, row: 2))

        // The file has these two columns and no others.
        var availability = Availability()
        availability.columns = [.birthDate, .sex]
        availability.filled = [.birthDate, .sex]
        let check = QualityCheck([person], records: [], tree: .empty, availability: availability, context: QualityContext(asOf: asOf))

        let codes = check.findings.map(\.problem.code)  // CON_3
        let column = check.findings.first?.column  // jenis_kelamin
        let answered = check.whole.answered  // 2 of the 27 indicators
        let index = check.whole.index?.hundredths  // 5000: one of the two is clean, and they weigh the same
        // end of example
        #expect(codes == ["CON_3"])
        #expect(column == "jenis_kelamin")
        #expect(answered == 2)
        #expect(QualityScheme.indicators.count == 27)
        #expect(index == 5000)
        isRead = true
    }
}
