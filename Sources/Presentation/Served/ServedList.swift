import Archive
import Instruments
import Personnel
import Vocabulary

/// A page of a list that programs ask for (`/api/v1`): the items, and where the next page lies.
package struct ServedList<Item: JSONShaped>: JSONObject {
    let items: [Item]
    /// The address of the next page; null on the last.
    let next: String?

    package init(_ items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }

    package static var fields: [JSONField<ServedList>] {
        JSONField("items") { $0.items }
        JSONField("next", Phrase(id: "Alamat halaman berikutnya; null pada yang terakhir", en: "The address of the next page; null on the last")) {
            Nullable($0.next)
        }
    }
}

/// A text, or `null` where there is none.
struct Nullable: JSONShaped {
    let text: String?

    init(_ text: String?) { self.text = text }

    static var schema: JSONSchema { .nullableText }
    static func writer(in language: Language) -> JSONWriting<Nullable> {
        { value, writer in if let text = value.text { writer.text(text) } else { writer.null() } }
    }
}

/// The schemas of lists whose items are of other modules.
package enum ServedSchemas {
    package static var agencies: JSONSchema { ServedList<Agency>.schema }
    package static var plans: JSONSchema { ServedList<PlanEntry>.schema }
    package static var instruments: JSONSchema { ServedList<Instrument>.schema }
}
