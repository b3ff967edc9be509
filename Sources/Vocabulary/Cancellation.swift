import Synchronization

/// Somebody's wish that a piece of work stop: long work looks at it and ends as it would on a failure, so that nothing half-written is left.
///
/// Whoever starts work holds a value of it; each piece of work has its own, so that one can be stopped while another goes on.
public final class Cancellation: Sendable {
    private let isAsked = Atomic(false)

    public init() {}

    /// Asks whatever works under it to stop; safe from any thread, and for good.
    public func request() { isAsked.store(true, ordering: .relaxed) }

    public var isRequested: Bool { isAsked.load(ordering: .relaxed) }

    /// The one that what runs now works under; nil where nobody can stop it. Work on several threads carries it along (`SideBySide`).
    @TaskLocal public static var current: Cancellation?
}
