import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// What everybody lacks (`takar gaps --json`).
extension GapsResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("kekurangan", Phrase(id: "Hasil takar gaps --json", en: "What takar gaps --json prints"))
    }

    package static var fields: [JSONField<GapsResult>] {
        JSONField("per_tanggal") { $0.today.asOf }
        JSONField("sampai") { $0.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.notices }
        JSONField("instrumen") { $0.plan.instrument }
        JSONField("lingkup") { ScopeOfUnits($0.measured.dataSet) }
        JSONField("diukur") { $0.measured.aggregation.whole.measured }
        JSONField("indeks") { Means($0.measured.aggregation.whole, by: $0.measured.aggregation.combination)?.total }
        JSONField.each("jenis", { result in Lever.Kind.allCases.compactMap { kind in result.kinds[kind].map { (kind, $0) } } }) { sum }
        JSONField.each("asal", { result in Gap.Origin.allCases.compactMap { origin in result.origins[origin].map { (origin, $0) } } }) {
            JSONField("asal") { $0.0.rawValue }
            JSONField("orang") { $0.1.people }
            JSONField("poin") { Points(thousandths: $0.1.thousandths) }
        }
        JSONField.each("opd", { $0.offices(in: .indonesian) }) {
            JSONField("opd") { $0.label }
            JSONField("diukur") { $0.measured }
            JSONField("orang") { $0.lacking }
            JSONField("orang_dapat_naik", Phrase(id: "Dengan yang dapat dikerjakan sekarang", en: "By what can be done now")) { $0.able }
            JSONField("orang_tanpa_catatan") { $0.unrecorded }
            JSONField.each("jenis", { office in Lever.Kind.allCases.compactMap { kind in office.kinds[kind].map { (kind, $0) } } }) { sum }
            JSONField("poin_karena_data") { Points(thousandths: $0.data) }
            JSONField("poin_dapat_dikerjakan") { Points(thousandths: $0.open) }
        }
        JSONField.each(
            "pegawai",
            { result in
                let whole = Whole(result)
                return result.analysis.people.map { (person: $0, whole: whole) }
            }
        ) {
            JSONField("nip") { $0.whole.value.measured.dataSet.people.nips[Int($0.person.person)].description }
            JSONField("total") { $0.person.total }
            JSONField("poin_bersama", Phrase(id: "Bila semua kekurangan ditutup", en: "If all gaps were closed")) { $0.person.together }
            JSONField("poin_dapat_dikerjakan") { $0.person.openTogether }
            JSONField.each("kekurangan", { entry in entry.person.gaps.map { (gap: $0, whole: entry.whole) } }) {
                JSONField("jenis") { $0.gap.lever.kind.rawValue }
                JSONField("fakta") { $0.whole.value.plan.instrument.facts[$0.gap.lever.fact].name }
                JSONField("sekarang") {
                    $0.whole.value.plan.instrument.label($0.gap.lever.now, of: $0.whole.value.plan.instrument.facts[$0.gap.lever.fact])
                }
                JSONField("dituju") {
                    $0.whole.value.plan.instrument.label($0.gap.lever.wanted, of: $0.whole.value.plan.instrument.facts[$0.gap.lever.fact])
                }
                JSONField("poin", Phrase(id: "Bila hanya ini yang ditutup", en: "If this alone were closed")) { $0.gap.lever.points }
                JSONField("asal") { $0.gap.origin.rawValue }
                JSONField("dapat_dikerjakan") { $0.gap.isOpen }
                JSONField("tindakan") { $0.gap.outlook?.text }
            }
        }
        JSONField.each(
            "gugur",
            { result in
                let whole = Whole(result)
                return result.falling.map { (event: $0, whole: whole) }
            }
        ) {
            JSONField("nip") { $0.whole.value.measured.dataSet.people.nips[Int($0.event.person)].description }
            JSONField("tanggal") { $0.event.date }
            JSONField("indikator") { $0.whole.value.plan.compiled.indicators[$0.event.indicator].indicator.name }
            JSONField("poin_hilang") { Points(thousandths: -Int($0.event.thousandths)) }
        }
        JSONField.each(
            "hanya_di_data_pegawai",
            { result in
                let whole = Whole(result)
                return result.unproven.map { (entry: $0, whole: whole) }
            }
        ) {
            JSONField("nip") { $0.whole.value.measured.dataSet.people.nips[Int($0.entry.person)].description }
            JSONField("fakta") { $0.whole.value.plan.instrument.facts[$0.entry.fact].name }
            JSONField("data_pegawai") {
                $0.whole.value.plan.instrument.label($0.entry.held, of: $0.whole.value.plan.instrument.facts[$0.entry.fact])
            }
            JSONField("riwayat") {
                $0.whole.value.plan.instrument.label($0.entry.shown, of: $0.whole.value.plan.instrument.facts[$0.entry.fact])
            }
            JSONField("poin_bergantung") { $0.entry.points }
        }
        JSONField.each(
            "baris_ditolak",
            { result in
                let whole = Whole(result)
                return result.refused.map { (row: $0, whole: whole) }
            }
        ) {
            JSONField("nip") { $0.whole.value.measured.dataSet.people.nips[Int($0.row.person)].description }
            JSONField("berkas") { $0.row.place.file }
            JSONField("baris") { $0.row.place.row }
            JSONField("jenis") { $0.row.kind.key }
            JSONField("kode") { $0.row.problem.code }
            JSONField("pesan") { $0.row.problem }
            JSONField("poin_dipertaruhkan") { $0.whole.value.atStake($0.row) }
        }
    }

    @JSONFields<(Lever.Kind, GapSum)> private static var sum: [JSONField<(Lever.Kind, GapSum)>] {
        JSONField("jenis") { $0.0.rawValue }
        JSONField("orang") { $0.1.people }
        JSONField("poin") { Points(thousandths: $0.1.thousandths) }
    }
}
