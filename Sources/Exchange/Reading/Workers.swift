import Foundation
import Synchronization
import Vocabulary

/// Several threads that do the same until there is nothing left to do.
enum Workers {
    /// Runs `work` on so many threads, the caller's among them, and waits for all; throws what one of them threw first.
    static func run(_ threads: Int, _ work: @Sendable () throws(FileFailure) -> Void) throws(FileFailure) {
        let failure = Mutex<FileFailure?>(nil)
        let cancellation = Cancellation.current
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            Cancellation.$current.withValue(cancellation) {
                do throws(FileFailure) { try work() } catch { failure.withLock { $0 = $0 ?? error } }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}
