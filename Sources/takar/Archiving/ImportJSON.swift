import Archive
import Exchange
import Personnel
import Vocabulary

/// What an import changed, as one JSON object with the official terms as keys.
struct ImportJSON: Encodable {
    let instansi: AgencyJSON
    /// The number of the import; nil where nothing was kept.
    let impor: Int?
    let uji_coba: Bool
    let perubahan: [String: Counts]
    let pindah_unit: Int
    let berkas: [File]
    /// Rows of employees that were refused and mean nobody the archive has.
    let baris_pegawai_tanpa_padanan: Int
    /// Why the import was stopped; empty where it was not.
    let dihentikan: [Finding]
    /// What would have stopped it, and was let through.
    let diizinkan: [Finding]
    let temuan: [Finding]

    struct Counts: Encodable {
        let ditambah: Int
        let berubah: Int
        let ditutup: Int
        let tetap: Int
        let tidak_ditutup: Int

        init(_ counts: ImportDifference.Counts) {
            ditambah = counts.added
            berubah = counts.changed
            ditutup = counts.closed
            tetap = counts.unchanged
            tidak_ditutup = counts.kept
        }
    }

    struct File: Encodable {
        let nama: String
        let jenis: String
        let dibaca: Int
        let dipakai: Int
        let ditolak: Int
        let disisihkan: Int
    }

    struct Finding: Encodable {
        let kode: String
        let jumlah: Int
        let pesan: String
    }

    init(_ outcome: ImportRun.Outcome, isTrial: Bool, language: Language) {
        instansi = AgencyJSON(outcome.agency)
        impor = outcome.isKept ? outcome.entry.number : nil
        uji_coba = isTrial
        perubahan = Self.changes(outcome.entry)
        pindah_unit = outcome.entry.difference.moved
        berkas = outcome.intakes.map {
            File(
                nama: $0.file, jenis: $0.kind.label.id, dibaca: $0.read, dipakai: $0.used, ditolak: $0.refused,
                disisihkan: $0.setAside.values.reduce(0, +))
        }
        baris_pegawai_tanpa_padanan = outcome.entry.refusedUnmatched
        dihentikan = outcome.reasons.map { Finding(kode: $0.code, jumlah: 1, pesan: $0.text(in: language)) }
        diizinkan = outcome.allowed.map { Finding(kode: $0.code, jumlah: 1, pesan: $0.message[language]) }
        // What is said of the import as a whole has its numbers in its words.
        temuan =
            outcome.notices.map { Finding(kode: $0.code, jumlah: 1, pesan: $0.text(in: language)) }
            + DiagnosticSummary(outcome.found).entries.map {
                Finding(kode: $0.problem.code, jumlah: $0.count, pesan: $0.problem.text(in: language))
            }
    }

    /// What an import changed, by the kind of row.
    static func changes(_ entry: ImportEntry) -> [String: Counts] {
        Dictionary(entry.kinds.map { ($0.key, Counts(entry.difference[$0])) }) { first, _ in first }
    }

    func text() throws -> String { try JSONText.encode(self) }
}

extension RecordKind {
    /// What rows of the kind are called in JSON.
    var key: String {
        switch self {
        case .unit: "unit"
        case .employee: "pegawai"
        case .education: "pendidikan"
        case .leadership: "diklat_struktural"
        case .training: "kursus"
        case .predicate: "skp22"
        case .appraisal: "skp"
        case .sanction: "hukuman_disiplin"
        }
    }
}

/// An agency of an archive.
struct AgencyJSON: Encodable {
    let id: String
    let nama: String

    init(_ agency: Agency) {
        id = agency.id
        nama = agency.name
    }
}
