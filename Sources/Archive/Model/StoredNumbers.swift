import Measurement
import Personnel

/// Rows of whole numbers as a text that people can read too: numbers with commas, rows with semicolons between them.
enum StoredNumbers {
    static func text(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    static func text(_ rows: [[Int]]) -> String { rows.map(text).joined(separator: ";") }

    static func numbers(_ text: some StringProtocol) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
    static func rows(_ text: String) -> [[Int]] { text.split(separator: ";", omittingEmptySubsequences: false).map(numbers) }
}

extension Tally {
    /// The sums of both groups, the people of each category, those of each exclusion.
    var stored: String {
        StoredNumbers.text([[first.count] + first.dimensions, [second.count] + second.dimensions, categories, excluded])
    }

    init(stored text: String) {
        let rows = StoredNumbers.rows(text)
        func row(_ number: Int) -> [Int] { rows.indices.contains(number) ? rows[number] : [] }
        func sums(_ number: Int) -> Sums { Sums(count: row(number).first ?? 0, dimensions: Array(row(number).dropFirst())) }
        self.init(first: sums(0), second: sums(1), categories: row(2), excluded: row(3))
    }
}

extension ImportDifference {
    /// For every kind, in their order: added, changed, closed, unchanged; then how many moved.
    var stored: String {
        StoredNumbers.text(
            RecordKind.allCases.map { [self[$0].added, self[$0].changed, self[$0].closed, self[$0].unchanged] } + [[moved]])
    }

    init(stored text: String) {
        self.init()
        let rows = StoredNumbers.rows(text)
        for (kind, row) in zip(RecordKind.allCases, rows) where row.count == 4 {
            self[kind] = Counts(added: row[0], changed: row[1], closed: row[2], unchanged: row[3])
        }
        if rows.count > RecordKind.allCases.count { moved = rows[RecordKind.allCases.count].first ?? 0 }
    }
}
