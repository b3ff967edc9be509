/// A value as JSON writes it, for what has no form of its own.
package enum JSONValue {
    case null
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// As text, its keys in a fixed order.
    package func text() -> String {
        var writer = JSONWriter(.indented)
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .boolean(let value): writer.boolean(value)
        case .integer(let value): writer.integer(value)
        case .text(let value): writer.text(value)
        case .list(let values): writer.list { writer in for value in values { value.write(to: &writer) } }
        case .object(let members):
            writer.object { writer in
                for (name, value) in members.sorted(by: { $0.key < $1.key }) { writer.member(JSONWriter.Name(name)) { value.write(to: &$0) } }
            }
        }
    }
}
