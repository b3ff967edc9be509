import Vocabulary

/// The form of JSON values, as far as documents here need it: what JSON Schema 2020-12 says with `type`, `format`, `items`, `properties`,
/// `required` and `additionalProperties`.
package indirect enum JSONSchema {
    case boolean, integer, number, text
    /// A text or null.
    case nullableText
    /// A text such as `2022-06-30`.
    case date
    case list(JSONSchema)
    /// An object whose keys come from the data.
    case map(JSONSchema)
    case object([Member])
    /// May be left out; within objects only.
    case optional(JSONSchema)

    /// A field of an object.
    package struct Member {
        package let name: String
        package let about: Phrase?
        package let schema: JSONSchema
    }

    /// The keywords that say so, with what fields say in a language.
    package func keywords(in language: Language) -> [String: JSONValue] {
        switch self {
        case .boolean: ["type": .text("boolean")]
        case .integer: ["type": .text("integer")]
        case .number: ["type": .text("number")]
        case .text: ["type": .text("string")]
        case .nullableText: ["type": .list([.text("string"), .text("null")])]
        case .date: ["type": .text("string"), "format": .text("date")]
        case .list(let item): ["type": .text("array"), "items": .object(item.keywords(in: language))]
        case .map(let value): ["type": .text("object"), "additionalProperties": .object(value.keywords(in: language))]
        case .optional(let schema): schema.keywords(in: language)
        case .object(let members):
            [
                "type": .text("object"), "additionalProperties": .boolean(false),
                "properties": .object(Dictionary(members.map { ($0.name, $0.keywords(in: language)) }) { first, _ in first }),
                "required": .list(members.filter { !$0.schema.isOptional }.map(\.name).sorted().map { .text($0) }),
            ]
        }
    }

    private var isOptional: Bool { if case .optional = self { true } else { false } }
}

extension JSONSchema.Member {
    fileprivate func keywords(in language: Language) -> JSONValue {
        var keywords = schema.keywords(in: language)
        if let about { keywords["description"] = .text(about[language]) }
        return .object(keywords)
    }
}
