import Synchronization
import Vocabulary

/// What writes objects, made once for a type and a language: for a short document it would take longer to put the fields together than to
/// write them.
enum JSONWriters {
    private struct Key: Hashable {
        let type: ObjectIdentifier
        let language: Language
    }

    /// Unchecked: the closures of fields hold names, phrases and other closures alone, which nobody changes.
    private struct Kept<Value>: @unchecked Sendable {
        let write: JSONWriting<Value>
    }

    private static let known = Mutex<[Key: any Sendable]>([:])

    static func writer<Value>(_ language: Language, _ make: () -> JSONWriting<Value>) -> JSONWriting<Value> {
        let key = Key(type: ObjectIdentifier(Value.self), language: language)
        if let kept = known.withLock({ $0[key] }) as? Kept<Value> { return kept.write }
        let made = make()
        known.withLock { $0[key] = Kept(write: made) }
        return made
    }
}
