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
            JSONField("pesan") { Phrase(id: $0.problem.text(in: .indonesian), en: $0.problem.text(in: .english)) }
        }
        JSONField("penjelasan") { $0.scores.explained($0.person) }
    }

    /// The document without blanks, its keys in a fixed order; many people are written side by side.
    ///
    /// - Parameter threads: how many threads may work on it.
    package func bytes(in language: Language, threads: Int) -> [UInt8] {
        let size = 500, count = (lines.count + size - 1) / size, writer = Writer.of(language)
        @Sendable func written(_ number: Int) -> [UInt8] {
            var bytes: [UInt8] = []
            for person in number * size..<min(lines.count, (number + 1) * size) {
                if person > 0 { bytes.append(UInt8(ascii: ",")) }
                writer.item(Item(scores: self, person: person), &bytes)
            }
            return bytes
        }
        let parts = threads > 1 && count > 1 ? SideBySide.map(count, written) : (0..<count).map(written)
        var bytes: [UInt8] = []
        writer.heading(self, &bytes)
        // All of the heading but its end; the members of a document may stand in any order.
        bytes.removeLast()
        bytes += ",\"items\":[".utf8
        for part in parts { bytes += part }
        bytes += "]}".utf8
        return bytes
    }

    /// How the heading and one person are written; made once for a language, for to put the fields together takes longer than to score
    /// somebody.
    ///
    /// Unchecked: the closures of fields hold names, phrases and other closures alone, which nobody changes.
    private struct Writer: @unchecked Sendable {
        let heading: (PostedScores, inout [UInt8]) -> Void
        let item: (Item, inout [UInt8]) -> Void

        private init(_ language: Language) {
            heading = JSONShape(PostedScores.heading).writer(language)
            item = JSONShape(PostedScores.itemFields).writer(language)
        }

        private static let indonesian = Writer(.indonesian)
        private static let english = Writer(.english)

        static func of(_ language: Language) -> Writer { language == .indonesian ? indonesian : english }
    }
}
