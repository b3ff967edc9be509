import GRDB

/// The tables of an archive, step by step as they came to be. A step once released is never changed: another is added.
enum ArchiveSchema {
    /// Tells an archive from other SQLite files: "Tkr1".
    static let applicationID = 0x546B_7231

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 arsip") { try $0.execute(sql: tables + appendOnly + neverReplaced + views) }
        migrator.registerMigration("2 pembatalan", foreignKeyChecks: .immediate) { try $0.execute(sql: undoing) }
        migrator.registerMigration("3 alasan", foreignKeyChecks: .immediate) { try $0.execute(sql: reasons) }
        migrator.registerMigration("4 rencana", foreignKeyChecks: .immediate) { try $0.execute(sql: plans) }
        migrator.registerMigration("5 akun", foreignKeyChecks: .immediate) { try $0.execute(sql: accounts) }
        return migrator
    }

    // Rows of one import lie side by side: its ranges of numbers say where, so that an agency is read without an index and without
    // looking at anybody else's rows. Dates are days since 1 January 1970, points and amounts thousandths.
    private static let tables = """
        CREATE TABLE agency (
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, quick_code TEXT NOT NULL, type_id TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE import (
            number INTEGER PRIMARY KEY, agency TEXT NOT NULL REFERENCES agency, at TEXT NOT NULL, by TEXT NOT NULL, difference TEXT NOT NULL,
            first_unit INTEGER NOT NULL, last_unit INTEGER NOT NULL, first_employee INTEGER NOT NULL, last_employee INTEGER NOT NULL,
            first_record INTEGER NOT NULL, last_record INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX import_agency ON import(agency);
        CREATE TABLE file (
            number INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import, name TEXT NOT NULL, kind TEXT NOT NULL,
            rows_read INTEGER NOT NULL, rows_taken INTEGER NOT NULL, rows_refused INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX file_import ON file(import);
        CREATE TABLE unit (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, parent_id TEXT NOT NULL, echelon TEXT NOT NULL,
            agency_id TEXT NOT NULL, file INTEGER NOT NULL REFERENCES file, row INTEGER NOT NULL, opened INTEGER NOT NULL REFERENCES import,
            closed INTEGER REFERENCES import
        ) STRICT;
        CREATE TABLE person (
            number INTEGER PRIMARY KEY, agency TEXT NOT NULL REFERENCES agency, id TEXT NOT NULL, nip INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX person_id ON person(agency, id) WHERE id <> '';
        CREATE INDEX person_nip ON person(nip, agency);
        CREATE TABLE employee (
            number INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, nip INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
            standing TEXT NOT NULL, status TEXT NOT NULL, position_kind TEXT NOT NULL, post TEXT NOT NULL, echelon TEXT NOT NULL,
            education TEXT NOT NULL, unit_id TEXT NOT NULL, agency_id TEXT NOT NULL, agency_name TEXT NOT NULL,
            file INTEGER NOT NULL REFERENCES file, row INTEGER NOT NULL, opened INTEGER NOT NULL REFERENCES import,
            closed INTEGER REFERENCES import
        ) STRICT;
        CREATE INDEX employee_person ON employee(person);
        CREATE TABLE record (
            number INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, kind INTEGER NOT NULL, code TEXT NOT NULL,
            subcode TEXT NOT NULL, name TEXT NOT NULL, certificate TEXT NOT NULL, start INTEGER, finish INTEGER, year INTEGER,
            amount INTEGER, cancelled INTEGER NOT NULL, digest INTEGER NOT NULL, file INTEGER NOT NULL REFERENCES file,
            row INTEGER NOT NULL, opened INTEGER NOT NULL, closed INTEGER REFERENCES import
        ) STRICT;
        CREATE INDEX record_person ON record(person);
        CREATE TABLE instrument (
            version TEXT PRIMARY KEY NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL, text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE measurement (
            number INTEGER PRIMARY KEY, agency TEXT NOT NULL REFERENCES agency, as_of INTEGER NOT NULL, label TEXT NOT NULL,
            at TEXT NOT NULL, by TEXT NOT NULL, instrument TEXT NOT NULL REFERENCES instrument, instrument_id TEXT NOT NULL,
            settings TEXT NOT NULL, known_import INTEGER NOT NULL REFERENCES import, data_hash TEXT NOT NULL, result_hash TEXT NOT NULL,
            sums TEXT NOT NULL, missing TEXT NOT NULL
        ) STRICT;
        CREATE INDEX measurement_agency ON measurement(agency);
        CREATE TABLE score (
            measurement INTEGER NOT NULL REFERENCES measurement, person INTEGER NOT NULL REFERENCES person,
            unit INTEGER REFERENCES unit, exclusion INTEGER, qualification INTEGER NOT NULL, competence INTEGER NOT NULL,
            performance INTEGER NOT NULL, discipline INTEGER NOT NULL, category INTEGER NOT NULL, facts TEXT NOT NULL,
            PRIMARY KEY (measurement, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX score_person ON score(person);
        CREATE TABLE unit_sum (
            measurement INTEGER NOT NULL REFERENCES measurement, unit INTEGER NOT NULL REFERENCES unit, sums TEXT NOT NULL,
            PRIMARY KEY (measurement, unit)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE publication (
            number INTEGER PRIMARY KEY, measurement INTEGER NOT NULL UNIQUE REFERENCES measurement, decree TEXT NOT NULL, at TEXT NOT NULL,
            by TEXT NOT NULL, supersedes INTEGER UNIQUE REFERENCES publication
        ) STRICT;
        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
            detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
        ) STRICT;
        """

    /// Which import another takes back, and how many refused rows of employees mean nobody who is kept.
    private static let undoing = """
        ALTER TABLE import ADD COLUMN undoes INTEGER REFERENCES import;
        ALTER TABLE import ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
        """

    /// Why a publication took the place of another.
    private static let reasons = "ALTER TABLE publication ADD COLUMN reason TEXT;"

    /// Plans with what they imagine; only added to, as all that is kept.
    private static let plans =
        """
        CREATE TABLE plan (
            number INTEGER PRIMARY KEY, agency TEXT NOT NULL REFERENCES agency, label TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
            start INTEGER NOT NULL, until INTEGER NOT NULL, instrument TEXT NOT NULL REFERENCES instrument, instrument_id TEXT NOT NULL,
            settings TEXT NOT NULL, known_import INTEGER NOT NULL REFERENCES import, baseline INTEGER REFERENCES measurement,
            units TEXT NOT NULL, goal TEXT NOT NULL, promised INTEGER NOT NULL, without INTEGER NOT NULL, cost INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TABLE plan_line (
            plan INTEGER NOT NULL REFERENCES plan, position INTEGER NOT NULL, person INTEGER NOT NULL REFERENCES person,
            programme TEXT NOT NULL, class INTEGER NOT NULL, record TEXT NOT NULL, points INTEGER NOT NULL, cost INTEGER NOT NULL,
            PRIMARY KEY (plan, position)
        ) STRICT, WITHOUT ROWID;

        """ + onlyAdded(["plan", "plan_line"])
        + neverWrittenOver([("plan", "number = NEW.number"), ("plan_line", "plan = NEW.plan AND position = NEW.position")])

    /// What is kept is never altered, not even by somebody who opens the file with another program without meaning harm.
    private static let appendOnly = onlyAdded(["instrument", "measurement", "score", "unit_sum", "publication", "audit"])

    private static func onlyAdded(_ tables: [String]) -> String {
        tables.flatMap { table in
            ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER \(table)_\(verb.lowercased()) BEFORE \(verb) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) hanya boleh ditambah (append-only)'); END;
                """
            }
        }.joined(separator: "\n")
    }

    /// Nor written over by a row with the same key, for which SQLite asks no trigger of `DELETE`. Scores go without: to look for each
    /// would double the time of keeping them, and their hash tells.
    private static let neverReplaced = neverWrittenOver([
        ("instrument", "version = NEW.version"), ("measurement", "number = NEW.number"),
        ("unit_sum", "measurement = NEW.measurement AND unit = NEW.unit"),
        ("publication", "number = NEW.number OR measurement = NEW.measurement OR supersedes = NEW.supersedes"),
        ("audit", "sequence = NEW.sequence"),
    ])

    static func neverWrittenOver(_ tables: [(table: String, isTheSame: String)]) -> String {
        tables.map { table, isTheSame in
            """
            CREATE TRIGGER \(table)_insert BEFORE INSERT ON \(table) WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(isTheSame))
            BEGIN SELECT RAISE(ABORT, '\(table) hanya boleh ditambah (append-only)'); END;
            """
        }.joined(separator: "\n")
    }

    /// For people who look into the file with a tool of their own.
    private static let views = """
        CREATE VIEW pegawai AS SELECT printf('%018d', e.nip) AS nip, e.id AS pns_id, e.name AS nama, e.post AS jabatan_nama,
            e.unit_id AS unor_id, i.agency AS instansi, i.at AS sejak, c.at AS sampai
            FROM employee e JOIN import i ON i.number = e.opened LEFT JOIN import c ON c.number = e.closed;
        CREATE VIEW riwayat AS SELECT printf('%018d', p.nip) AS nip,
            CASE r.kind WHEN 2 THEN 'pendidikan' WHEN 3 THEN 'diklat struktural' WHEN 4 THEN 'kursus' WHEN 5 THEN 'predikat'
            WHEN 6 THEN 'nilai prestasi kerja' WHEN 7 THEN 'hukuman disiplin' END AS jenis, r.code AS kode, r.subcode AS subkode,
            r.name AS nama, r.certificate AS nomor, date(r.start * 86400, 'unixepoch') AS mulai,
            date(r.finish * 86400, 'unixepoch') AS selesai, r.year AS tahun, r.amount / 1000.0 AS jumlah, f.name AS berkas, r.row AS baris,
            i.at AS sejak, c.at AS sampai
            FROM record r JOIN person p ON p.number = r.person JOIN file f ON f.number = r.file JOIN import i ON i.number = r.opened
            LEFT JOIN import c ON c.number = r.closed;
        """
}
