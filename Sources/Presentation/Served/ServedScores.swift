import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// Scores of people whose rows were sent (`POST /api/v1/score`).
extension PostedScores: JSONObject {
    /// One of them.
    private struct Item {
        let whole: Whole<PostedScores>
        let person: Int

        var scores: Scores { whole.value.scores }
        var isMeasured: Bool { whole.value.employee(person) != nil && scores.isMeasured(person) }
    }

    package static var fields: [JSONField<PostedScores>] {
        JSONField("per_tanggal") { $0.plan.asOf }
        JSONField("instrumen") { $0.plan.instrument }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.notices }
        JSONField.each(
            "items",
            { (scores: PostedScores) -> [Item] in
                let whole = Whole(scores)
                return (0..<scores.count).map { Item(whole: whole, person: $0) }
            }
        ) {
            JSONField("nip") { item -> String? in
                item.whole.value.employee(item.person).flatMap { $0.nip == NIP(known: 0) ? nil : $0.nip.description }
            }
            Dimension.allCases.map { dimension in
                JSONField(dimension.rawValue) { (item: Item) -> Points? in item.isMeasured ? item.scores.points(dimension, of: item.person) : nil }
            }
            JSONField("total") { item -> Points? in item.isMeasured ? item.scores.total(of: item.person) : nil }
            JSONField("kategori") { item -> String? in item.isMeasured ? item.scores.category(of: item.person) : nil }
            JSONField("tidak_diukur") { item -> String? in
                guard item.whole.value.employee(item.person) != nil, !item.isMeasured else { return nil }
                return item.whole.value.plan.instrument.population[Int(item.scores.exclusions[item.person])].reason
            }
            JSONField.each("temuan", { $0.whole.value.findings[$0.person] }) {
                JSONField("jenis") { $0.kind.key }
                JSONField("baris") { $0.row }
                JSONField("kode") { $0.problem.code }
                JSONField("pesan") { Phrase(id: $0.problem.text(in: .indonesian), en: $0.problem.text(in: .english)) }
            }
            JSONField("penjelasan") { item -> ExplainedPerson? in
                item.whole.value.isExplained ? item.whole.value.explained(item.person) : nil
            }
        }
    }

    /// As text.
    package func text(in language: Language) throws -> String { try Self.encoder(in: language)(self)?.text() ?? "" }
}
