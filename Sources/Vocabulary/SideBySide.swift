import Dispatch
import Synchronization

/// Work that is done on several threads at once and has a result for each part.
public enum SideBySide {
    /// The results of so many parts of work, in the order of their numbers, whichever is done first.
    public static func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        let done = Mutex([Value?](repeating: nil, count: count))
        let cancellation = Cancellation.current
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let value = Cancellation.$current.withValue(cancellation) { work(number) }
            done.withLock { $0[number] = value }
        }
        return done.withLock { $0 }.compactMap(\.self)
    }
}
