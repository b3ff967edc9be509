import Foundation

/// How a data set is read; none of it changes what is read.
public struct ReadingOptions: Sendable {
    /// How many threads read.
    public var threads: Int
    /// Whether every row is read as a record, letter by letter: the plain way that the fast one is held against.
    public var plainly = false
    /// Bytes of text that a thread takes at a time, from 1 to 2³⁰.
    public var piece = RowStream.usualPiece
    /// Told how many bytes have been read since the last call; called from several threads.
    public var progress: @Sendable (Int) -> Void

    /// As many threads as the machine has cores unless told otherwise.
    public init(threads: Int = ProcessInfo.processInfo.activeProcessorCount, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.threads = threads
        self.progress = progress
    }
}
