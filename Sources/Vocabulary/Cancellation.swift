import Synchronization

/// Somebody's wish that a piece of work stop: long work looks at it and ends as it would on a failure, so that nothing half-written is left.
///
/// Whoever starts work holds a value of it; each piece of work has its own, so that one can be stopped while another goes on.
public final class Cancellation: Sendable {
    private enum State: UInt8, AtomicRepresentable { case none, searching, enough, asked }

    private let state = Atomic(State.none)

    public init() {}

    /// Asks whatever works under it to stop; safe from any thread, and for good. A search ends with the best it has found.
    public func request() {
        let isSearch = state.compareExchange(expected: .searching, desired: .enough, ordering: .relaxed).exchanged
        if !isSearch { state.store(.asked, ordering: .relaxed) }
    }

    public var isRequested: Bool { state.load(ordering: .relaxed) == .asked }

    /// Runs a search that has something to show whenever it ends: a request to stop ends it alone, and the work goes on with what was found.
    ///
    /// - Parameter body: given what to ask whether to be content.
    public func whileSearching<Found>(_ body: (_ isEnough: @escaping @Sendable () -> Bool) throws -> Found) rethrows -> Found {
        _ = state.compareExchange(expected: .none, desired: .searching, ordering: .relaxed)
        defer {
            _ = state.compareExchange(expected: .searching, desired: .none, ordering: .relaxed)
            _ = state.compareExchange(expected: .enough, desired: .none, ordering: .relaxed)
        }
        return try body { self.state.load(ordering: .relaxed) != .searching }
    }

    /// The one that what runs now works under; nil where nobody can stop it. Work on several threads carries it along (`SideBySide`).
    @TaskLocal public static var current: Cancellation?
}
