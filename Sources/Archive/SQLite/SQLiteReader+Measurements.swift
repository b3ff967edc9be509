import GRDB
import Measurement
import Vocabulary

extension SQLiteReader {
    func measurements(of agency: String?) throws -> [MeasurementEntry] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM measurement WHERE ?1 IS NULL OR agency = ?1 ORDER BY number", arguments: [agency]
        ).map(MeasurementEntry.init)
    }

    func measurement(_ number: Int) throws -> MeasurementEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM measurement WHERE number = ?", arguments: [number]).map(MeasurementEntry.init)
    }

    private static let scoreColumns = "person, unit, exclusion, qualification, competence, performance, discipline, category, facts"

    func forEachScore(of measurement: Int, _ body: (PersonScore) throws -> Void) throws {
        let statement = try statement("SELECT \(Self.scoreColumns) FROM score WHERE measurement = ?1 ORDER BY person")
        statement.bind(1, measurement)
        try statement.forEach { try body(PersonScore(statement)) }
    }

    func scores(of person: Int) throws -> [(measurement: Int, score: PersonScore)] {
        let statement = try statement("SELECT \(Self.scoreColumns), measurement FROM score WHERE person = ?1 ORDER BY measurement")
        statement.bind(1, person)
        var scores: [(measurement: Int, score: PersonScore)] = []
        try statement.forEach { scores.append((statement.int(9), PersonScore(statement))) }
        return scores
    }

    func unitSums(of measurement: Int) throws -> [UnitSums] {
        let statement = try statement("SELECT unit, sums FROM unit_sum WHERE measurement = ?1 ORDER BY unit")
        statement.bind(1, measurement)
        var sums: [UnitSums] = []
        try statement.forEach { sums.append(UnitSums(unit: statement.int(0), tally: try Tally(stored: statement.text(1)))) }
        return sums
    }
}

extension MeasurementEntry {
    init(_ row: Row) throws {
        let settings: String = try row.decode(forColumn: "settings")
        let asOf = CivilDate(day: try row.decode(forColumn: "as_of"))
        guard CivilDate.years.contains(asOf.year) else {
            throw ArchiveFailure.inconsistent(Phrase(id: "tanggal pengukuran tidak masuk akal", en: "a date of measurement cannot be"))
        }
        self.init(
            number: try row.decode(forColumn: "number"), agencyID: try row.decode(forColumn: "agency"), asOf: asOf,
            label: try row.decode(forColumn: "label"), at: try row.instant("at"), by: try row.decode(forColumn: "by"),
            instrumentVersion: try row.decode(forColumn: "instrument"), instrumentID: try row.decode(forColumn: "instrument_id"),
            settings: settings.isEmpty ? [] : settings.split(separator: "\n").map(String.init),
            knownImport: try row.decode(forColumn: "known_import"), dataHash: try row.decode(forColumn: "data_hash"),
            resultHash: try row.decode(forColumn: "result_hash"),
            result: MeasuredSums(
                try Tally(stored: try row.decode(forColumn: "sums")),
                missing: StoredNumbers.numbers(try row.decode(String.self, forColumn: "missing")).map(StoredNumbers.bounded)))
    }
}

extension PersonScore {
    init(_ row: BulkStatement) {
        self.init(
            person: row.int(0), unit: row.optionalInt(1), exclusion: row.optionalInt(2),
            dimensions: [row.int(3), row.int(4), row.int(5), row.int(6)].map(StoredNumbers.bounded), category: row.int(7),
            facts: StoredNumbers.numbers(row.text(8)))
    }
}
