import Instruments
import Measurement
import Personnel
import Vocabulary

/// Rows of whole numbers as a text that people can read too: numbers with commas, rows with semicolons between them.
enum StoredNumbers {
    static func text(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    static func text(_ rows: [[Int]]) -> String { rows.map(text).joined(separator: ";") }

    static func numbers(_ text: some StringProtocol) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
    /// No sum over a nation comes near these bounds: what lies beyond stands in a damaged file, and must not overflow what adds it up.
    static func bounded(_ number: Int) -> Int { min(max(number, -1 << 50), 1 << 50) }

    static func rows(_ text: String) -> [[Int]] { text.split(separator: ";", omittingEmptySubsequences: false).map { numbers($0).map(bounded) } }
}

extension Tally {
    /// The sums of both groups, the people of each category, those of each exclusion.
    var stored: String {
        StoredNumbers.text([[first.count] + first.dimensions, [second.count] + second.dimensions, categories, excluded])
    }

    /// Throws where the text is none that was ever written.
    init(stored text: String) throws {
        let rows = StoredNumbers.rows(text)
        let width = Dimension.allCases.count + 1
        guard rows.count == 4, rows[0].count == width, rows[1].count == width, rows.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
            throw ArchiveFailure.inconsistent(Phrase(id: "jumlah sebuah pengukuran rusak", en: "the sums of a measurement are damaged"))
        }
        func sums(_ row: [Int]) -> Sums { Sums(count: row[0], dimensions: Array(row.dropFirst())) }
        self.init(first: sums(rows[0]), second: sums(rows[1]), categories: rows[2], excluded: rows[3])
    }
}

extension ImportDifference {
    /// For every kind, in their order: added, changed, closed, unchanged and, where there are any, kept; then how many moved.
    ///
    /// The audit trail holds the same text, so that what was written before must come out as it was.
    var stored: String {
        StoredNumbers.text(
            RecordKind.allCases.map { kind in
                let counts = self[kind]
                return [counts.added, counts.changed, counts.closed, counts.unchanged] + (counts.kept == 0 ? [] : [counts.kept])
            } + [[moved]])
    }

    init(stored text: String) {
        self.init()
        let rows = StoredNumbers.rows(text)
        for (kind, row) in zip(RecordKind.allCases, rows) where row.count == 4 || row.count == 5 {
            self[kind] = Counts(added: row[0], changed: row[1], closed: row[2], unchanged: row[3], kept: row.count == 5 ? row[4] : 0)
        }
        if rows.count > RecordKind.allCases.count { moved = rows[RecordKind.allCases.count].first ?? 0 }
    }
}
