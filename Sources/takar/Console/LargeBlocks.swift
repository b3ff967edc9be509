import CMachine
import Synchronization

/// How the process takes its memory from the system.
enum LargeBlocks {
    /// Gives all that is free back. By itself the C library keeps it, so that the next part of the work need not ask for it again:
    /// scores lie where certificates were. What is left after that the writing of results does not need.
    static func giveBack() { takar_give_back_memory() }

    /// Has the C library keep little, for a process that runs for days.
    static func keepLittle() { takar_keep_little_memory() }

    private static let kept = Mutex<[any Sendable]>([])

    /// Keeps something to the end: a process that ends gives its memory back at once, which piece by piece takes a while.
    static func keepToTheEnd(_ value: some Sendable) { kept.withLock { $0.append(value) } }
}
