import Querying
import Vocabulary

/// Why an engine gave nothing.
package enum EngineFailure: Error, Sendable {
    case missing(String, SQLDialect)
    case noVersion(String)
    case tooOld(SQLDialect, String, least: String)
    /// Ended by a signal, such as when the machine has no memory left.
    case killed(SQLDialect, signal: Int)
    /// With the line that says why.
    case failed(SQLDialect, String)
    /// A folder that cannot be written to.
    case folder(String)
    case cancelled

    package var problem: Problem {
        switch self {
        case .missing(let program, let dialect):
            let where_ = Self.source(dialect)
            return Problem(
                "klien-mesin-tidak-ada", id: "Klien «\(program)» tidak ada atau tidak dapat dijalankan",
                remedy: "Pasang (\(where_)), atau sebutkan tempatnya dengan --client",
                en: "The client “\(program)” is not there or cannot be run", remedy: "Install it (\(where_)), or say where it is with --client")
        case .noVersion(let program):
            return Problem(
                "versi-mesin-tidak-terbaca", id: "«\(program)» tidak menyebut versinya", remedy: "Sebutkan klien mesin yang benar dengan --client",
                en: "“\(program)” does not say its version", remedy: "Name the engine's own client with --client")
        case .tooOld(let dialect, let version, let least):
            return Problem(
                "mesin-terlalu-lama", id: "\(dialect.title) versi \(version) terlalu lama; skripnya ditulis untuk versi \(least) ke atas",
                remedy: "Pakai versi yang lebih baru", en: "\(dialect.title) \(version) is too old; the script is written for \(least) and later",
                remedy: "Use a newer version")
        case .killed(let dialect, let signal):
            return Problem(
                "mesin-diakhiri", id: "\(dialect.title) diakhiri dari luar (sinyal \(signal)) sebelum selesai",
                remedy: signal == 9 ? "Mungkin memorinya habis: beri mesinnya batas memori dan tempat untuk menumpahkan data" : "Jalankan lagi",
                en: "\(dialect.title) was ended from outside (signal \(signal)) before it had finished",
                remedy: signal == 9 ? "It may have run out of memory: give the engine a bound and a place to spill to" : "Run it again")
        case .failed(let dialect, let reason):
            let said = reason.isEmpty ? "" : ": \(reason)"
            return Problem(
                "mesin-menolak", id: "\(dialect.title) mengakhiri skripnya\(said)",
                remedy: "Periksa sambungan, hak, memori, dan ruang di sana; skripnya dicetak takar sql",
                en: "\(dialect.title) ended the script\(said)",
                remedy: "Check the connection, rights, memory and room there; takar sql prints the script")
        case .folder(let folder):
            return Problem(
                "folder-mesin", id: "Folder \(folder) tidak dapat ditulisi", remedy: "Sebutkan folder lain dengan --engine-folder",
                en: "The folder \(folder) cannot be written to", remedy: "Name another with --engine-folder")
        case .cancelled:
            return Problem("dihentikan", id: "Dihentikan", remedy: "Jalankan lagi", en: "Stopped", remedy: "Run it again")
        }
    }

    private static func source(_ dialect: SQLDialect) -> String {
        switch dialect {
        case .duckdb: "PyPI duckdb-cli, duckdb.org"
        case .postgresql: "Debian postgresql-client"
        case .spark: "PyPI pyspark, spark.apache.org"
        }
    }
}

extension SQLDialect {
    /// What people call the engine.
    package var title: String {
        switch self {
        case .duckdb: "DuckDB"
        case .postgresql: "PostgreSQL"
        case .spark: "Spark"
        }
    }
}
