import GRDB
import Personnel
import Vocabulary

/// Changes an archive in SQLite, within one transaction.
final class SQLiteWriter: SQLiteReader, ArchiveWriter {
    private var staging: RecordStaging?

    func put(_ agency: Agency) throws {
        try database.execute(
            sql: """
                INSERT INTO agency (id, name, quick_code, type_id) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, quick_code = excluded.quick_code, type_id = excluded.type_id
                """, arguments: [agency.id, agency.name, agency.quickCode, agency.typeID])
    }

    func begin(_ agency: String, files: [(name: String, kind: RecordKind)], by: String, at: ArchiveInstant) throws -> ImportEntry {
        let number = (try Int.fetchOne(database, sql: "SELECT max(number) FROM import") ?? 0) &+ 1
        let firstFile = (try Int.fetchOne(database, sql: "SELECT max(number) FROM file") ?? 0) &+ 1
        let entry = ImportEntry(
            number: number, agencyID: agency, at: at, by: by,
            files: files.enumerated().map { ImportedFile(number: firstFile + $0, name: $1.name, kind: $1.kind) }, difference: ImportDifference())
        let ranges = try ["unit", "employee", "record"].flatMap { table in
            let next = (try Int.fetchOne(database, sql: "SELECT max(number) FROM \(table)") ?? 0) &+ 1
            return [next, next &- 1]
        }
        try database.execute(
            sql: """
                INSERT INTO import (number, agency, at, by, difference, first_unit, last_unit, first_employee, last_employee, first_record,
                    last_record) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)
                """,
            arguments: StatementArguments([number, agency, at.description, by] as [any DatabaseValueConvertible]) + StatementArguments(ranges))
        for file in entry.files {
            try database.execute(
                sql: "INSERT INTO file VALUES (?, ?, ?, ?, 0, 0, 0)", arguments: [file.number, number, file.name, file.kind.rawValue])
        }
        staging = try RecordStaging(self, agency: agency, number: number)
        return entry
    }

    func finish(_ entry: ImportEntry) throws {
        staging = nil
        for file in entry.files {
            try database.execute(
                sql: "UPDATE file SET rows_read = ?, rows_taken = ?, rows_refused = ? WHERE number = ?",
                arguments: [file.rowsRead, file.rowsTaken, file.rowsRefused, file.number])
        }
        try database.execute(
            sql: """
                UPDATE import SET difference = ?2, undoes = ?3, refused = ?4, last_unit = (SELECT coalesce(max(number), 0) FROM unit),
                    last_employee = (SELECT coalesce(max(number), 0) FROM employee),
                    last_record = (SELECT coalesce(max(number), 0) FROM record)
                WHERE number = ?1
                """, arguments: [entry.number, entry.difference.stored, entry.undoes, entry.refusedUnmatched])
    }

    func addPerson(of agency: String, id: String, nip: NIP) throws -> Int {
        let statement = try statement("INSERT INTO person (agency, id, nip) VALUES (?1, ?2, ?3)")
        statement.bind(1, agency)
        statement.bind(2, id)
        statement.bind(3, Int(nip.number))
        try statement.run()
        return Int(database.lastInsertedRowID)
    }

    func rename(_ person: Int, id: String, nip: NIP) throws {
        try database.execute(sql: "UPDATE person SET id = ?, nip = ? WHERE number = ?", arguments: [id, Int64(nip.number), person])
    }

    func add(_ archived: ArchivedEmployee, in number: Int) throws {
        let statement = try statement(
            """
            INSERT INTO employee (person, nip, id, name, standing, status, position_kind, post, echelon, education, unit_id, agency_id,
                agency_name, file, row, opened) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
            """)
        let employee = archived.employee
        statement.bind(1, archived.person)
        statement.bind(2, Int(employee.nip.number))
        statement.bind(3, employee.personID)
        statement.bind(4, employee.name)
        statement.bind(5, employee.standing.archived)
        statement.bind(6, employee.status.archived)
        statement.bind(7, employee.positionKind.archived)
        statement.bind(8, employee.post)
        statement.bind(9, employee.echelon.archived)
        statement.bind(10, employee.education.archived)
        statement.bind(11, employee.unitID)
        statement.bind(12, employee.agencyID)
        statement.bind(13, employee.agencyName)
        statement.bind(14, archived.source.file)
        statement.bind(15, archived.source.row)
        statement.bind(16, number)
        try statement.run()
    }

    func closeEmployee(_ person: Int, in number: Int) throws {
        let statement = try statement("UPDATE employee SET closed = ?2 WHERE person = ?1 AND closed IS NULL")
        statement.bind(1, person)
        statement.bind(2, number)
        try statement.run()
    }

    func add(_ unit: OrganizationUnit, at source: RecordSource, in number: Int) throws {
        let statement = try statement(
            """
            INSERT INTO unit (id, name, parent_id, echelon, agency_id, file, row, opened) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """)
        statement.bind(1, unit.id)
        statement.bind(2, unit.name)
        statement.bind(3, unit.parentID)
        statement.bind(4, unit.echelon.archived)
        statement.bind(5, unit.agencyID)
        statement.bind(6, source.file)
        statement.bind(7, source.row)
        statement.bind(8, number)
        try statement.run()
    }

    func closeUnit(_ unit: Int, in number: Int) throws {
        let statement = try statement("UPDATE unit SET closed = ?2 WHERE number = ?1")
        statement.bind(1, unit)
        statement.bind(2, number)
        try statement.run()
    }

    func stage(_ record: ArchivedRecord) throws { try staging?.add(record) }

    func settleRecords(
        _ kinds: Set<RecordKind>, of agency: String, in number: Int, keeping: KeptRecords
    ) throws -> [RecordKind: ImportDifference.Counts] {
        try staging?.settle(kinds, keeping: keeping) ?? [:]
    }
}
