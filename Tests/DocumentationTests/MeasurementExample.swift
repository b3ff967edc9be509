import Instruments
import Measurement
import Personnel
import Testing
import Vocabulary

@Suite struct MeasurementExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        guard let source = try InstrumentLibrary.bundled().source(forYear: 2022), let asOf = CivilDate(year: 2022, month: 6, day: 30),
            let nip = NIP("198003032005011003")
        else { return }
        let plan = Plan(source.standard, asOf: asOf)

        var employee = Employee(nip: nip)
        employee.standing = "01"
        employee.status = "PNS"
        employee.positionKind = "2"
        employee.post = "Analis Contoh Ahli Pertama"
        employee.education = "40"
        var training = TrainingRecord()
        training.type = "3"
        training.hours = .value(20 * Thousandths.one)
        training.end = CivilDate(year: 2022, month: 3, day: 31)

        var folder = Folder(plan, people: 1)
        let fate = folder.fold(employee, of: 0)  // used
        let fates = [folder.fold(training, of: 0), folder.fold(PredicateRecord(year: 2021, rating: "1"), of: 0)]  // used, used
        let scores = folder.finish().scored()
        let competence = scores.points(.competence, of: 0)  // 15, for 20 JP of technical training
        let total = scores.total(of: 0)  // 65: 15 for education, 15 for training, 30 for the appraisal, 5 for no punishment
        let category = scores.category(of: 0)  // Rendah
        // end of example
        #expect([fate] + fates == [.used, .used, .used])
        #expect(competence.description == "15")
        #expect(total.description == "65")
        #expect(category == "Rendah")
        isRead = true
    }
}
