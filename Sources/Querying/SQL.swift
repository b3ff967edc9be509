import Vocabulary

/// Pieces of SQL that mean the same to every engine: whole numbers only, and no function that engines read differently.
enum SQL {
    /// A text as a literal.
    static func text(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

    static func date(_ day: CivilDate) -> String { "DATE '\(day)'" }

    /// A whole number that products and sums of 64 bits are made with.
    static func wide(_ number: Int) -> String { "CAST(\(number) AS BIGINT)" }

    /// The whole part of a quotient of numbers from 0 on: what is divided is a multiple, so it is the same whatever `/` means.
    static func quotient(_ dividend: String, _ divisor: String) -> String { "CAST((\(dividend) - \(dividend) % \(divisor)) / \(divisor) AS BIGINT)" }

    static func all(_ conditions: [String]) -> String { conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ") }
    static func any(_ conditions: [String]) -> String { conditions.isEmpty ? "1 = 0" : "(" + conditions.joined(separator: " OR ") + ")" }

    static func isOne(_ value: String, of list: [String]) -> String { list.isEmpty ? "1 = 0" : "\(value) IN (\(list.joined(separator: ", ")))" }

    /// 1 where a condition holds, else 0.
    static func flag(_ condition: String) -> String { "CASE WHEN \(condition) THEN 1 ELSE 0 END" }

    static func sum(_ value: String) -> String { "CAST(SUM(\(value)) AS BIGINT)" }
    static func sum(_ value: String, where condition: String) -> String {
        sum("CASE WHEN \(condition) THEN CAST(\(value) AS BIGINT) ELSE CAST(0 AS BIGINT) END")
    }
    static func count(where condition: String) -> String { sum("1", where: condition) }

    /// The greater of several; the lowest that is not 0.
    static func greatest(_ values: [String]) -> String {
        values.dropFirst().reduce(values.first ?? "0") { "CASE WHEN \($0) >= \($1) THEN \($0) ELSE \($1) END" }
    }
    static func lowest(_ values: [String]) -> String {
        values.dropFirst().reduce(values.first ?? "0") {
            "CASE WHEN \($0) = 0 THEN \($1) WHEN \($1) = 0 THEN \($0) WHEN \($0) <= \($1) THEN \($0) ELSE \($1) END"
        }
    }

    /// Rows of a small table.
    static func values(_ rows: [[String]], _ columns: [String]) -> String {
        let list = rows.map { "  (" + $0.joined(separator: ", ") + ")" }.joined(separator: ",\n")
        return "SELECT * FROM (VALUES\n\(list)\n) AS v(\(columns.joined(separator: ", ")))"
    }

    /// A name that stands for an instrument's own word.
    static func name(_ word: String) -> String {
        String(word.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    /// What a step is, as a remark above it.
    static func remark(_ lines: [String]) -> String {
        lines.flatMap { $0.split(whereSeparator: \.isNewline) }.map { "-- \($0)" }.joined(separator: "\n")
    }
}
