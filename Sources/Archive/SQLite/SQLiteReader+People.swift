import Personnel
import Vocabulary

/// Units, people and their records. What an import brought lies side by side, so an agency is read import by import.
extension SQLiteReader {
    /// `what` within the ranges of an agency's imports that were known at one of them.
    private static func known(_ what: String, _ columns: String) -> String {
        """
        SELECT \(columns) FROM import i CROSS JOIN \(what) v ON v.number BETWEEN i.first_\(what) AND i.last_\(what)
        WHERE i.agency = ?1 AND i.number <= ?2 AND (v.closed IS NULL OR v.closed > ?2) ORDER BY i.number, v.number
        """
    }

    static let unitColumns = "v.number, v.id, v.name, v.parent_id, v.echelon, v.agency_id, v.file, v.row"

    func units(of agency: String, at number: Int) throws -> [ArchivedUnit] {
        let statement = try statement(Self.known("unit", Self.unitColumns))
        statement.bind(1, agency)
        statement.bind(2, number)
        var units: [ArchivedUnit] = []
        try statement.forEach { units.append(ArchivedUnit(statement)) }
        return units
    }

    func unitVersions(of agency: String) throws -> [Version<ArchivedUnit>] {
        let statement = try statement(
            """
            SELECT \(Self.unitColumns), v.opened, v.closed FROM import i CROSS JOIN unit v ON v.number BETWEEN i.first_unit AND i.last_unit
            WHERE i.agency = ?1 ORDER BY v.number
            """)
        statement.bind(1, agency)
        var versions: [Version<ArchivedUnit>] = []
        try statement.forEach { versions.append(Version(ArchivedUnit(statement), opened: statement.int(8), closed: statement.optionalInt(9))) }
        return versions
    }

    static let employeeColumns =
        "v.person, v.nip, v.id, v.name, v.standing, v.status, v.position_kind, v.post, v.echelon, v.education, v.unit_id, v.agency_id, "
        + "v.agency_name, v.file, v.row"

    func forEachEmployee(of agency: String, at number: Int, _ body: (ArchivedEmployee) throws -> Void) throws {
        let statement = try statement(Self.known("employee", Self.employeeColumns))
        statement.bind(1, agency)
        statement.bind(2, number)
        try statement.forEach { try body(try ArchivedEmployee(statement)) }
    }

    static let recordColumns =
        "v.person, v.kind, v.code, v.subcode, v.name, v.certificate, v.start, v.finish, v.year, v.amount, v.cancelled, v.file, v.row"

    func forEachRecord(of agency: String, at number: Int, _ body: (ArchivedRecord) throws -> Void) throws {
        let statement = try statement(Self.known("record", Self.recordColumns))
        statement.bind(1, agency)
        statement.bind(2, number)
        try statement.forEach { try body(try ArchivedRecord(statement)) }
    }

    func person(of agency: String, id: String, nip: NIP) throws -> Int? {
        if !id.isEmpty {
            let byID = try statement("SELECT number FROM person WHERE agency = ?1 AND id = ?2 AND id <> '' ORDER BY number LIMIT 1")
            byID.bind(1, agency)
            byID.bind(2, id)
            defer { byID.reset() }
            if try byID.next() { return byID.int(0) }
        }
        let byNIP = try statement(
            """
            SELECT number FROM person p WHERE nip = ?1 AND agency = ?2
            ORDER BY EXISTS (SELECT 1 FROM employee e WHERE e.person = p.number AND e.closed IS NULL) DESC, number DESC LIMIT 1
            """)
        byNIP.bind(1, Int(nip.number))
        byNIP.bind(2, agency)
        defer { byNIP.reset() }
        return try byNIP.next() ? byNIP.int(0) : nil
    }

    func people(of agency: String, everWith nip: NIP) throws -> [Int] {
        let statement = try statement(
            """
            SELECT DISTINCT e.person FROM employee e JOIN person p ON p.number = e.person WHERE e.nip = ?1 AND p.agency = ?2 ORDER BY e.person
            """)
        statement.bind(1, Int(nip.number))
        statement.bind(2, agency)
        var people: [Int] = []
        try statement.forEach { people.append(statement.int(0)) }
        return people
    }

    func employeeVersions(of person: Int) throws -> [Version<ArchivedEmployee>] {
        let statement = try statement("SELECT \(Self.employeeColumns), v.opened, v.closed FROM employee v WHERE v.person = ?1 ORDER BY v.number")
        statement.bind(1, person)
        var versions: [Version<ArchivedEmployee>] = []
        try statement.forEach {
            versions.append(Version(try ArchivedEmployee(statement), opened: statement.int(15), closed: statement.optionalInt(16)))
        }
        return versions
    }

    func recordVersions(of person: Int) throws -> [Version<ArchivedRecord>] {
        let statement = try statement("SELECT \(Self.recordColumns), v.opened, v.closed FROM record v WHERE v.person = ?1 ORDER BY v.number")
        statement.bind(1, person)
        var versions: [Version<ArchivedRecord>] = []
        try statement.forEach {
            versions.append(Version(try ArchivedRecord(statement), opened: statement.int(13), closed: statement.optionalInt(14)))
        }
        return versions
    }
}

extension ArchivedUnit {
    init(_ row: BulkStatement) {
        self.init(
            number: row.int(0),
            unit: OrganizationUnit(
                id: row.text(1), name: row.text(2), parentID: row.text(3), echelon: Code(archived: row.text(4)), agencyID: row.text(5)),
            source: RecordSource(file: row.int(6), row: row.int(7)))
    }
}

extension ArchivedEmployee {
    init(_ row: BulkStatement) throws {
        guard let nip = NIP(digits: UInt64(clamping: row.int(1))) else {
            throw ArchiveFailure.inconsistent(Phrase(id: "NIP seorang pegawai bukan NIP", en: "an employee's NIP is none"))
        }
        // A table is made for all numbers between the first and the last, which a damaged one must not stretch.
        guard (1...1 << 28).contains(row.int(0)) else {
            throw ArchiveFailure.inconsistent(Phrase(id: "nomor seorang pegawai tidak masuk akal", en: "an employee's number cannot be"))
        }
        var employee = Employee(nip: nip)
        employee.personID = row.text(2)
        employee.name = row.text(3)
        employee.standing = Code(archived: row.text(4))
        employee.status = Code(archived: row.text(5))
        employee.positionKind = Code(archived: row.text(6))
        employee.post = row.text(7)
        employee.echelon = Code(archived: row.text(8))
        employee.education = Code(archived: row.text(9))
        employee.unitID = row.text(10)
        employee.agencyID = row.text(11)
        employee.agencyName = row.text(12)
        self.init(person: row.int(0), employee: employee, source: RecordSource(file: row.int(13), row: row.int(14)))
    }
}

extension ArchivedRecord {
    init(_ row: BulkStatement) throws {
        guard let kind = RecordKind(position: row.int(1)) else {
            throw ArchiveFailure.inconsistent(Phrase(id: "jenis riwayat tidak dikenal", en: "a history of an unknown kind"))
        }
        var cells = RecordCells(kind)
        cells.code = row.text(2)
        cells.subcode = row.text(3)
        cells.name = row.text(4)
        cells.certificate = row.text(5)
        cells.start = row.optionalInt(6).map { CivilDate(day: Int32(clamping: $0)) }
        cells.finish = row.optionalInt(7).map { CivilDate(day: Int32(clamping: $0)) }
        cells.year = row.optionalInt(8)
        cells.amount = row.optionalInt(9)
        cells.isCancelled = row.int(10) != 0
        self.init(person: row.int(0), cells: cells, source: RecordSource(file: row.int(11), row: row.int(12)))
    }
}

extension RecordKind {
    /// The kind at a place among all kinds; nil where there is none.
    init?(position: Int) {
        guard Self.allCases.indices.contains(position) else { return nil }
        self = Self.allCases[position]
    }
}
