import Foundation

/// Hands values from one thread to another in batches; whoever sends waits when the other falls behind, so that few are on the way.
final class BatchChannel<Value: Sendable>: @unchecked Sendable {
    private static var size: Int { 4096 }
    private static var most: Int { 4 }

    /// Only the sender touches it.
    private var batch: [Value] = []
    private let condition = NSCondition()
    // Behind the condition's lock.
    private var waiting: [[Value]] = []
    private var isFinished = false
    private var isAbandoned = false
    private var failure: FileFailure?

    /// Sends a value, with the next batch.
    func send(_ value: Value) {
        batch.append(value)
        if batch.count >= Self.size { flush() }
    }

    /// Sends what has gathered.
    func flush() {
        guard !batch.isEmpty else { return }
        condition.lock()
        while waiting.count >= Self.most, !isAbandoned { condition.wait() }
        if !isAbandoned { waiting.append(batch) }
        condition.signal()
        condition.unlock()
        batch = []
        batch.reserveCapacity(Self.size)
    }

    /// Says that nothing more will come, and why where it should have.
    func finish(_ failure: FileFailure?) {
        condition.lock()
        isFinished = true
        self.failure = failure
        condition.signal()
        condition.unlock()
    }

    /// The next batch; nil behind the last. Throws what kept the sender from sending more.
    func next() throws(FileFailure) -> [Value]? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty, !isFinished { condition.wait() }
        if !waiting.isEmpty {
            let batch = waiting.removeFirst()
            condition.signal()
            return batch
        }
        if let failure { throw failure }
        return nil
    }

    /// Says that nobody takes any more, and waits until the sender is done.
    func abandon() {
        condition.lock()
        isAbandoned = true
        waiting = []
        condition.signal()
        while !isFinished { condition.wait() }
        condition.unlock()
    }
}
