import Foundation
import Synchronization
import Testing
import Vocabulary

@testable import Exchange

/// Pieces of work pass in the order of their numbers, whoever does them.
@Suite struct TurnstileTests {
    @Test func inTheOrderOfTheirNumbers() throws {
        let turnstile = Turnstile([Int]())
        try Workers.run(4) { () throws(FileFailure) in
            while case let number = turnstile.take(), number < 500 { turnstile.pass(number) { $0.append(number) } }
        }
        #expect(turnstile.pass(500) { $0 } == Array(0..<500))
    }

    @Test func aFailureLetsNobodyElsePassAndIsThrown() {
        let turnstile = Turnstile(0)
        let passed = Mutex(0)
        let problem = Problem.changedFile
        #expect(throws: FileFailure.self) {
            try Workers.run(3) { () throws(FileFailure) in
                while case let number = turnstile.take(), number < 100 {
                    let done: Void? = try turnstile.pass(number) { _ throws(FileFailure) in
                        if number == 40 { throw FileFailure("a.csv", problem) }
                    }
                    guard done != nil else { return }
                    passed.withLock { $0 += 1 }
                }
            }
        }
        #expect(passed.withLock { $0 } == 40)
    }

    @Test func aBrokenTurnstileKeepsNobodyWaiting() {
        let turnstile = Turnstile(0)
        turnstile.breakDown()
        #expect(turnstile.pass(7) { $0 } == nil)
    }
}
