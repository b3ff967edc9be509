import Vocabulary

/// One field of a JSON object: what it is called, what form it has, and where it comes from.
package struct JSONField<Value> {
    package let name: String
    /// What it says, where the name does not say it all.
    package let about: Phrase?
    package let schema: JSONSchema
    package let encoder: (Language) -> (Value) -> JSONValue?

    private init<Content>(
        _ name: String, _ about: Phrase?, _ schema: JSONSchema, _ content: @escaping (Value) -> Content,
        _ encoder: @escaping (Language) -> (Content) -> JSONValue?
    ) {
        self.name = name
        self.about = about
        self.schema = schema
        self.encoder = { language in
            let encode = encoder(language)
            return { encode(content($0)) }
        }
    }

    package init<Content: JSONShaped>(_ name: String, _ about: Phrase? = nil, _ content: @escaping (Value) -> Content) {
        self.init(name, about, Content.schema, content, Content.encoder)
    }

    /// The same field with words on what it says.
    package func saying(id: String, en: String) -> JSONField {
        JSONField(name: name, about: Phrase(id: id, en: en), schema: schema, encoder: encoder)
    }

    private init(name: String, about: Phrase?, schema: JSONSchema, encoder: @escaping (Language) -> (Value) -> JSONValue?) {
        self.name = name
        self.about = about
        self.schema = schema
        self.encoder = encoder
    }

    /// An object within the object, left out where there is none.
    package static func one<Item>(
        _ name: String, _ item: @escaping (Value) -> Item?, @JSONFields<Item> fields: () -> [JSONField<Item>]
    ) -> JSONField {
        let shape = JSONShape(fields())
        return JSONField(name, nil, .optional(shape.schema), item) { language in
            let encode = shape.encoder(language)
            return { $0.map(encode) }
        }
    }

    /// An object within the object that is always there.
    package static func part<Item>(
        _ name: String, _ item: @escaping (Value) -> Item, @JSONFields<Item> fields: () -> [JSONField<Item>]
    ) -> JSONField {
        let shape = JSONShape(fields())
        return JSONField(name, nil, shape.schema, item, shape.encoder)
    }

    /// A list of objects.
    package static func each<Item>(
        _ name: String, _ items: @escaping (Value) -> [Item], @JSONFields<Item> fields: () -> [JSONField<Item>]
    ) -> JSONField {
        let shape = JSONShape(fields())
        return JSONField(name, nil, .list(shape.schema), items, shape.list)
    }

    /// A list of objects, left out where there is none.
    static func eachIfAny<Item>(
        _ name: String, _ items: @escaping (Value) -> [Item]?, @JSONFields<Item> fields: () -> [JSONField<Item>]
    ) -> JSONField {
        let shape = JSONShape(fields())
        return JSONField(name, nil, .optional(.list(shape.schema)), items) { language in
            let encode = shape.list(language)
            return { $0.map(encode) }
        }
    }
}

/// Lists the fields of an object.
@resultBuilder package enum JSONFields<Value> {
    package static func buildExpression(_ field: JSONField<Value>) -> [JSONField<Value>] { [field] }
    /// Fields that several objects share.
    package static func buildExpression(_ fields: [JSONField<Value>]) -> [JSONField<Value>] { fields }
    package static func buildBlock(_ fields: [JSONField<Value>]...) -> [JSONField<Value>] { fields.flatMap(\.self) }
}

/// The form of an object: its fields, from which both its schema and its text are made, so that they cannot disagree.
struct JSONShape<Value> {
    private let fields: [JSONField<Value>]

    init(_ fields: [JSONField<Value>]) { self.fields = fields }

    var schema: JSONSchema { .object(fields.map { JSONSchema.Member(name: $0.name, about: $0.about, schema: $0.schema) }) }

    func encoder(_ language: Language) -> (Value) -> JSONValue {
        let encoders = fields.map { (name: $0.name, encode: $0.encoder(language)) }
        return { value in
            var members: [String: JSONValue] = [:]
            for (name, encode) in encoders { members[name] = encode(value) }
            return .object(members)
        }
    }

    /// Adds an object as `JSONValue.write` does, without making one first.
    func writer(_ language: Language) -> (Value, inout [UInt8]) -> Void {
        let encoders = fields.sorted { $0.name < $1.name }.map { field in
            var name: [UInt8] = []
            JSONValue.write(field.name, to: &name)
            return (name: name + [UInt8(ascii: ":")], encode: field.encoder(language))
        }
        return { value, bytes in
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for (name, encode) in encoders {
                guard let member = encode(value) else { continue }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes += name
                member.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    func list(_ language: Language) -> ([Value]) -> JSONValue {
        let encode = encoder(language)
        return { .list($0.map(encode)) }
    }
}

/// A value whose JSON is an object with these fields.
package protocol JSONObject: JSONShaped {
    @JSONFields<Self> static var fields: [JSONField<Self>] { get }
}

extension JSONObject {
    package static var schema: JSONSchema { JSONShape(fields).schema }
    package static func encoder(in language: Language) -> (Self) -> JSONValue? { JSONShape(fields).encoder(language) }
}
