import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// Scores of people whose rows were sent (`POST /api/v1/score`).
extension PostedScores: JSONObject {
    /// One of them.
    private struct Item {
        let scores: PostedScores
        let person: Int

        var line: Line { scores.lines[person] }
        /// Nil for who is not measured.
        var measured: Line? { line.isMeasured ? line : nil }
    }

    /// What stands before and behind the people.
    @JSONFields<PostedScores> private static var heading: [JSONField<PostedScores>] {
        JSONField("per_tanggal") { $0.plan.asOf }
        JSONField("instrumen") { $0.plan.instrument }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.notices }
    }

    package static var fields: [JSONField<PostedScores>] {
        heading
        JSONField.each(
            "items", { (scores: PostedScores) -> [Item] in scores.lines.indices.map { Item(scores: scores, person: $0) } }
        ) { itemFields }
    }

    @JSONFields<Item> private static var itemFields: [JSONField<Item>] {
        JSONField("nip") { $0.line.nip?.description }
        Dimension.allCases.map { dimension in JSONField(dimension.rawValue) { $0.measured?.points(dimension) } }
        JSONField("total") { $0.measured?.total }
        JSONField("kategori") { $0.scores.category(of: $0.person) }
        JSONField("tidak_diukur") { $0.scores.exclusion(of: $0.person) }
        JSONField.each("temuan", { $0.scores.findings[$0.person] }) {
            JSONField("jenis") { $0.kind.key }
            JSONField("baris") { $0.row }
            JSONField("kode") { $0.problem.code }
            JSONField("pesan") { $0.problem }
        }
        JSONField("penjelasan") { $0.scores.explained($0.person) }
    }

    /// The document without blanks, the fields of an object in the order of their names; many people are written side by side.
    ///
    /// - Parameter threads: how many threads may work on it.
    package func bytes(in language: Language, threads: Int) -> [UInt8] {
        let size = 500, count = (lines.count + size - 1) / size
        @Sendable func written(_ number: Int) -> [UInt8] {
            let write = JSONWriters.writer(language) { JSONShape(Self.itemFields).writer(language) }
            var writer = JSONWriter(partOfList: ())
            for person in number * size..<min(lines.count, (number + 1) * size) { write(Item(scores: self, person: person), &writer) }
            return writer.bytes
        }
        let parts = threads > 1 && count > 1 ? SideBySide.map(count, written) : (0..<count).map(written)
        let heading = JSONWriters.writer(language) { JSONShape(Self.heading).members(language) }
        var writer = JSONWriter(.compact)
        writer.reserve(parts.reduce(1000) { $0 + $1.count + 1 })
        writer.object { writer in
            heading(self, &writer)
            writer.member(Self.items) { $0.list { writer in for part in parts { writer.values(part) } } }
        }
        return writer.bytes
    }

    private static let items = JSONWriter.Name("items")
}
