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
        for (number, key) in keys.enumerated() { #expect(index.find(hash(key)) { keys[$0] == key } == number) }
        for _ in 0..<600 {
            let other = random.next()
            #expect(index.find(hash(other)) { keys[$0] == other } == nil)
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
        #expect(index.find(1) { _ in false } == nil)
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
        #expect(NIPOrder.sorted([]) == [])
        #expect(NIPOrder.sorted([nips[0]]) == [0])
    }
}

extension SeededGenerator {
    fileprivate mutating func shuffledList<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &self) }
}
