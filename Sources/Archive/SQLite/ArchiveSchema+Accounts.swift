/// The tables of accounts. Unlike what is measured they change: roles, passwords and sessions come and go, and the audit trail says which.
extension ArchiveSchema {
    /// Names are told apart without the case of letters; of secrets only digests are kept.
    static let accounts =
        """
        CREATE TABLE account (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, role TEXT NOT NULL, agency TEXT REFERENCES agency,
            region TEXT, units TEXT NOT NULL, person INTEGER REFERENCES person, password TEXT, created_at TEXT NOT NULL,
            created_by TEXT NOT NULL, disabled_at TEXT
        ) STRICT;
        CREATE TABLE token (
            number INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, account INTEGER NOT NULL REFERENCES account, label TEXT NOT NULL,
            created_at TEXT NOT NULL, created_by TEXT NOT NULL, expires_at TEXT, revoked_at TEXT
        ) STRICT;
        CREATE INDEX token_account ON token(account);
        CREATE TABLE session (
            number INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, account INTEGER NOT NULL REFERENCES account, created_at TEXT NOT NULL,
            seen_at TEXT NOT NULL, expires_at TEXT NOT NULL, ended_at TEXT
        ) STRICT;
        CREATE INDEX session_account ON session(account);
        CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        """ + neverDeleted(["account", "token"])
        + neverWrittenOver([("account", "number = NEW.number OR name = NEW.name"), ("token", "number = NEW.number OR digest = NEW.digest")])

    /// The audit trail names them for as long as there is an archive.
    private static func neverDeleted(_ tables: [String]) -> String {
        tables.map { table in
            """
            CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) tidak pernah dihapus (never deleted)'); END;

            """
        }.joined()
    }
}
