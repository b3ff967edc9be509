import GRDB
import Vocabulary

extension SQLiteWriter {
    func add(_ instrument: StoredInstrument) throws {
        try database.execute(
            sql: "INSERT INTO instrument VALUES (?, ?, ?, ?)", arguments: [instrument.version, instrument.id, instrument.file, instrument.text])
    }

    func add(_ measurement: MeasurementEntry) throws -> Int {
        try database.execute(
            sql: """
                INSERT INTO measurement (agency, as_of, label, at, by, instrument, instrument_id, settings, known_import, data_hash,
                    result_hash, sums, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                measurement.agencyID, measurement.asOf.day, measurement.label, measurement.at.description, measurement.by,
                measurement.instrumentVersion, measurement.instrumentID, measurement.settings.joined(separator: "\n"),
                measurement.knownImport, measurement.dataHash, measurement.resultHash, measurement.result.tally.stored,
                StoredNumbers.text(measurement.result.missing),
            ])
        return Int(database.lastInsertedRowID)
    }

    func add(_ score: PersonScore, to measurement: Int) throws {
        let statement = try statement("INSERT INTO score VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        statement.bind(1, measurement)
        statement.bind(2, score.person)
        statement.bind(3, score.unit)
        statement.bind(4, score.exclusion)
        for dimension in 0..<4 {
            statement.bind(Int32(5 + dimension), score.dimensions.indices.contains(dimension) ? score.dimensions[dimension] : 0)
        }
        statement.bind(9, score.category)
        statement.bind(10, StoredNumbers.text(score.facts))
        try statement.run()
    }

    func add(_ sums: UnitSums, to measurement: Int) throws {
        let statement = try statement("INSERT INTO unit_sum VALUES (?1, ?2, ?3)")
        statement.bind(1, measurement)
        statement.bind(2, sums.unit)
        statement.bind(3, sums.tally.stored)
        try statement.run()
    }

    func add(_ publication: Publication) throws -> Int {
        try database.execute(
            sql: "INSERT INTO publication (measurement, decree, at, by, supersedes, reason) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                publication.measurement, publication.decree, publication.at.description, publication.by, publication.supersedes, publication.reason,
            ])
        return Int(database.lastInsertedRowID)
    }

    func append(_ entry: AuditEntry) throws {
        try database.execute(
            sql: "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                entry.sequence, entry.at.description, entry.by, entry.action, entry.subject, entry.detail, entry.previous, entry.hash,
            ])
    }
}
