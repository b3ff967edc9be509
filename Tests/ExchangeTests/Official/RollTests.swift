import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// What people are called, for tables that name them without a NIP.
@Suite struct RollTests {
    @Test func everybodyIsNamedOnceWithTheUnitsAbove() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(
                Lines.employee(1, post: "Analis Contoh", unit: "U2"), Lines.employee(2), Lines.employee(1, post: "Lain"),
                Lines.employee(3, nip: "rusak"), Lines.employee(4, unit: "U9")),
            "unor.csv": "Id;NamaUnor;DiatasanId\nU1;DINAS CONTOH;\nU2;--SEKSI CONTOH;U1\n",
        ])
        let data = try DataFolder(folder.path)
        let dataSet = try DataSet.read(data, plan: try TestFolder.plan())
        let roll = try RollReader.read(data, of: dataSet)
        #expect(
            roll.people(of: dataSet) == [
                NamedPerson(number: 0, name: "PEGAWAI CONTOH 1", post: "Analis Contoh", units: ["SEKSI CONTOH", "DINAS CONTOH"]),
                NamedPerson(number: 1, name: "PEGAWAI CONTOH 2", post: "Analis Contoh"),
                NamedPerson(number: 2, name: "PEGAWAI CONTOH 4", post: "Analis Contoh"),
            ])
        let scope = UnitScope(below: [try #require(dataSet.tree.number(of: "U1"))], in: dataSet.tree)
        let limited = dataSet.limited(to: scope)
        #expect(
            roll.limited(to: scope, of: dataSet).people(of: limited) == [
                NamedPerson(number: 0, name: "PEGAWAI CONTOH 1", post: "Analis Contoh", units: ["SEKSI CONTOH", "DINAS CONTOH"])
            ])
        // Read for the limited people alone it says the same.
        #expect(try RollReader.read(data, of: limited).people(of: limited) == roll.limited(to: scope, of: dataSet).people(of: limited))
        // A functional post without a level in its name: its age cannot be told surely.
        #expect(roll.retirement(of: 0) == nil)
    }
}
