import GRDB

extension SQLiteReader {
    func accounts() throws -> [AccountEntry] { try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY number").map(AccountEntry.init) }

    func account(named name: String) throws -> AccountEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM account WHERE name = ?", arguments: [name]).map(AccountEntry.init)
    }

    func account(_ number: Int) throws -> AccountEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM account WHERE number = ?", arguments: [number]).map(AccountEntry.init)
    }

    func tokens(of account: Int) throws -> [TokenEntry] {
        try Row.fetchAll(database, sql: "SELECT * FROM token WHERE account = ? ORDER BY number", arguments: [account]).map(TokenEntry.init)
    }

    func token(_ number: Int) throws -> TokenEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM token WHERE number = ?", arguments: [number]).map(TokenEntry.init)
    }

    func token(digest: String) throws -> TokenEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM token WHERE digest = ?", arguments: [digest]).map(TokenEntry.init)
    }

    func session(digest: String) throws -> SessionEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM session WHERE digest = ?", arguments: [digest]).map(SessionEntry.init)
    }

    func sessions(of account: Int) throws -> [SessionEntry] {
        try Row.fetchAll(database, sql: "SELECT * FROM session WHERE account = ? ORDER BY number", arguments: [account]).map(SessionEntry.init)
    }

    func setting(_ name: String) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
}

extension SQLiteWriter {
    func add(_ account: AccountEntry) throws -> Int {
        guard try self.account(named: account.name) == nil else { throw ArchiveFailure.nameTaken }
        try database.execute(
            sql: """
                INSERT INTO account (name, role, agency, region, units, person, password, created_at, created_by, disabled_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: account.columns)
        return Int(database.lastInsertedRowID)
    }

    func update(_ account: AccountEntry) throws {
        if let other = try self.account(named: account.name), other.number != account.number { throw ArchiveFailure.nameTaken }
        try database.execute(
            sql: """
                UPDATE account SET name = ?, role = ?, agency = ?, region = ?, units = ?, person = ?, password = ?, created_at = ?,
                    created_by = ?, disabled_at = ? WHERE number = ?
                """, arguments: account.columns + [account.number])
    }

    func add(_ token: TokenEntry) throws -> Int {
        try database.execute(
            sql: """
                INSERT INTO token (digest, account, label, created_at, created_by, expires_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                token.digest, token.account, token.label, token.createdAt.description, token.createdBy, token.expiresAt?.description,
                token.revokedAt?.description,
            ])
        return Int(database.lastInsertedRowID)
    }

    func revokeToken(_ number: Int, at: ArchiveInstant) throws {
        try database.execute(sql: "UPDATE token SET revoked_at = ? WHERE number = ?", arguments: [at.description, number])
    }
}

extension AccountEntry {
    init(_ row: Row) throws {
        let units: String = try row.decode(forColumn: "units")
        self.init(
            number: try row.decode(forColumn: "number"), name: try row.decode(forColumn: "name"), role: try row.decode(forColumn: "role"),
            agencyID: try row.decode(forColumn: "agency"), region: try row.decode(forColumn: "region"),
            units: units.isEmpty ? [] : units.split(separator: "\n").map(String.init), person: try row.decode(forColumn: "person"),
            password: try row.decode(forColumn: "password"), createdAt: try row.instant("created_at"),
            createdBy: try row.decode(forColumn: "created_by"), disabledAt: try row.instantIfAny("disabled_at"))
    }

    /// What stands in the columns, but for the number.
    fileprivate var columns: StatementArguments {
        [
            name, role, agencyID, region, units.joined(separator: "\n"), person, password, createdAt.description, createdBy,
            disabledAt?.description,
        ]
    }
}

extension TokenEntry {
    init(_ row: Row) throws {
        self.init(
            number: try row.decode(forColumn: "number"), digest: try row.decode(forColumn: "digest"), account: try row.decode(forColumn: "account"),
            label: try row.decode(forColumn: "label"), createdAt: try row.instant("created_at"), createdBy: try row.decode(forColumn: "created_by"),
            expiresAt: try row.instantIfAny("expires_at"), revokedAt: try row.instantIfAny("revoked_at"))
    }
}

extension Row {
    /// A moment, where there is one.
    func instantIfAny(_ column: String) throws -> ArchiveInstant? {
        let text: String? = try decode(forColumn: column)
        return text.map { ArchiveInstant($0) }
    }
}
