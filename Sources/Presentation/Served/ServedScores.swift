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

        var scores: PostedScores { whole.value }
        var isMeasured: Bool { scores.isMeasured(person) }
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
            "items",
            { (scores: PostedScores) -> [Item] in
                let whole = Whole(scores)
                return (0..<scores.count).map { Item(whole: whole, person: $0) }
            }
        ) { itemFields }
    }

    @JSONFields<Item> private static var itemFields: [JSONField<Item>] {
        JSONField("nip") { $0.scores.nip($0.person)?.description }
        Dimension.allCases.map { dimension in
            JSONField(dimension.rawValue) { (item: Item) -> Points? in item.isMeasured ? item.scores.points(dimension, of: item.person) : nil }
        }
        JSONField("total") { item -> Points? in item.isMeasured ? item.scores.total(of: item.person) : nil }
        JSONField("kategori") { item -> String? in item.isMeasured ? item.scores.category(of: item.person) : nil }
        JSONField("tidak_diukur") { item -> String? in
            item.scores.isKnown(item.person) && !item.isMeasured ? item.scores.exclusion(of: item.person).reason : nil
        }
        JSONField.each("temuan", { $0.scores.findings(of: $0.person) }) {
            JSONField("jenis") { $0.kind.key }
            JSONField("baris") { $0.row }
            JSONField("kode") { $0.problem.code }
            JSONField("pesan") { Phrase(id: $0.problem.text(in: .indonesian), en: $0.problem.text(in: .english)) }
        }
        JSONField("penjelasan") { $0.scores.explained($0.person) }
    }

    /// The document without blanks, its keys in a fixed order; the parts of many people are written side by side.
    ///
    /// - Parameter threads: how many threads may work on it.
    package func bytes(in language: Language, threads: Int) -> [UInt8] {
        let ranges = ranges
        @Sendable func written(_ number: Int) -> [UInt8] {
            let write = JSONShape(Self.itemFields).writer(language), whole = Whole(self)
            var bytes: [UInt8] = []
            for person in ranges[number] {
                if person > 0 { bytes.append(UInt8(ascii: ",")) }
                write(Item(whole: whole, person: person), &bytes)
            }
            return bytes
        }
        let parts = threads > 1 && ranges.count > 1 ? SideBySide.map(ranges.count, written) : ranges.indices.map(written)
        // The keys of the heading around that of the people, as they sort.
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        let fields = Self.heading.sorted { $0.name < $1.name }
        func write(_ fields: some Sequence<JSONField<PostedScores>>) {
            for field in fields {
                guard let value = field.encoder(language)(self) else { continue }
                JSONValue.write(field.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                value.write(to: &bytes)
                bytes.append(UInt8(ascii: ","))
            }
        }
        write(fields.filter { $0.name < "items" })
        bytes += "\"items\":[".utf8
        for part in parts { bytes += part }
        bytes += "],".utf8
        write(fields.filter { $0.name > "items" })
        bytes.removeLast()
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}
