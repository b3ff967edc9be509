import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// What an archive holds, agency by agency (`takar history --json`).
package struct HistoryDocument: JSONDocument {
    fileprivate let entries: [Entry]

    package init(_ history: ArchiveHistory) { entries = history.agencies.map { Entry(history: $0, superseded: history.superseded) } }

    package static var title: DocumentTitle {
        DocumentTitle("riwayat-arsip", Phrase(id: "Hasil takar history --json", en: "What takar history --json prints"))
    }

    package static var schema: JSONSchema { [Entry].schema }

    package static func writer(in language: Language) -> JSONWriting<HistoryDocument> {
        let write = [Entry].writer(in: language)
        return { write($0.entries, &$1) }
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
