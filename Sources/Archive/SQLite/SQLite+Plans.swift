import GRDB
import Vocabulary

extension SQLiteReader {
    func plans(of agency: String?) throws -> [PlanEntry] {
        try Row.fetchAll(database, sql: "SELECT * FROM plan WHERE ?1 IS NULL OR agency = ?1 ORDER BY number", arguments: [agency]).map(PlanEntry.init)
    }

    func plan(_ number: Int) throws -> PlanEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM plan WHERE number = ?", arguments: [number]).map(PlanEntry.init)
    }

    func planLines(of plan: Int) throws -> [KeptPlanLine] {
        try Row.fetchAll(database, sql: "SELECT * FROM plan_line WHERE plan = ? ORDER BY position", arguments: [plan]).map { try line($0).line }
    }

    func planLines(ofPerson person: Int) throws -> [(plan: Int, line: KeptPlanLine)] {
        try Row.fetchAll(database, sql: "SELECT * FROM plan_line WHERE person = ? ORDER BY plan, position", arguments: [person]).map(line)
    }

    private func line(_ row: Row) throws -> (plan: Int, line: KeptPlanLine) {
        let plan: Int = try row.decode(forColumn: "plan")
        guard let record = RecordCells(written: try row.decode(forColumn: "record")) else {
            throw ArchiveFailure.inconsistent(Phrase(id: "baris rencana \(plan) diubah", en: "a line of plan \(plan) was altered"))
        }
        return (
            plan,
            KeptPlanLine(
                person: try row.decode(forColumn: "person"), programme: try row.decode(forColumn: "programme"),
                classNumber: try row.decode(forColumn: "class"), record: record, points: try row.decode(forColumn: "points"),
                cost: try row.decode(forColumn: "cost"))
        )
    }
}

extension SQLiteWriter {
    func add(_ plan: PlanEntry) throws -> Int {
        try database.execute(
            sql: """
                INSERT INTO plan (agency, label, at, by, start, until, instrument, instrument_id, settings, known_import, baseline, units, goal,
                    promised, without, cost, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                plan.agencyID, plan.label, plan.at.description, plan.by, plan.start.day, plan.until.day, plan.instrumentVersion,
                plan.instrumentID, plan.settings.joined(separator: "\n"), plan.knownImport, plan.baseline, plan.units.joined(separator: "\n"),
                plan.goal, plan.promised, plan.without, plan.cost, plan.hash,
            ])
        return Int(database.lastInsertedRowID)
    }

    func add(_ line: KeptPlanLine, at position: Int, to plan: Int) throws {
        let statement = try statement("INSERT INTO plan_line VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        statement.bind(1, plan)
        statement.bind(2, position)
        statement.bind(3, line.person)
        statement.bind(4, line.programme)
        statement.bind(5, line.classNumber)
        statement.bind(6, line.record.written)
        statement.bind(7, line.points)
        statement.bind(8, line.cost)
        try statement.run()
    }
}

extension PlanEntry {
    init(_ row: Row) throws {
        func day(_ column: String) throws -> CivilDate {
            let day = CivilDate(day: try row.decode(forColumn: column))
            guard CivilDate.years.contains(day.year) else {
                throw ArchiveFailure.inconsistent(Phrase(id: "tanggal rencana tidak masuk akal", en: "a date of a plan cannot be"))
            }
            return day
        }
        func list(_ column: String) throws -> [String] {
            let text: String = try row.decode(forColumn: column)
            return text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
        }
        self.init(
            number: try row.decode(forColumn: "number"), agencyID: try row.decode(forColumn: "agency"), label: try row.decode(forColumn: "label"),
            at: try row.instant("at"), by: try row.decode(forColumn: "by"), start: try day("start"), until: try day("until"),
            instrumentVersion: try row.decode(forColumn: "instrument"), instrumentID: try row.decode(forColumn: "instrument_id"),
            settings: try list("settings"), knownImport: try row.decode(forColumn: "known_import"), baseline: try row.decode(forColumn: "baseline"),
            units: try list("units"), goal: try row.decode(forColumn: "goal"), promised: try row.decode(forColumn: "promised"),
            without: try row.decode(forColumn: "without"), cost: try row.decode(forColumn: "cost"), hash: try row.decode(forColumn: "hash"))
    }
}
