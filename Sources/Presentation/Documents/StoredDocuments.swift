import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

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
extension Verification: JSONListed, JSONObject {
    package static var listTitle: DocumentTitle {
        DocumentTitle("verifikasi", Phrase(id: "Hasil takar verify --json", en: "What takar verify --json prints"))
    }

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
