import Personnel
import Vocabulary

/// How the rows of a file are placed in time.
public struct RecordRule: Sendable, Hashable {
    /// The fields that date a row, the first that is filled in counting. A year stands for its 31 December, or for the
    /// date of measurement when that lies in the same year before its end.
    public let dated: [RecordField]
    /// Whether a row without any date counts (as long past) or is refused.
    public let undatedCounts: Bool
    /// Whether of a date that is filled in and cannot be read the next one takes the place; where not, such a row is refused where it
    /// would count.
    public let unreadablePasses: Bool
    public let provenance: Provenance
}

/// A reading turns what a row says in its own codes into a value of a scale: a code table of the law.
public struct Reading: Sendable, Hashable {
    /// How several sources of one reading are joined.
    public enum Combination: String, Sendable { case first, best }

    public let name: String
    public let title: Phrase
    public let record: RecordKind
    /// Index into the instrument's scales.
    public let scale: Int
    /// `first`: the first source that has an answer, also the answer "none"; `best`: the highest of all sources.
    public let combination: Combination
    public let sources: [ReadingSource]
    /// The value when no source has anything filled in; 0 for "none".
    public let valueWhenEmpty: Int
    public let provenance: Provenance
}

/// One field of a row and the table that reads it.
public struct ReadingSource: Sendable, Hashable {
    /// What a code that no row lists does.
    public enum Unlisted: String, Sendable, CaseIterable {
        /// It refuses the row; on the employee's own row it counts as empty and is reported.
        case refused
        /// It is left to the next source.
        case next
        /// It counts as empty, so that the next source or the value for nothing answers, and is reported.
        case noted
    }

    public let field: RecordField
    /// Codes that stand for an empty cell.
    public let absent: [Code]
    public let unlisted: Unlisted
    /// Read from top to bottom; the first row that fits answers.
    public let rows: [ReadingRow]
}

/// What a reading gives for the cells that fit.
public struct ReadingRow: Sendable, Hashable {
    public enum Match: Sendable, Hashable {
        /// The code is one of these.
        case codes([Code])
        /// The code begins with one of these.
        case prefixes([Code])
        /// The text begins with one of these words (whole words, letter case ignored).
        case begins([Words])
        /// The text has, for each group, one of the group's phrases (whole words, letter case and punctuation ignored).
        case says([[Words]])
        /// The number is above this many thousandths.
        case above(Int)
        /// Anything that is filled in and fitted nothing before.
        case otherwise
    }

    public let match: Match
    /// Counted from 1 on the reading's scale; 0 for "none".
    public let value: Int
    /// The kind of row whose file such a row belongs into, so that it is set aside here; nil where the value holds.
    public let belongsTo: RecordKind?
    public let provenance: Provenance
}

/// A phrase as the upper-case words it is made of, without punctuation.
public struct Words: Sendable, Hashable {
    public let words: [String]

    public init(_ text: String) {
        // Letters beyond ASCII are rare in names of posts and courses, so only texts that have them pay for Unicode.
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            words = text.utf8.split { !($0.isLetter || $0.isDigit) }.map { String(decoding: $0.map(\.uppercased), as: UTF8.self) }
        } else {
            words = text.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        }
    }

    public func isPrefix(of other: Words) -> Bool { !words.isEmpty && other.words.starts(with: words) }

    public func occurs(in other: Words) -> Bool {
        guard !words.isEmpty, other.words.count >= words.count else { return false }
        return (0...other.words.count - words.count).contains { other.words[$0..<$0 + words.count].elementsEqual(words) }
    }
}
