import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// What an import changed, by the kind of row.
extension ImportDifference.Counts: JSONObject {
    package static var fields: [JSONField<ImportDifference.Counts>] {
        JSONField("ditambah") { $0.added }
        JSONField("berubah") { $0.changed }
        JSONField("ditutup") { $0.closed }
        JSONField("tetap") { $0.unchanged }
        JSONField("tidak_ditutup") { $0.kept }
    }
}

extension ImportEntry {
    var changes: [String: ImportDifference.Counts] {
        Dictionary(kinds.map { ($0.key, difference[$0]) }) { first, _ in first }
    }
}

/// What an import changed (`takar import --json`).
extension ImportOutcome: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("impor", Phrase(id: "Hasil takar import --json", en: "What takar import --json prints"))
    }

    /// Something to be said, and how often.
    private typealias Finding = (code: String, count: Int, text: Phrase)

    private func once(_ problems: [Problem], _ text: (Problem) -> Phrase) -> [Finding] { problems.map { ($0.code, 1, text($0)) } }

    package static var fields: [JSONField<ImportOutcome>] {
        JSONField("instansi") { $0.agency }
        JSONField("impor", Phrase(id: "Nomornya; tanpa ini tidak ada yang disimpan", en: "Its number; without it nothing was kept")) {
            $0.isKept ? $0.entry.number : nil
        }
        JSONField("uji_coba") { $0.isTrial }
        JSONField("perubahan") { $0.entry.changes }
        JSONField("pindah_unit") { $0.entry.difference.moved }
        JSONField.each("berkas", { $0.intakes }) {
            JSONField("nama") { $0.file }
            JSONField("jenis") { $0.kind.label.id }
            JSONField("dibaca") { $0.read }
            JSONField("dipakai") { $0.used }
            JSONField("ditolak") { $0.refused }
            JSONField("disisihkan") { $0.setAside.values.reduce(0, +) }
        }
        JSONField(
            "baris_pegawai_tanpa_padanan",
            Phrase(
                id: "Baris pegawai yang ditolak dan tidak berarti siapa pun di arsip",
                en: "Rows of employees that were refused and mean nobody the archive has")
        ) { $0.entry.refusedUnmatched }
        JSONField.each("dihentikan", { $0.once($0.reasons, \.said) }) { finding }.saying(id: "Mengapa dihentikan", en: "Why it was stopped")
        JSONField.each("diizinkan", { $0.once($0.allowed, \.message) }) { finding }.saying(
            id: "Yang diteruskan atas permintaan", en: "What would have stopped it, and was let through")
        // What is said of the import as a whole has its numbers in its words.
        JSONField.each(
            "temuan", { $0.once($0.notices, \.said) + DiagnosticSummary($0.found).entries.map { ($0.problem.code, $0.count, $0.problem.said) } }
        ) { finding }
    }

    @JSONFields<Finding> private static var finding: [JSONField<Finding>] {
        JSONField("kode") { $0.code }
        JSONField("jumlah") { $0.count }
        JSONField("pesan") { $0.text }
    }
}

/// What taking an import back changed (`takar import undo --json`).
extension UndoOutcome: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("pembatalan-impor", Phrase(id: "Hasil takar import undo --json", en: "What takar import undo --json prints"))
    }

    package static var fields: [JSONField<UndoOutcome>] {
        JSONField("instansi") { $0.agency }
        JSONField("impor", Phrase(id: "Impor yang membatalkan; tidak ada pada uji coba", en: "The import that took it back; none for a trial")) {
            $0.isTrial ? nil : $0.entry.number
        }
        JSONField("membatalkan") { $0.entry.undoes ?? 0 }
        JSONField("uji_coba") { $0.isTrial }
        JSONField("perubahan") { $0.entry.changes }
        JSONField("pindah_unit") { $0.entry.difference.moved }
    }
}

/// What an archive holds, agency by agency (`takar history --json`).
package struct HistoryDocument: JSONDocument {
    fileprivate let entries: [Entry]

    package init(_ history: ArchiveHistory) { entries = history.agencies.map { Entry(history: $0, superseded: history.superseded) } }

    package static var title: DocumentTitle {
        DocumentTitle("riwayat-arsip", Phrase(id: "Hasil takar history --json", en: "What takar history --json prints"))
    }

    package static var schema: JSONSchema { [Entry].schema }

    package static func encoder(in language: Language) -> (HistoryDocument) -> JSONValue? {
        let encode = [Entry].encoder(in: language)
        return { encode($0.entries) }
    }

    fileprivate struct Entry: JSONObject {
        let history: ArchiveHistory.AgencyHistory
        /// By the publication that was superseded, the one that took its place.
        let superseded: [Int: Int]

        static var fields: [JSONField<Entry>] {
            JSONField("instansi") { $0.history.agency }
            JSONField.each("impor", { entry in entry.history.imports.map { (entry: $0, undoneBy: entry.history.imports.undone[$0.number]) } }) {
                imported
            }
            JSONField.each("pengukuran", { entry in entry.history.measurements.map { (of: $0, superseded: entry.superseded) } }) { measured }
        }

        private typealias Import = (entry: ImportEntry, undoneBy: Int?)

        @JSONFields<Import> private static var imported: [JSONField<Import>] {
            JSONField("impor") { $0.entry.number }
            JSONField("waktu") { $0.entry.at }
            JSONField("oleh") { $0.entry.by }
            JSONField("berkas") { $0.entry.files.map(\.name) }
            JSONField("membatalkan", Phrase(id: "Impor yang dibatalkannya", en: "The import that this one took back")) { $0.entry.undoes }
            JSONField("dibatalkan_oleh", Phrase(id: "Impor yang membatalkannya", en: "The import that took this one back")) { $0.undoneBy }
            JSONField("perubahan") { $0.entry.changes }
        }

        private typealias Measured = (of: ArchiveHistory.AgencyHistory.Measured, superseded: [Int: Int])

        @JSONFields<Measured> private static var measured: [JSONField<Measured>] {
            JSONField("pengukuran") { $0.of.entry.number }
            JSONField("per_tanggal") { $0.of.entry.asOf }
            JSONField("nama") { $0.of.entry.label }
            JSONField("waktu") { $0.of.entry.at }
            JSONField("oleh") { $0.of.entry.by }
            JSONField("instrumen") { $0.of.entry.instrumentID }
            JSONField("opsi") { $0.of.entry.settings }
            JSONField("diukur") { $0.of.entry.result.tally.measured }
            JSONField("indeks") { $0.of.means?.total }
            JSONField("sidik_data") { $0.of.entry.dataHash }
            JSONField("sidik_hasil") { $0.of.entry.resultHash }
            JSONField("penetapan") { measured in
                measured.of.publication.map { PublishedMeasurement(publication: $0, supersededBy: measured.superseded[$0.number]) }
            }
        }
    }
}

/// What an archive knows of one person (`takar history --person --json`).
extension PersonHistory: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("riwayat-pegawai", Phrase(id: "Hasil takar history --person --json", en: "What takar history --person --json prints"))
    }

    private var standing: Int { records.count { $0.closed == nil } }

    package static var fields: [JSONField<PersonHistory>] {
        JSONField("instansi") { $0.agency }
        JSONField.each("penempatan", { $0.placements }) {
            JSONField("sejak") { $0.from?.at }
            JSONField("sampai") { $0.until?.at }
            JSONField("nip") { $0.version.value.employee.nip.description }
            JSONField("jabatan") { $0.version.value.employee.post }
            JSONField("unor_id") { $0.version.value.employee.unitID }
            JSONField("nama_unor", Phrase(id: "Nama unit saat barisnya masuk", en: "What the unit was called when the row came")) {
                $0.units.first ?? ""
            }
            JSONField(
                "nama_unor_kemudian",
                Phrase(id: "Nama-namanya kemudian, selama barisnya berlaku", en: "What it was called later, while the row still stood")
            ) { $0.units.count > 1 ? Array($0.units.dropFirst()) : nil }
        }
        JSONField("catatan_berlaku") { $0.standing }
        JSONField("catatan_ditutup") { $0.records.count - $0.standing }
        JSONField.each("skor", { $0.scores }) {
            JSONField("pengukuran") { $0.entry.number }
            JSONField("per_tanggal") { $0.entry.asOf }
            JSONField("total", Phrase(id: "Tidak ada bila tidak diukur", en: "None where the person was not measured")) {
                $0.exclusion == nil ? Points(thousandths: $0.score.total) : nil
            }
            JSONField("kategori") { $0.exclusion == nil ? $0.category : nil }
            JSONField("alasan_tidak_diukur") { $0.exclusion }
        }
    }
}

/// A stored measurement (`takar show --json`; `pengukuran.json` of an export).
extension StoredMeasurement: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("pengukuran-tersimpan", Phrase(id: "Hasil takar show --json", en: "What takar show --json prints"))
    }

    package static var fields: [JSONField<StoredMeasurement>] {
        JSONField("pengukuran") { $0.entry.number }
        JSONField("instansi") { $0.agency }
        JSONField("per_tanggal") { $0.entry.asOf }
        JSONField("nama") { $0.entry.label }
        JSONField("diambil") { $0.entry.at }
        JSONField("oleh") { $0.entry.by }
        JSONField("instrumen") { $0.entry.instrumentID }
        JSONField("versi_instrumen") { $0.entry.instrumentVersion }
        JSONField("opsi") { $0.entry.settings }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.notices }
        JSONField("impor_terakhir") { $0.entry.knownImport }
        JSONField("sidik_data") { $0.entry.dataHash }
        JSONField("sidik_hasil") { $0.entry.resultHash }
        JSONField("diukur") { $0.entry.result.tally.measured }
        JSONField("tidak_diukur") { $0.entry.result.tally.notMeasured + $0.refused }
        JSONField("indeks") { $0.means?.total }
        JSONField("dimensi") { stored in
            Dictionary(
                zip(stored.plan.instrument.dimensions, stored.means?.dimensions ?? []).map { ($0.dimension.label.id.lowercased(), $1) }
            ) { first, _ in first }
        }
        JSONField("kategori") { stored in (stored.means?.total).map { stored.plan.instrument.category(of: $0) } }
        JSONField.each("unit", { $0.units }) {
            JSONField("unor_id") { $0.unit.id }
            JSONField("nama_unor") { $0.unit.name }
            JSONField("induk_id") { $0.unit.parentID }
            JSONField("jumlah") { $0.means?.count ?? 0 }
            JSONField("indeks") { $0.means?.total }
            JSONField("peringkat") { $0.rank }
        }
        JSONField("penetapan") { stored in
            stored.publication.map { PublishedMeasurement(publication: $0, supersededBy: stored.supersededBy?.number) }
        }
    }
}

/// What came of verifying one measurement.
extension Verification: JSONObject {
    package static var fields: [JSONField<Verification>] {
        JSONField("pengukuran") { $0.entry.number }
        JSONField("sama") { $0.isSound }
        JSONField("orang") { $0.people }
        JSONField("unit") { $0.units }
        JSONField("sidik_data") { $0.entry.dataHash }
        JSONField("sidik_hasil") { $0.entry.resultHash }
        JSONField("temuan") { $0.faults }
    }
}

/// The state of an audit trail (`takar audit verify --json`).
extension CheckedTrail: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("pemeriksaan-jejak-audit", Phrase(id: "Hasil takar audit verify --json", en: "What takar audit verify --json prints"))
    }

    package static var fields: [JSONField<CheckedTrail>] {
        JSONField("utuh") { $0.isIntact }
        JSONField("entri") { $0.check.entries }
        JSONField("sidik_terakhir") { $0.check.head }
        JSONField("temuan") { $0.damage.map { Phrase($0) } + $0.check.faults.map(\.message) }
    }
}

extension AuditEntry: JSONObject {
    package static var fields: [JSONField<AuditEntry>] {
        JSONField("urutan") { $0.sequence }
        JSONField("waktu") { $0.at }
        JSONField("oleh") { $0.by }
        JSONField("tindakan") { $0.action }
        JSONField("objek") { $0.subject }
        JSONField("rincian") { $0.detail }
        JSONField("sidik_sebelumnya") { $0.previous }
        JSONField("sidik") { $0.hash }
    }
}

/// A list that is a document by itself.
package protocol JSONListed: JSONObject {
    static var listTitle: DocumentTitle { get }
}

extension Array: JSONDocument where Element: JSONListed {
    package static var title: DocumentTitle { Element.listTitle }
}

extension Verification: JSONListed {
    package static var listTitle: DocumentTitle {
        DocumentTitle("verifikasi", Phrase(id: "Hasil takar verify --json", en: "What takar verify --json prints"))
    }
}

extension AuditEntry: JSONListed {
    package static var listTitle: DocumentTitle {
        DocumentTitle("jejak-audit", Phrase(id: "Hasil takar audit list --json", en: "What takar audit list --json prints"))
    }
}
