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
        try statement.forEach { sums.append(UnitSums(unit: statement.int(0), tally: Tally(stored: statement.text(1)))) }
        return sums
    }
}

extension MeasurementEntry {
    init(_ row: Row) {
        let settings: String = row["settings"]
        self.init(
            number: row["number"], agencyID: row["agency"], asOf: CivilDate(day: row["as_of"]), label: row["label"],
            at: ArchiveInstant(row["at"]), by: row["by"], instrumentVersion: row["instrument"], instrumentID: row["instrument_id"],
            settings: settings.isEmpty ? [] : settings.split(separator: "\n").map(String.init), knownImport: row["known_import"],
            dataHash: row["data_hash"], resultHash: row["result_hash"],
            result: MeasuredSums(Tally(stored: row["sums"]), missing: StoredNumbers.numbers(row["missing"] as String)))
    }
}

extension PersonScore {
    init(_ row: BulkStatement) {
        self.init(
            person: row.int(0), unit: row.optionalInt(1), exclusion: row.optionalInt(2),
            dimensions: [row.int(3), row.int(4), row.int(5), row.int(6)], category: row.int(7), facts: StoredNumbers.numbers(row.text(8)))
    }
}
