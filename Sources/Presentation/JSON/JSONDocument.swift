import Vocabulary

/// What a command prints with `--json`: a value with a name and a version, whose schema anybody can ask for (`takar schema`).
package protocol JSONDocument: JSONShaped {
    static var title: DocumentTitle { get }
}

/// What a kind of document is called.
package struct DocumentTitle: Sendable {
    /// A stable Indonesian name.
    package let name: String
    /// Goes up when a field goes, or says something else; a field more does not change it.
    package let version: Int
    package let about: Phrase

    init(_ name: String, version: Int = 1, _ about: Phrase) {
        self.name = name
        self.version = version
        self.about = about
    }
}

extension JSONDocument {
    /// The document as text.
    package func document(in language: Language) -> String { String(decoding: json(in: language), as: UTF8.self) }
}

/// A list that is a document by itself.
package protocol JSONListed: JSONObject {
    static var listTitle: DocumentTitle { get }
}

extension Array: JSONDocument where Element: JSONListed {
    package static var title: DocumentTitle { Element.listTitle }
}

/// A kind of document, whatever its values.
package struct DocumentKind {
    package let title: DocumentTitle
    package let schema: JSONSchema

    init<Document: JSONDocument>(_ document: Document.Type) {
        title = document.title
        schema = document.schema
    }

    /// The JSON Schema (2020-12) of the kind.
    package func schema(in language: Language) -> JSONValue {
        let own: [String: JSONValue] = [
            "$schema": .text("https://json-schema.org/draft/2020-12/schema"), "$id": .text("urn:takar:\(title.name):\(title.version)"),
            "title": .text(title.name), "description": .text(title.about[language]),
        ]
        return .object(schema.keywords(in: language).merging(own) { $1 })
    }
}
