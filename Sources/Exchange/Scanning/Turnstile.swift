import CScan
import Foundation
import Synchronization

/// Lets pieces of work that were begun side by side pass one after the other, in the order of their numbers.
///
/// Whoever waits has only pieces before it that somebody is working on: numbers are given out in order, to threads that then run
/// to the end of their piece.
final class Turnstile<State>: @unchecked Sendable {
    /// How often somebody looks whether it is their turn before they lie down: waking up takes longer than most turns.
    private static var looks: Int { 4_000 }

    private let given = Atomic(0)
    private let turn = Atomic(0)
    private let isBroken = Atomic(false)
    private let condition = NSCondition()
    /// How many lie there; touched under the condition's lock only.
    private var sleepers = 0
    /// Touched only by whoever has the turn.
    private var state: State

    init(_ state: State) { self.state = state }

    /// The number of the next piece of work.
    func take() -> Int { given.add(1, ordering: .relaxed).oldValue }

    /// Waits for the piece's turn and runs `body` with what the pieces before it have left; nil when one of them failed.
    func pass<Result, Failure: Error>(_ number: Int, _ body: (inout State) throws(Failure) -> Result) throws(Failure) -> Result? {
        wait(number)
        guard !isBroken.load(ordering: .acquiring) else { return nil }
        defer {
            // What was left is seen by whoever sees the turn.
            turn.store(number + 1, ordering: .sequentiallyConsistent)
            wake()
        }
        do throws(Failure) { return try body(&state) } catch {
            isBroken.store(true, ordering: .releasing)
            throw error
        }
    }

    /// Lets nobody pass any more: a piece that was begun will not come.
    func breakDown() {
        isBroken.store(true, ordering: .sequentiallyConsistent)
        wake()
    }

    private func isOpen(_ number: Int) -> Bool {
        turn.load(ordering: .sequentiallyConsistent) >= number || isBroken.load(ordering: .sequentiallyConsistent)
    }

    private func wait(_ number: Int) {
        for _ in 0..<Self.looks {
            if isOpen(number) { return }
            takar_pause()
        }
        condition.lock()
        sleepers += 1
        while !isOpen(number) { condition.wait() }
        sleepers -= 1
        condition.unlock()
    }

    private func wake() {
        // Under the lock, so that nobody lies down between looking and waiting.
        condition.lock()
        if sleepers > 0 { condition.broadcast() }
        condition.unlock()
    }
}
