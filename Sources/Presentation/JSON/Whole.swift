/// What many items of a document are parts of: held by reference, since a large value copied for every field of a hundred thousand lines
/// costs more than writing them.
final class Whole<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
}
