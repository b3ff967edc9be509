import Testing

@testable import Vocabulary

/// How far a misspelt word is from the one that was meant.
@Suite struct EditDistanceTests {
    @Test func distancesCountLettersAndSwaps() {
        for (first, second, distance) in [
            ("measure", "measure", 0), ("mesure", "measure", 1), ("maesure", "measure", 1), ("", "rank", 4), ("rank", "", 4), ("verfiy", "verify", 1),
            ("kitten", "sitting", 3), ("RANK", "rank", 0), ("ab", "ba", 1), ("abc", "ca", 3),
        ] {
            #expect(first.editDistance(to: second) == distance, "\(first) \(second)")
            #expect(second.editDistance(to: first) == distance, "\(second) \(first)")
        }
    }

    @Test func longWordsAreFarFromAll() {
        let long = String(repeating: "a", count: 101)
        #expect(long.editDistance(to: long) == 100)
        #expect("a".editDistance(to: long) == 100)
    }
}
