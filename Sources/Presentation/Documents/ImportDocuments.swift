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
