import CSystem
import Synchronization

/// How the process takes its memory from the system.
enum LargeBlocks {
    /// Gives every block of a megabyte or more back as soon as it is free. By itself glibc keeps such blocks after a while, and a
    /// national measurement would hold what reading needed until the results are written.
    static func giveBackAtOnce() { takar_give_back_blocks(1 << 20) }

    private static let kept = Mutex<[any Sendable]>([])

    /// Keeps something to the end: a process that ends gives its memory back at once, which piece by piece takes a while.
    static func keepToTheEnd(_ value: some Sendable) { kept.withLock { $0.append(value) } }
}
