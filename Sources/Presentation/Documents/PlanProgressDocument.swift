import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// How far a kept plan has come (`takar plan progress --json`).
extension PlanProgress: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("kemajuan-rencana", Phrase(id: "Hasil takar plan progress --json", en: "What takar plan progress --json prints"))
    }

    package static var fields: [JSONField<PlanProgress>] {
        JSONField("rencana") { $0.entry.number }
        JSONField("nama") { $0.entry.label }
        JSONField("instansi") { $0.entry.agencyID }
        JSONField("disimpan") { $0.entry.at }
        JSONField("oleh") { $0.entry.by }
        JSONField("sidik") { $0.entry.hash }
        JSONField("per_tanggal") { $0.asOf }
        JSONField("mulai") { $0.entry.start }
        JSONField("sampai") { $0.entry.until }
        JSONField("pengukuran_awal", Phrase(id: "Pengukuran tersimpan yang menjadi dasarnya", en: "The kept measurement it starts from")) {
            $0.entry.baseline
        }
        JSONField("pemberitahuan") { $0.plan.notices }
        JSONField("instrumen") { $0.plan.instrument }
        JSONField("unit") { $0.entry.units }
        JSONField("tujuan") { $0.entry.goal }
        JSONField("biaya") { $0.entry.cost }
        JSONField("indeks_dijanjikan") { ExactMean(sum: $0.entry.promised * 10, count: 1) }
        JSONField("indeks_tanpa_rencana") { ExactMean(sum: $0.entry.without * 10, count: 1) }
        JSONField("indeks_sekarang") { $0.today?.total }
        JSONField(
            "indeks_tanpa_sisanya", Phrase(id: "Pada hari rencana, menurut catatan yang ada", en: "On the day of the plan, by the records there are")
        ) {
            $0.without?.total
        }
        JSONField("indeks_bila_yang_belum_waktunya", Phrase(id: "Bila yang tertinggal tidak menyusul", en: "If what is behind does not follow")) {
            $0.ahead?.total
        }
        JSONField("indeks_bila_semua_menyusul") { $0.all?.total }
        JSONField.each("program", { $0.programmes }) {
            JSONField("program", Phrase(id: "Kosong untuk perbaikan data", en: "Empty for data repair")) { $0.name }
            PlanProgress.State.allCases.map { state in JSONField(state.rawValue.replacing("-", with: "_")) { $0.counts[state] ?? 0 } }
        }
        JSONField.each("baris", { $0.lines }) {
            JSONField("nip") { $0.nip?.description }
            JSONField("program") { $0.line.programme }
            JSONField("angkatan") { $0.line.classNumber }
            JSONField("selesai") { $0.line.record.finish }
            JSONField("poin") { Points(thousandths: $0.line.points) }
            JSONField("keadaan") { $0.state.rawValue }
        }
    }
}
