import Personnel
import Testing
import Vocabulary

@Suite struct PersonnelExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        guard let nip = NIP("19800303 200501 1 003") else { return }
        let born = nip.birthDate?.text(in: .english)  // 3 March 1980
        let code = CodeShape.twoDigits.restored("5").description  // 05: a spreadsheet had taken the zero

        let tree = UnitTree([
            OrganizationUnit(id: "1", name: "Kabupaten Contoh"),
            OrganizationUnit(id: "2", name: "-Dinas Kesehatan", parentID: "1", echelon: "22"),
            OrganizationUnit(id: "3", name: "--Bidang Pencegahan", parentID: "2", echelon: "32"),
        ])
        var employee = Employee(nip: nip)
        employee.positionKind = "1"
        employee.unitID = "3"
        let unit = employee.place(in: tree)  // 2, the number of the third unit
        let office = tree.offices.place(of: unit).label(in: tree, .indonesian)  // Dinas Kesehatan
        let echelon = employee.echelonNumber  // 3, from the unit
        let retirement = RetirementAge.day(employee)?.text(in: .english)  // 1 April 2038
        // end of example
        #expect(born == "3 March 1980")
        #expect(code == "05")
        #expect(unit == 2)
        #expect(office == "Dinas Kesehatan")
        #expect(echelon == 3)
        #expect(retirement == "1 April 2038")
        isRead = true
    }
}
