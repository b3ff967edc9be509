import Foundation
import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Lists that are sent to those who act on them: who somebody is, OPD by OPD, most points first, in the words of an explanation.
@Suite struct ActionListTests {
    private static func read(watching: Set<NIP> = []) throws -> (dataSet: DataSet, roll: Roll) {
        let folder = try DataFolder(try Fixture.agency)
        let dataSet = try DataSet.read(folder, plan: try TestFolder.plan(), watching: watching)
        return (dataSet, try RollReader.read(dataSet.folder ?? folder, of: dataSet))
    }

    /// The rows of a table, each cell under its heading.
    private static func rows(_ table: SheetTable) throws -> [[String: String]] {
        var rows: [[String: String]] = []
        try table.rows { row throws(FileFailure) in
            rows.append(Dictionary(zip(table.columns.map(\.heading), row.map(\.csv))) { first, _ in first })
        }
        return rows
    }

    @Test func listsStandOfficeByOfficeAndMostPointsFirst() throws {
        let (dataSet, roll) = try Self.read()
        let measured = MeasuredDataSet(dataSet)
        let lists = measured.plan.compiled.indicators.indices.compactMap { measured.lossSheet(ofIndicator: $0, in: .indonesian, naming: roll) }
        #expect(!lists.isEmpty)
        for list in lists + [measured.missingSheet(in: .indonesian, naming: roll)].compactMap(\.self) {
            let rows = try Self.rows(list)
            #expect(rows.count == list.count)
            var offices: [String] = []
            var before: Int?
            for row in rows {
                #expect(
                    row["Nama"] != nil && row["Jabatan"] != nil && row["Unit"] != nil && row["NIP"]?.count == 18
                        && row["Yang dapat dilakukan"] != nil, "\(list.name)")
                let office = try #require(row["OPD"]), points = Thousandths.parse(row["Poin dari itu"] ?? "") ?? 0
                if offices.last != office {
                    offices.append(office)
                    before = nil
                }
                if let before { #expect(points <= before, "\(list.name)") }
                before = points
            }
            #expect(Set(offices).count == offices.count, "\(list.name)")
        }
    }

    /// Only the day on which a punishment stops counting stands in rows, which lists do not have.
    @Test func deedsAreWordedAsInAnExplanation() throws {
        let nips = Set(try Self.read().dataSet.people.nips)
        let (dataSet, roll) = try Self.read(watching: nips)
        let deeds = Deeds(dataSet.facts, roll)
        let plan = dataSet.facts.plan
        var compared = 0
        for file in dataSet.watched {
            let person = try #require(dataSet.people.nips.firstIndex(of: file.employee.nip))
            for explained in plan.explain(file).indicators {
                let compiled = try #require(plan.compiled.indicators.first { $0.indicator.name == explained.indicator.name })
                let listed = deeds.outlook(compiled, of: person)
                if case .wait = explained.outlook {
                    #expect(listed.map { if case .wait = $0 { true } else { false } } == true)
                } else {
                    #expect(listed == explained.outlook)
                }
                compared += 1
            }
        }
        #expect(compared > 50)
    }

    /// Sheets that `takar measure` writes name nobody.
    @Test func sheetsWithoutARollNameNobody() throws {
        let (dataSet, roll) = try Self.read()
        let measured = MeasuredDataSet(dataSet)
        let names = (0..<dataSet.people.count).map(roll.name).filter { !$0.isEmpty }
        #expect(names.count > 5)
        for table in [
            measured.scoreSheet(in: .indonesian), measured.notMeasuredSheet(in: .indonesian), measured.unitSheet(in: .indonesian),
            measured.findingSheet(in: .indonesian),
        ] {
            for cell in try Self.rows(table).flatMap(\.values) { for name in names { #expect(!cell.contains(name), "\(table.name)") } }
        }
        let named = try Self.rows(measured.scoreSheet(in: .indonesian, naming: roll))
        #expect(named.count == measured.aggregation.whole.measured && named.contains { names.contains($0["Nama"] ?? "") })
    }
}
