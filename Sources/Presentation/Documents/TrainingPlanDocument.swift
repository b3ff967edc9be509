import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// A plan (`takar plan --json`). Points are exact; money is in whole rupiah.
extension TrainingPlanResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("rencana", Phrase(id: "Hasil takar plan --json", en: "What takar plan --json prints"))
    }

    package static var fields: [JSONField<TrainingPlanResult>] {
        heading
        JSONField("indeks_dijanjikan") { $0.plan.promised.means?.total }
        JSONField("biaya", Phrase(id: "Rupiah", en: "Rupiah")) { $0.plan.cost }
        JSONField("biaya_minimum_terbukti", Phrase(id: "Tidak ada rencana yang lebih murah dari ini", en: "No plan costs less than this")) {
            $0.plan.proof.leastCost
        }
        JSONField(
            "indeks_maksimum_terbukti",
            Phrase(id: "Tidak ada rencana dalam anggaran yang lebih tinggi dari ini", en: "No plan within the budget comes higher")
        ) { $0.plan.proof.highestIndex }
        JSONField("celah", Phrase(id: "Bagian yang belum terbukti; 0.001 adalah 0,1 %", en: "The share that is open; 0.001 is 0.1 %")) {
            Decimal(Int(($0.plan.proof.gap * 1_000_000).rounded(.up))) / 1_000_000
        }
        JSONField("keadaan") { $0.plan.proof.ending.rawValue }
        JSONField.each("tahap", { $0.stages }) {
            JSONField("tahap") { $0.name }
            JSONField("indeks") { $0.stage.means?.total }
            JSONField("orang") { $0.stage.tally.measured }
            Dimension.allCases.map { dimension in JSONField(dimension.rawValue) { $0.stage.means?.dimensions[dimension.position] } }
        }
        JSONField.each(
            "baris",
            { result in
                let whole = Whole(result)
                return result.plan.lines.map { (line: $0, whole: whole) }
            }
        ) { line }
        JSONField.each(
            "kelas",
            { result in
                let whole = Whole(result)
                return result.plan.classes.map { (entry: $0, whole: whole) }
            }
        ) {
            JSONField("program") { $0.whole.value.plan.programmes.offers[$0.entry.offer].programme.name }
            JSONField("angkatan") { $0.entry.number }
            JSONField("mulai") { $0.entry.start }
            JSONField("selesai") { $0.entry.end }
            JSONField("peserta") { $0.entry.people.count }
            JSONField("biaya") { $0.entry.cost }
        }
        JSONField.each(
            "perbaikan_data",
            { result in
                let whole = Whole(result)
                return result.plan.repairs.map { (line: $0, whole: whole) }
            }
        ) {
            JSONField("nip") { $0.whole.value.dataSet.people.nips[Int($0.line.person)].description }
            JSONField("catatan") { "SKP" + ($0.line.record.year.map { " \($0)" } ?? "") }
            JSONField("dianggap") { $0.whole.value.instrument.phrase($0.line.value, of: $0.whole.value.instrument.facts[$0.line.fact]) }
            JSONField("poin") { $0.line.points }
        }
        JSONField("pensiun", Phrase(id: "NIP yang tidak diukur lagi pada hari itu", en: "NIP of who is no longer measured on the day")) { result in
            result.plan.leaving.map { result.dataSet.people.nips[Int($0)].description }
        }
        JSONField(
            "lewat_bup",
            Phrase(
                id: "NIP yang menurut datanya sudah melewati batas usia pensiun; tetap diukur, tidak diikutkan",
                en: "NIP of who by the records is past the age of retirement; measured, and sent nowhere")
        ) { result in
            result.plan.overdue.map { result.dataSet.people.nips[Int($0)].description }
        }
        JSONField.each("opd", { result in result.offices(in: .indonesian) }) {
            JSONField("opd") { $0.label }
            JSONField("orang") { $0.people }
            JSONField("indeks_tanpa_rencana") { $0.before }
            JSONField("indeks_sesudah_perbaikan") { $0.repaired }
            JSONField("indeks") { $0.after }
            JSONField("peserta") { $0.participants }
            JSONField("tempat") { $0.places }
            JSONField("perbaikan_data") { $0.repairs }
            JSONField("biaya") { $0.cost }
        }
        JSONField("asumsi") { $0.assumptions }
        JSONField.each("catatan_program", { $0.plan.programmes.remarks }) {
            JSONField("baris") { $0.line }
            JSONField("kode") { $0.problem.code }
            JSONField("pesan") { $0.problem }
        }
    }

    @JSONFields<TrainingPlanResult> private static var heading: [JSONField<TrainingPlanResult>] {
        JSONField("per_tanggal") { $0.plan.start }
        JSONField("sampai") { $0.plan.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.plan.notices }
        JSONField("instrumen") { $0.instrument }
        JSONField("lingkup") { ScopeOfUnits($0.dataSet) }
        JSONField("target") { result -> Points? in if case .target(let target) = result.plan.goal { target } else { nil } }
        JSONField("anggaran") { result -> Int? in if case .budget(let rupiah) = result.plan.goal { rupiah } else { nil } }
    }

    @JSONFields<(line: PlanLine, whole: Whole<TrainingPlanResult>)> private static var line:
        [JSONField<(line: PlanLine, whole: Whole<TrainingPlanResult>)>]
    {
        JSONField("nip") { $0.whole.value.dataSet.people.nips[Int($0.line.person)].description }
        JSONField("unor_id") { $0.whole.value.dataSet.people.unitID(of: Int($0.line.person), in: $0.whole.value.dataSet.tree) }
        JSONField("program") { $0.whole.value.plan.programmes.offers[$0.line.offer].programme.name }
        JSONField("angkatan") { $0.whole.value.plan.classes[$0.line.classNumber].number }
        JSONField("mulai") { $0.whole.value.plan.classes[$0.line.classNumber].start }
        JSONField("selesai") { $0.whole.value.plan.classes[$0.line.classNumber].end }
        JSONField.each("fakta", { entry in entry.line.changes.map { (change: $0, whole: entry.whole) } }) {
            JSONField("fakta") { $0.whole.value.instrument.facts[$0.change.fact].name }
            JSONField("sekarang") { $0.whole.value.instrument.label($0.change.before, of: $0.whole.value.instrument.facts[$0.change.fact]) }
            JSONField("sesudah") { $0.whole.value.instrument.label($0.change.after, of: $0.whole.value.instrument.facts[$0.change.fact]) }
        }
        JSONField.each("aturan", { entry in entry.line.gains.map { (gain: $0, whole: entry.whole) } }) {
            JSONField("indikator") { $0.whole.value.plan.plan.compiled.indicators[$0.gain.indicator].indicator.name }
            JSONField("dimensi") { $0.whole.value.plan.plan.compiled.indicators[$0.gain.indicator].dimension }
            JSONField("pasal") { $0.whole.value.plan.plan.compiled.indicators[$0.gain.indicator].indicator.provenance.source }
            JSONField("status") { $0.whole.value.plan.plan.compiled.indicators[$0.gain.indicator].indicator.provenance.status.rawValue }
            JSONField("poin") { $0.gain.points }
        }
        JSONField("poin") { $0.line.points }
        JSONField("biaya") { $0.line.cost }
    }

    /// The way from what is to what is promised.
    private var stages: [(name: String, stage: PlanStage)] {
        [
            ("catatan-sekarang", plan.expected), ("tanpa-yang-pensiun", plan.staying), ("sesudah-perbaikan-data", plan.repaired),
            ("dijanjikan", plan.promised),
        ]
    }
}
