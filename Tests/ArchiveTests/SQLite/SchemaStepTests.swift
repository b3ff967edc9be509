import Foundation
import GRDB
import Personnel
import Testing

@testable import Archive

/// An archive that an earlier version of the program made.
@Suite struct SchemaStepTests {
    /// A publication of before there were reasons has none, and its entry in the audit trail fits as it did.
    @Test func aPublicationWithoutAReasonStaysWhatItWas() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString).db").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)") }
            try ArchiveSchema.migrator.migrate(queue, upTo: "2 pembatalan")
            try queue.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        INSERT INTO agency VALUES ('I1', 'Instansi', '', '');
                        INSERT INTO import (number, agency, at, by, difference, first_unit, last_unit, first_employee, last_employee, first_record,
                            last_record) VALUES (1, 'I1', '2026-11-25T08:00:00Z', 'x', '', 1, 0, 1, 0, 1, 0);
                        INSERT INTO instrument VALUES ('v', 'i', 'f', 't');
                        INSERT INTO measurement VALUES (1, 'I1', 19000, '', '2026-11-25T08:00:00Z', 'x', 'v', 'i', '', 1, 'd', 'r', '', '');
                        INSERT INTO publication VALUES (1, 1, 'SK 1', '2026-11-25T08:00:00Z', 'kepala', NULL);
                        """)
            }
            try queue.close()
        }
        let publications = try SQLiteArchive(path, for: .writing).read { try $0.publications() }
        #expect(publications == [Publication(number: 1, measurement: 1, decree: "SK 1", at: .test, by: "kepala")])
        #expect(publications.map(\.auditDetail) == ["pengukuran=1 sk=SK 1 menggantikan=-"])
    }

    @Test func anArchiveOfTheFirstStepIsBroughtUp() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString).db").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let difference = "0,0,0,0;2,0,0,0;0,0,0,0;0,0,0,0;0,0,0,0;0,0,0,0;0,0,0,0;0,0,0,0;0"
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)") }
            try ArchiveSchema.migrator.migrate(queue, upTo: "1 arsip")
            try queue.write { database in
                try database.execute(sql: "INSERT INTO agency VALUES ('I1', 'Instansi', '', '')")
                try database.execute(
                    sql: "INSERT INTO import VALUES (1, 'I1', '2026-11-25T08:00:00Z', 'penguji', ?, 1, 0, 1, 0, 1, 0)", arguments: [difference])
            }
            try queue.close()
        }
        let archive = try SQLiteArchive(path, for: .writing)
        let entry = try archive.read { try #require(try $0.imports(of: nil).first) }
        #expect(entry.undoes == nil && entry.refusedUnmatched == 0)
        // What the audit trail said of it is what it would say now.
        #expect(entry.auditDetail == "instansi=I1 perubahan=\(difference) berkas=")
        let undone = try archive.write { writer in .keep(try writer.undoLastImport(of: "I1", by: "penguji", at: .test)) }
        #expect(undone.undoes == 1)
    }
}
