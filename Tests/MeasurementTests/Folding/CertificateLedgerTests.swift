import TestSupport
import Testing

@testable import Measurement

/// Every certificate of a person counts once, with the largest of its amounts, whoever settles whom.
@Suite struct CertificateLedgerTests {
    @Test(arguments: [1, 2, 3, 16]) func sameAsOneByOne(_ threads: Int) {
        var random = SeededGenerator(seed: 81)
        for people in [1, 2, 7, 500] {
            var ledger = CertificateLedger()
            var largest: [Int: [UInt64: Int32]] = [:]
            for _ in 0..<20 {
                let count = Int.random(in: 0...400, using: &random)
                let persons = (0..<count).map { _ in Int32.random(in: 0..<Int32(people), using: &random) }
                let keys = (0..<count).map { _ in UInt64.random(in: 1...30, using: &random) }
                let amounts = (0..<count).map { _ in Int32.random(in: 0...50_000, using: &random) }
                ledger.add(persons, keys, amounts)
                for row in 0..<count {
                    largest[Int(persons[row]), default: [:]][keys[row], default: 0] = max(largest[Int(persons[row])]?[keys[row]] ?? 0, amounts[row])
                }
            }
            // Amounts without a certificate are all added.
            var others: [Int: Int32] = [:]
            for _ in 0..<50 {
                let person = Int.random(in: 0..<people, using: &random), amount = Int32.random(in: 0...900, using: &random)
                ledger.add([Int32(person)], [CertificateLedger.noKey], [amount])
                others[person, default: 0] += amount
            }
            var settled = [Int32](repeating: 5, count: people)
            ledger.settle(into: &settled, threads: threads)
            #expect(settled == (0..<people).map { person in 5 + (largest[person]?.values.reduce(0, +) ?? 0) + others[person, default: 0] })
        }
    }
}
