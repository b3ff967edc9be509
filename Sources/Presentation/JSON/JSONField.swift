import Vocabulary

/// One field of a JSON object: what it is called, what form it has, and where it comes from.
package struct JSONField<Value> {
    package let name: String
    /// What it says, where the name does not say it all.
    package let about: Phrase?
    package let schema: JSONSchema
    let writer: (Language) -> JSONWriting<Value>

    private init<Content>(
        _ name: String, _ about: Phrase?, _ schema: JSONSchema, _ content: @escaping (Value) -> Content,
        _ writer: @escaping (Language) -> JSONWriting<Content>
    ) {
        self.name = name
        self.about = about
        self.schema = schema
        self.writer = { language in
            let write = writer(language)
            return { write(content($0), &$1) }
        }
    }

    package init<Content: JSONShaped>(_ name: String, _ about: Phrase? = nil, _ content: @escaping (Value) -> Content) {
        self.init(name, about, Content.schema, content, Content.writer)
    }

    /// The same field with words on what it says.
    package func saying(id: String, en: String) -> JSONField {
        JSONField(name: name, about: Phrase(id: id, en: en), schema: schema, writer: writer)
    }

    private init(name: String, about: Phrase?, schema: JSONSchema, writer: @escaping (Language) -> JSONWriting<Value>) {
        self.name = name
        self.about = about
        self.schema = schema
        self.writer = writer
    }

    /// An object within the object, left out where there is none.
    package static func one<Item>(
        _ name: String, _ item: @escaping (Value) -> Item?, @JSONFields<Item> fields: () -> [JSONField<Item>]
    ) -> JSONField {
        let shape = JSONShape(fields())
        return JSONField(name, nil, .optional(shape.schema), item) { language in
            let write = shape.writer(language)
            return { item, writer in if let item { write(item, &writer) } }
        }
    }

    /// An object within the object that is always there.
    package static func part<Item>(
        _ name: String, _ item: @escaping (Value) -> Item, @JSONFields<Item> fields: () -> [JSONField<Item>]
    ) -> JSONField {
        let shape = JSONShape(fields())
        return JSONField(name, nil, shape.schema, item, shape.writer)
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
            let write = shape.list(language)
            return { items, writer in if let items { write(items, &writer) } }
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

    /// Writes the object, its fields in the order of their names.
    func writer(_ language: Language) -> JSONWriting<Value> {
        let write = members(language)
        return { value, writer in writer.object { write(value, &$0) } }
    }

    /// Writes the fields alone, into an object that more stands in.
    func members(_ language: Language) -> JSONWriting<Value> {
        let fields = fields.sorted { $0.name < $1.name }.map { (name: JSONWriter.Name($0.name), write: $0.writer(language)) }
        return { value, writer in
            for (name, write) in fields { writer.member(name) { write(value, &$0) } }
        }
    }

    func list(_ language: Language) -> JSONWriting<[Value]> {
        let write = writer(language)
        return { values, writer in writer.list { writer in for value in values { write(value, &writer) } } }
    }
}

/// A value whose JSON is an object with these fields.
package protocol JSONObject: JSONShaped {
    @JSONFields<Self> static var fields: [JSONField<Self>] { get }
}

extension JSONObject {
    package static var schema: JSONSchema { JSONShape(fields).schema }
    package static func writer(in language: Language) -> JSONWriting<Self> {
        JSONWriters.writer(language) { JSONShape(fields).writer(language) }
    }
}
