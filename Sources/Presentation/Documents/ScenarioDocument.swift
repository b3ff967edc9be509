import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// Scenarios beside each other (`takar scenario --json`).
extension ScenarioComparison: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("skenario", Phrase(id: "Hasil takar scenario --json", en: "What takar scenario --json prints"))
    }

    package static var fields: [JSONField<ScenarioComparison>] {
        JSONField("per_tanggal") { $0.cohort.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) {
            $0.cohort.plan.notices
        }
        JSONField("instrumen") { $0.cohort.plan.instrument }
        JSONField("lingkup") { ScopeOfUnits($0.measured.dataSet) }
        JSONField("sekarang") { GradedMeans($0.base.means, $0.cohort.plan.instrument) }
        JSONField("kategori_sekarang") { $0.base.categories }
        JSONField.each("skenario", { comparison in comparison.results.map { (result: $0, base: comparison.base) } }) {
            JSONField("berkas") { $0.result.scenario.file }
            JSONField("nama") { $0.result.scenario.name }
            JSONField("instrumen") { $0.result.stage.facts.plan.instrument }
            JSONField("pemberitahuan") { $0.result.stage.facts.plan.notices }
            JSONField("nilai") { GradedMeans($0.result.stage.means, $0.result.stage.facts.plan.instrument) }
            JSONField("kategori") { $0.result.stage.categories }
            JSONField("naik") { $0.result.comparison.higher }
            JSONField("turun") { $0.result.comparison.lower }
            JSONField("tetap") { $0.result.comparison.same }
            JSONField("kategori_lain") { $0.result.comparison.otherCategory }
            JSONField("hanya_sekarang", Phrase(id: "Diukur sekarang saja", en: "Measured as things are only")) { $0.result.comparison.onlyFirst }
            JSONField("hanya_skenario", Phrase(id: "Diukur dalam skenario saja", en: "Measured in the scenario only")) {
                $0.result.comparison.onlySecond
            }
            JSONField.each("peristiwa", { entry in entry.result.touched.enumerated().map { (number: $0, people: $1, idle: entry.result.idle) } }) {
                JSONField("nomor") { $0.number + 1 }
                JSONField("orang") { $0.people }
                JSONField(
                    "tanpa_akibat",
                    Phrase(id: "Tidak dihitung pada tanggal itu atau menurut instrumen itu", en: "Would not count on the day or under the instrument")
                ) {
                    $0.idle.contains($0.number)
                }
            }
            JSONField.each("kelas", { $0.result.classes($0.base) }) { group }
            JSONField.each("golongan", { $0.result.groups($0.base) }) { group }
        }
        JSONField.each("opd", { $0.offices(in: .indonesian) }) {
            JSONField("opd") { $0.label }
            JSONField("diukur") { $0.measured }
            JSONField("indeks") { $0.mean }
            JSONField("peringkat") { $0.rank }
            JSONField.each("skenario", { $0.scenarios.map { (mean: $0.mean, rank: $0.rank) } }) {
                JSONField("indeks") { $0.mean }
                JSONField("peringkat") { $0.rank }
            }
        }
    }

    @JSONFields<GroupChange> private static var group: [JSONField<GroupChange>] {
        JSONField("nama") { $0.name }
        JSONField("orang") { $0.before.measured }
        JSONField("orang_skenario") { $0.after.measured }
        JSONField("indeks") { ExactMean(sum: $0.before.first.total + $0.before.second.total, count: $0.before.measured) }
        JSONField("indeks_skenario") { ExactMean(sum: $0.after.first.total + $0.after.second.total, count: $0.after.measured) }
        JSONField("naik") { $0.higher }
        JSONField("turun") { $0.lower }
    }
}

extension PlanStage {
    /// How many people each category has, by its name.
    package var categories: [String: Int] {
        Dictionary(zip(facts.plan.instrument.categories.rows.map(\.name), tally.categories)) { $0 + $1 }
    }
}
