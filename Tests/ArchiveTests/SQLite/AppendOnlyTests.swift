import GRDB
import Testing

@testable import Archive

/// The file itself refuses to alter what is kept, and tells when somebody has altered it all the same.
@Suite struct AppendOnlyTests {
    /// An archive with everything in it, and a connection to its file that knows nothing of archives.
    private func opened() throws -> (TestStore, DatabaseQueue) {
        let store = try StoreKind.sqlite.make()
        try store.take(try Measured.export())
        try store.measure(try Measured.plan())
        try store.publish(1)
        return (store, try DatabaseQueue(path: store.path))
    }

    private static let tables = [
        ("measurement", "label"), ("score", "category"), ("unit_sum", "sums"), ("publication", "decree"), ("instrument", "text"), ("audit", "by"),
    ]

    @Test(arguments: tables) func isNeverAlteredNorDeleted(table: String, column: String) throws {
        let (store, file) = try opened()
        let before = try file.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
        #expect(!before.isEmpty)
        for statement in [
            "UPDATE \(table) SET \(column) = \(column)", "UPDATE OR REPLACE \(table) SET \(column) = 0", "DELETE FROM \(table)",
            "DELETE FROM \(table) WHERE rowid = 1 OR 1",
        ] {
            let error = #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: statement) } }
            let isRefused = error?.message?.contains("append-only") ?? false
            // A table without row numbers refuses the last statement for its own reason.
            #expect(isRefused || error?.message?.contains("rowid") == true, "\(statement)")
        }
        #expect(try file.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") } == before)
        #expect(try store.read { try AuditCheck($0).faults } == [])
    }

    /// A row cannot be written over by one with the same key either; of a score its hash tells.
    @Test(arguments: tables.filter { $0.0 != "score" }) func isNeverReplaced(table: String, column: String) throws {
        let (_, file) = try opened()
        let before = try file.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
        #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)") } }
        #expect(try file.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") } == before)
    }

    @Test(arguments: [
        "INSERT OR REPLACE INTO publication SELECT 2, measurement, 'lain', at, by, NULL, NULL FROM publication",
        "INSERT OR REPLACE INTO publication SELECT number, 2, 'lain', at, by, NULL, NULL FROM publication",
        "REPLACE INTO audit SELECT sequence, at, 'lain', action, subject, detail, previous, hash FROM audit WHERE sequence = 1",
    ]) func noKeyIsTakenOver(statement: String) throws {
        let (store, file) = try opened()
        #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: statement) } }
        #expect(try store.read { try AuditCheck($0).faults } == [])
    }

    /// The hash of a result is that of the scores and sums that are kept, and of no others.
    @Test func aScoreThatIsReplacedNoLongerFitsItsHash() throws {
        let (store, file) = try opened()
        func hash() throws -> String {
            try store.read { (reader: any ArchiveReader) throws in
                var hash = ContentHash()
                try reader.forEachScore(of: 1) { hash.absorb($0) }
                for sums in try reader.unitSums(of: 1) { hash.absorb(sums) }
                if let entry = try reader.measurement(1) { hash.absorb(entry.result) }
                return hash.finish()
            }
        }
        let kept = try store.read { try $0.measurement(1)?.resultHash }
        #expect(try hash() == kept)
        try file.write {
            try $0.execute(
                sql: """
                    INSERT OR REPLACE INTO score SELECT measurement, person, unit, exclusion, qualification, competence, performance,
                        discipline + 1, category, facts FROM score WHERE person = 1
                    """)
        }
        #expect(try hash() != kept)
    }

    /// Whoever takes the triggers away first leaves traces in the trail.
    @Test(arguments: [
        ("UPDATE measurement SET label = 'lain'", "contradicted pengukuran 1"),
        ("UPDATE measurement SET by = 'lain'", "contradicted pengukuran 1"),
        ("UPDATE measurement SET sums = '0,0,0,0,0;0,0,0,0,0;0,0,0,0,0;0'", "contradicted pengukuran 1"),
        ("UPDATE publication SET decree = 'lain'", "contradicted penetapan 1"),
        ("UPDATE import SET by = 'lain'", "contradicted impor 1"),
        ("UPDATE import SET at = '2020-01-01T00:00:00Z'", "contradicted impor 1"),
        ("UPDATE file SET name = 'lain' WHERE number = 1", "contradicted impor 1"),
        ("DELETE FROM publication", "contradicted penetapan 1"),
        ("INSERT INTO publication SELECT number + 1, measurement + 1, decree, at, by, NULL, NULL FROM publication", "untold penetapan 2"),
        ("UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2", "altered pengukuran 1"),
        ("UPDATE audit SET detail = detail || ' ' WHERE sequence = 3", "altered penetapan 1"),
        ("DELETE FROM audit WHERE sequence = 1", "broken pengukuran 1"),
        ("UPDATE audit SET sequence = 9 WHERE sequence = 2", "altered pengukuran 1"),
    ]) func tamperingIsFound(statement: String, fault: String) throws {
        let (store, file) = try opened()
        try file.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \"\(name)\"")
            }
            try database.execute(sql: statement)
            #expect(database.changesCount > 0)
        }
        #expect(try store.read { try AuditCheck($0).faults.map { "\($0.kind) \($0.subject)" } }.contains(fault))
    }
}
