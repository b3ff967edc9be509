import Personnel
import TestSupport
import Testing

@testable import Exchange

@Suite struct NumberIndexTests {
    /// Many keys in few slots, and hashes that are all the same: the keys decide.
    @Test(arguments: [false, true]) func findsWhatIsThereAndNothingElse(allAlike: Bool) {
        var random = SeededGenerator(seed: 3)
        let keys = (0..<600).map { _ in random.next() }
        func hash(_ key: UInt64) -> UInt64 { allAlike ? 7 : NumberIndex.hash(key) }
        var index = NumberIndex(capacity: 600)
        for (number, key) in keys.enumerated() { index.insert(number, hash(key)) }
        for (number, key) in keys.enumerated() { #expect(index.find(key, hash(key), in: keys) == number) }
        for _ in 0..<600 {
            let other = random.next()
            #expect(index.find(other, hash(other), in: keys) == nil)
        }
    }

    @Test func isFullBeforeItHasNoFreeSlot() {
        var index = NumberIndex()
        var number = 0
        while !index.isFull {
            index.insert(number, NumberIndex.hash(UInt64(number)))
            number += 1
        }
        #expect(number > 1024 && number < 2048)
        #expect(index.find(UInt64.max, 1, in: (0..<UInt64(number)).map(\.self)) == nil)
    }

    @Test func theOrderOfNIPsIsThatOfNumbers() throws {
        var random = SeededGenerator(seed: 4)
        var numbers: Set<String> = []
        while numbers.count < 3000 {
            let year = Int.random(in: 1955...2004, using: &random), serial = Int.random(in: 100...999, using: &random)
            numbers.insert("\(year)0\(Int.random(in: 1...9, using: &random))1\(Int.random(in: 0...9, using: &random))2015031\(serial)")
        }
        let nips = random.shuffledList(try numbers.sorted().map { try #require(NIP($0)) })
        let order = NIPOrder.sorted(nips)
        #expect(order.map { nips[Int($0)] } == nips.sorted())
        for threads in [1, 3, 5000] { #expect(NIPOrder.sorted(nips, threads: threads) == order) }
        #expect(NIPOrder.sorted([]) == [])
        #expect(NIPOrder.sorted([nips[0]]) == [0])
    }
}

/// Many people born in a few days, so that whole buckets are sorted by their digits.
extension NumberIndexTests {
    @Test(arguments: [1, 70, 20_000]) func theOrderOfNIPsOfAFewDays(_ count: Int) throws {
        var random = SeededGenerator(seed: 5)
        var numbers: Set<UInt64> = []
        while numbers.count < count {
            let day: UInt64 = [19_700_101, 19_700_102, 19_991_231].randomElement(using: &random) ?? 0
            let year = UInt64.random(in: 1990...2022, using: &random), month = UInt64.random(in: 1...12, using: &random)
            let serial = UInt64.random(in: 1...999, using: &random)
            numbers.insert((day * 1_000_000 + year * 100 + month) * 10_000 + UInt64.random(in: 1...2, using: &random) * 1000 + serial)
        }
        let nips = random.shuffledList(try numbers.sorted().map { try #require(NIP(digits: $0)) })
        for threads in [1, 2, 3] { #expect(NIPOrder.sorted(nips, threads: threads).map { nips[Int($0)] } == nips.sorted()) }
    }
}

extension SeededGenerator {
    fileprivate mutating func shuffledList<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &self) }
}
