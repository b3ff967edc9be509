import GRDB
import Personnel
import Vocabulary

/// The history rows of an import on their way into the archive.
///
/// The first import of an agency has nothing to be held against, so its rows go straight to where they stay. Later ones wait in a
/// table of their own until both sides have been put in the same order; SQLite sorts them on the disk, so that the memory stays
/// as it is however many there are.
final class RecordStaging {
    private let writer: SQLiteWriter
    private let agency: String
    private let number: Int
    private let isFirst: Bool
    private let insert: BulkStatement
    /// By kind.
    private var added = [Int](repeating: 0, count: RecordKind.allCases.count)

    private static let columns =
        "person, kind, code, subcode, name, certificate, start, finish, year, amount, cancelled, digest, file, row, opened"

    init(_ writer: SQLiteWriter, agency: String, number: Int) throws {
        self.writer = writer
        self.agency = agency
        self.number = number
        isFirst =
            try writer.lastImport(of: agency) == number
            && (try Int.fetchOne(writer.database, sql: "SELECT count(*) FROM import WHERE agency = ?", arguments: [agency]) == 1)
        if !isFirst {
            try writer.database.execute(
                sql: """
                    DROP TABLE IF EXISTS temp.staged;
                    CREATE TEMP TABLE staged (
                        number INTEGER PRIMARY KEY, person, kind, code, subcode, name, certificate, start, finish, year, amount, cancelled,
                        digest, file, row, opened)
                    """)
        }
        let places = (1...15).map { "?\($0)" }.joined(separator: ", ")
        insert = try BulkStatement(writer.database, "INSERT INTO \(isFirst ? "record" : "temp.staged") (\(Self.columns)) VALUES (\(places))")
    }

    func add(_ record: ArchivedRecord) throws {
        let cells = record.cells
        insert.bind(1, record.person)
        insert.bind(2, cells.kind.position)
        insert.bind(3, cells.code)
        insert.bind(4, cells.subcode)
        insert.bind(5, cells.name)
        insert.bind(6, cells.certificate)
        insert.bind(7, cells.start.map { Int($0.day) })
        insert.bind(8, cells.finish.map { Int($0.day) })
        insert.bind(9, cells.year)
        insert.bind(10, cells.amount)
        insert.bind(11, cells.isCancelled ? 1 : 0)
        insert.bind(12, Int(cells.digest))
        insert.bind(13, record.source.file)
        insert.bind(14, record.source.row)
        insert.bind(15, number)
        try insert.run()
        added[cells.kind.position] += 1
    }

    func settle(_ kinds: Set<RecordKind>, keeping: KeptRecords) throws -> [RecordKind: ImportDifference.Counts] {
        var counts: [RecordKind: ImportDifference.Counts] = [:]
        if isFirst {
            for kind in kinds { counts[kind] = ImportDifference.Counts(added: added[kind.position]) }
            return counts
        }
        for kind in kinds.sorted(by: { $0.position < $1.position }) { counts[kind] = try settle(kind, keeping.records(of: kind)) }
        try writer.database.execute(sql: "DROP TABLE temp.staged")
        return counts
    }

    private func settle(_ kind: RecordKind, _ keeping: KeptRecords.OfKind) throws -> ImportDifference.Counts {
        let before = try writer.statement(
            """
            SELECT r.person, r.digest, r.number FROM import i CROSS JOIN record r ON r.number BETWEEN i.first_record AND i.last_record
            WHERE i.agency = ?1 AND i.number < ?2 AND r.kind = ?3 AND r.closed IS NULL ORDER BY r.person, r.digest, r.number
            """)
        before.bind(1, agency)
        before.bind(2, number)
        before.bind(3, kind.position)
        let now = try writer.statement("SELECT person, digest, number FROM temp.staged WHERE kind = ?1 ORDER BY person, digest, number")
        now.bind(1, kind.position)
        defer {
            before.reset()
            now.reset()
        }
        let keep = try writer.statement("INSERT INTO record (\(Self.columns)) SELECT \(Self.columns) FROM temp.staged WHERE number = ?1")
        let close = try writer.statement("UPDATE record SET closed = ?2 WHERE number = ?1")
        return try RecordMerge.counts(before: { try before.record }, now: { try now.record }, keeping: keeping) { change in
            switch change {
            case .add(let row):
                keep.bind(1, row)
                try keep.run()
            case .close(let row):
                close.bind(1, row)
                close.bind(2, self.number)
                try close.run()
            }
        }
    }
}

extension BulkStatement {
    /// The next row of a sorted list of records; nil behind the last.
    fileprivate var record: RecordMerge.Key? {
        get throws { try next() ? RecordMerge.Key(person: int(0), digest: int(1), number: int(2)) : nil }
    }
}
