import GRDB

extension SQLiteWriter {
    func add(_ session: SessionEntry) throws {
        try database.execute(
            sql: "INSERT INTO session (digest, account, created_at, seen_at, expires_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                session.digest, session.account, session.createdAt.description, session.seenAt.description, session.expiresAt.description,
                session.endedAt?.description,
            ])
    }

    func touchSession(_ digest: String, seenAt: ArchiveInstant) throws {
        try database.execute(sql: "UPDATE session SET seen_at = ? WHERE digest = ?", arguments: [seenAt.description, digest])
    }

    func endSession(_ digest: String, at: ArchiveInstant) throws {
        try database.execute(
            sql: "UPDATE session SET ended_at = ? WHERE digest = ? AND ended_at IS NULL", arguments: [at.description, digest])
    }

    func endSessions(of account: Int, at: ArchiveInstant) throws {
        try database.execute(
            sql: "UPDATE session SET ended_at = ? WHERE account = ? AND ended_at IS NULL", arguments: [at.description, account])
    }

    func removeSessions(expiredBefore moment: ArchiveInstant) throws {
        try database.execute(sql: "DELETE FROM session WHERE expires_at < ?", arguments: [moment.description])
    }

    func put(setting name: String, value: String) throws {
        try database.execute(
            sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", arguments: [name, value])
    }
}

extension SessionEntry {
    init(_ row: Row) throws {
        self.init(
            digest: try row.decode(forColumn: "digest"), account: try row.decode(forColumn: "account"), createdAt: try row.instant("created_at"),
            seenAt: try row.instant("seen_at"), expiresAt: try row.instant("expires_at"), endedAt: try row.instantIfAny("ended_at"))
    }
}
