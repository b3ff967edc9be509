import Synchronization

/// Something that follows from what never changes: made when it is first asked for, then shared by all copies of whatever holds it.
///
/// Whoever comes while it is made waits.
package final class Once<Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)

    package init() {}

    package func value(_ make: () -> Value) -> Value {
        known.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
