import Foundation
import Measurement
import Personnel
import Quality
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// What is measured of some units is what files come to that hold nobody else.
@Suite struct ScopeTests {
    /// An invented agency: rows of everybody by kind of file, each with the unit of its person.
    private struct Agency {
        let units: [OrganizationUnit]
        var employees: [(unit: String, row: String)] = []
        var trainings: [(unit: String, row: String)] = []
        var sanctions: [(unit: String, row: String)] = []

        init(_ random: inout SeededGenerator) {
            let count = Int.random(in: 3...12, using: &random)
            units = (0..<count).map { number in
                let parent =
                    number == 0 ? "" : Int.random(in: 0..<12, using: &random) == 0 ? "hilang" : "U\(Int.random(in: 0..<number, using: &random))"
                return OrganizationUnit(id: "U\(number)", name: "UNIT \(number)", parentID: parent)
            }
            for person in 1...40 {
                let unit = Int.random(in: 0..<10, using: &random) == 0 ? "" : "U\(Int.random(in: 0..<count + 1, using: &random))"
                let isBroken = Int.random(in: 0..<9, using: &random) == 0
                let kind = ["1", "2", "4"].randomElement(using: &random) ?? "2", standing = ["01", "71", "99"].randomElement(using: &random) ?? "01"
                let education = ["15", "30", "40", "45"].randomElement(using: &random) ?? "40"
                employees.append(
                    (unit, Lines.employee(person, nip: isBroken ? "rusak" : nil, standing: standing, kind: kind, education: education, unit: unit)))
                for number in 0..<Int.random(in: 0...2, using: &random) {
                    trainings.append(
                        (unit, Lines.training(person, certificate: "\(person)/\(number)", hours: "\(Int.random(in: 1...24, using: &random))")))
                }
                if Int.random(in: 0..<6, using: &random) == 0 { sanctions.append((unit, "\(Lines.nip(person));3;HUKUMAN;01-02-2021")) }
            }
        }

        /// Files with the rows of people whose unit fits.
        func folder(_ isWanted: (String) -> Bool) throws -> TestFolder {
            func rows(_ rows: [(unit: String, row: String)]) -> [String] { rows.filter { isWanted($0.unit) }.map(\.row) }
            return try TestFolder([
                "pegawai.csv": Lines.file(Lines.employeeHeading, rows(employees)),
                "diklat.csv": Lines.file(Lines.trainingHeading, rows(trainings)),
                "hukuman.csv": Lines.file("nipBaru;jenisTingkatHukumanId;jenisHukuman;hukumanTanggal", rows(sanctions)),
                "unor.csv": Lines.file("Id;NamaUnor;DiatasanId", units.map { "\($0.id);\($0.name);\($0.parentID)" }),
            ])
        }
    }

    @Test(arguments: 1...40) func aSubtreeIsWhatItsFilesSay(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let agency = Agency(&random)
        let tree = UnitTree(agency.units)
        let isOutside = Int.random(in: 0..<4, using: &random) == 0
        let chosen = [Int.random(in: 0..<tree.units.count, using: &random), Int.random(in: 0..<tree.units.count, using: &random)]
        let scope = isOutside ? UnitScope(outsideOf: tree.offices) : UnitScope(below: chosen, in: tree)
        let everybody = try agency.folder { _ in true }, part = try agency.folder { scope.holds(tree.number(of: $0)) }
        let whole = try DataSet.read(try DataFolder(everybody.path), plan: try TestFolder.plan())
        let limited = whole.limited(to: scope), alone = try DataSet.read(try DataFolder(part.path), plan: try TestFolder.plan())

        #expect(limited.people.nips == alone.people.nips)
        #expect(limited.refusedEmployees == alone.refusedEmployees)
        #expect(limited.people.agencyList.map(\.name) == alone.people.agencyList.map(\.name))
        #expect(try limited.scoreTable() == alone.scoreTable())
        #expect(try limited.output { try $0.writeNotMeasured(to: $1) } == alone.output { try $0.writeNotMeasured(to: $1) })
        let here = MeasuredDataSet(limited), there = MeasuredDataSet(alone)
        #expect(here.aggregation.whole == there.aggregation.whole)
        #expect(here.scores.losses == there.scores.losses)
        #expect(here.participation == there.participation)
        for (number, unit) in limited.tree.units.enumerated() where !limited.tree.isAboveScope(number) {
            let other = try #require(alone.tree.number(of: unit.id))
            #expect(here.aggregation.units[number] == there.aggregation.units[other], "\(unit.id)")
            // A rank is the same or not said.
            if let rank = here.aggregation.ranks[number] { #expect(rank == there.aggregation.ranks[other]) }
        }
        // Only its own units are listed.
        let listed = try limited.output { try $0.writeUnits(to: $1) }.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(Set(listed.map(String.init)) == Set(tree.units.indices.filter { scope.holds($0) }.map { tree.units[$0].id }))

        let checked = try CheckedDataSet.read(try DataFolder(everybody.path), asOf: try CivilDate.of("2022-06-30"), scope: scope)
        let checkedAlone = try CheckedDataSet.read(try DataFolder(part.path), asOf: try CivilDate.of("2022-06-30"))
        #expect(checked.people.map(\.details.employee.nip) == limited.people.nips)
        #expect(checked.check.whole == checkedAlone.check.whole)
        #expect(checked.check.departed == checkedAlone.check.departed)
    }

    @Test func saysWhatItIsOf() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(Lines.employee(1, unit: "U2"), Lines.employee(2, unit: "U3")),
            "unor.csv": "Id;NamaUnor;DiatasanId\nU1;KAB;\nU2;DINAS CONTOH;U1\nU3;BADAN CONTOH;U1\n",
        ])
        let whole = try folder.read()
        #expect(whole.subject.id == "Pemerintah Kab. Contoh")
        let limited = whole.limited(to: UnitScope(below: [1], in: whole.tree))
        #expect(limited.subject.id == "DINAS CONTOH, bagian dari Pemerintah Kab. Contoh")
        let offices = MeasuredDataSet(limited).officeResults
        #expect(offices.offices.map { $0.unit?.id } == ["U2"] && offices.offices[0].rank == nil && offices.outside.isEmpty)
        #expect(MeasuredDataSet(whole).officeResults.offices.allSatisfy { $0.rank != nil })
    }
}
