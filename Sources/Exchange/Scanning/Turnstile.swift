import Foundation
import Synchronization

/// Lets pieces of work that were begun side by side pass one after the other, in the order of their numbers.
///
/// Whoever waits has only pieces before it that somebody is working on: numbers are given out in order, to threads that then run
/// to the end of their piece.
final class Turnstile<State>: @unchecked Sendable {
    private let given = Atomic(0)
    private let condition = NSCondition()
    // Everything below is touched under the condition's lock only.
    private var state: State
    private var turn = 0
    private var isBroken = false

    init(_ state: State) { self.state = state }

    /// The number of the next piece of work.
    func take() -> Int { given.add(1, ordering: .relaxed).oldValue }

    /// Waits for the piece's turn and runs `body` with what the pieces before it have left; nil when one of them failed.
    func pass<Result, Failure: Error>(_ number: Int, _ body: (inout State) throws(Failure) -> Result) throws(Failure) -> Result? {
        condition.lock()
        defer { condition.unlock() }
        while turn < number, !isBroken { condition.wait() }
        guard !isBroken else { return nil }
        defer {
            turn += 1
            condition.broadcast()
        }
        do throws(Failure) { return try body(&state) } catch {
            isBroken = true
            throw error
        }
    }

    /// Lets nobody pass any more: a piece that was begun will not come.
    func breakDown() {
        condition.lock()
        isBroken = true
        condition.broadcast()
        condition.unlock()
    }
}
