import Analysis
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Presentation
import Testing
import Vocabulary

@testable import takar

/// Why an index changed, as people and programs read it.
@Suite struct ChangeReportTests {
    @Test(arguments: ["id", "en"]) func text(_ language: String) throws {
        let language = try #require(Language(rawValue: language))
        let report = ChangeReport(try Self.year(), language: language)
        try expectRecorded(report.lines().joined(separator: "\n") + "\n", "change-\(language.rawValue)")
    }

    @Test func withAnotherInstrumentAndSeveralAgencies() throws {
        let report = ChangeReport(try Self.year(from: "perban-bkn-8-2019", agencies: 2), language: .indonesian)
        try expectRecorded(report.lines().joined(separator: "\n") + "\n", "change-instrument")
    }

    @Test func whereNobodyWasMeasuredBefore() throws {
        let report = ChangeReport(try Self.year { _ in "99" }, language: .indonesian)
        try expectRecorded(report.lines().joined(separator: "\n") + "\n", "change-nobody")
    }

    @Test func json() throws {
        let text = try Self.year().document(in: .indonesian)
        try expectRecorded(text + "\n", "change-json")
    }

    @Test func tables() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let sheets = ChangeSheets(try Self.year(agencies: 2), language: .indonesian)
        var texts: [String] = []
        for sheet in sheets.all {
            let file = folder.appendingPathComponent("\(sheet.name).csv")
            try sheet.write(to: file.path, in: .indonesian)
            texts.append("=== \(sheet.name)\n" + (try String(contentsOf: file, encoding: .utf8)))
        }
        try expectRecorded(texts.joined(), "change-tables")
        // As one workbook they have a sheet each.
        let written = try WorkbookFile.write(folder.appendingPathComponent("out.xlsx").path, sheets.all, in: .indonesian)
        #expect(written.count == 3)
    }

    // MARK: An invented agency over half a year

    private static let count = 120

    /// Unit ids by person: some move between the two dates.
    private static func unit(_ person: Int, isAfter: Bool) -> Int { 2 + (person + (isAfter && person % 17 == 3 ? 1 : 0)) % 4 }

    private static func year(
        from id: String = "surat-bkn-4190-2024", agencies: Int = 1, standing: (Int) -> Code = { $0 % 6 == 0 ? "71" : "01" }
    ) throws -> ChangeAnalysis {
        let library = try InstrumentLibrary.bundled()
        func plan(_ id: String, _ date: (Int, Int, Int), _ settings: [String] = []) throws -> Plan {
            let source = try #require(library.source(named: id))
            return Plan(try source.load(settings: settings), asOf: try #require(CivilDate(year: date.0, month: date.1, day: date.2)))
        }
        let old = try plan(id, (2024, 6, 30)), later = try plan(id, (2024, 12, 31))
        let new = try plan("surat-bkn-4190-2024", (2024, 12, 31), ["joining=group-means"])
        let first = try measured(old, stage: 0, standing)
        let stages: [ChangeStage] = [
            ChangeStage(.lateRecords, try measured(old, stage: 1, standing)), ChangeStage(.time, try measured(later, stage: 2, standing)),
            ChangeStage(.employeeData, try measured(later, stage: 3) { $0 % 6 == 0 ? "71" : "01" }),
            ChangeStage(.instrument, try measured(new, stage: 4) { $0 % 6 == 0 ? "71" : "01" }),
        ]
        return ChangeAnalysis(try universe(agencies: agencies), from: first, through: stages)
    }

    private static func universe(agencies: Int) throws -> ChangeUniverse {
        let names = ["Kabupaten Contoh", "Sekretariat Daerah", "Dinas Pendidikan", "Dinas Kesehatan", "Inspektorat", "Badan Kepegawaian"]
        let units = names.enumerated().map { OrganizationUnit(id: "u\($0)", name: $1, parentID: $0 == 0 ? "" : $0 == 5 ? "u1" : "u0") }
        func side(_ isAfter: Bool) -> ChangeUniverse.Side {
            let people = 0..<count
            return ChangeUniverse.Side(
                isThere: people.map { isAfter ? $0 % 13 != 5 : $0 % 11 != 4 }, units: people.map { Int32(unit($0, isAfter: isAfter)) },
                agencies: people.map { Int32($0 % agencies) })
        }
        let list = [Agency(id: "A1", name: "Kabupaten Contoh"), Agency(id: "A2", name: "Kota Contoh")]
        return ChangeUniverse(tree: UnitTree(units), agencies: Array(list.prefix(agencies)), before: side(false), after: side(true))
    }

    /// Everybody as one stage has them; nobody's name and no NIP that could be anybody's.
    private static func measured(_ plan: Plan, stage: Int, _ standing: (Int) -> Code) throws -> StageScores {
        var folder = Folder(plan, people: count)
        let nip = try #require(NIP("199001012015011901"))
        for person in 0..<count {
            var employee = Employee(nip: nip)
            employee.standing = standing(person)
            employee.status = person % 19 == 7 && stage < 3 ? "C" : "PNS"
            employee.positionKind = person % 3 == 0 ? "4" : "2"
            employee.post = "Analis Contoh Ahli Pertama"
            employee.education = stage >= 3 && person % 10 == 2 ? "45" : person % 4 == 1 ? "20" : "40"
            _ = folder.fold(employee, of: person)
            var records = [training(person, hours: 10 + person % 15, year: 2023, month: 9)]
            if person % 8 == 1, stage >= 1 { records.append(training(person, hours: 20, year: 2024, month: 3)) }
            if person % 5 < 2, stage >= 2 { records.append(training(person, hours: 12, year: 2024, month: 10)) }
            for record in records { _ = folder.fold(record, of: person) }
            if person % 7 != 0 || stage >= 1 { _ = folder.fold(PredicateRecord(year: 2023, rating: "2"), of: person) }
            if person % 29 == 4, stage >= 2 {
                _ = folder.fold(SanctionRecord(level: "R", effective: CivilDate(year: 2024, month: 8, day: 1)), of: person)
            }
        }
        let facts = folder.finish()
        return StageScores(facts, facts.scored())
    }

    private static func training(_ person: Int, hours: Int, year: Int, month: Int) -> TrainingRecord {
        var record = TrainingRecord()
        record.type = "3"
        record.hours = .value(hours * Thousandths.one)
        record.end = CivilDate(year: year, month: month, day: 1 + person % 20)
        record.name = "Pelatihan Contoh"
        return record
    }
}
