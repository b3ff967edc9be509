import Instruments
import Personnel
import Vocabulary

/// Readings (pembacaan) as SQL: what a cell means by the code tables of the law.
///
/// The answer is a value of the scale from 0 on, NULL where nothing is filled in, or one of the numbers below.
enum ReadingSQL {
    /// Something is filled in that the table does not know.
    static let unknown = -2
    /// The row belongs into the file of another kind of row.
    static let elsewhere = -3

    /// What one source answers.
    static func answer(_ source: ReadingSource, _ column: String) -> String {
        let otherwise: String
        switch source.field.form {
        case .code, .number: otherwise = "\(unknown)"
        // A name that says nothing about the question is no mistake.
        case .text: otherwise = "NULL"
        case .date, .year, .flag: return "CAST(NULL AS BIGINT)"
        }
        let absent = source.absent.isEmpty ? "" : " OR \(SQL.isOne(column, of: source.absent.map(literal)))"
        let rows = source.rows.map { row in
            "WHEN \(fits(row.match, column, source.field.form)) THEN \(row.belongsTo == nil ? row.value : elsewhere)"
        }
        return "CAST(CASE WHEN \(column) IS NULL\(absent) THEN NULL \(rows.joined(separator: " ")) ELSE \(otherwise) END AS BIGINT)"
    }

    /// Whether a row of a code table fits a cell that is filled in.
    private static func fits(_ match: ReadingRow.Match, _ column: String, _ form: RecordField.Form) -> String {
        switch match {
        case .codes(let list): form == .code ? SQL.isOne(column, of: list.map(literal)) : "1 = 0"
        case .prefixes(let list):
            form == .code
                ? SQL.any(list.filter { !$0.isEmpty }.map { "SUBSTR(\(column), 1, \($0.count)) = \(literal($0))" }) : "1 = 0"
        case .begins(let list):
            form == .text
                ? SQL.any(list.filter { !$0.words.isEmpty }.map { "\(column) = \(literal($0)) OR \(column) LIKE \(literal($0, "", " %"))" }) : "1 = 0"
        case .says(let groups):
            form == .text
                ? SQL.all(groups.map { SQL.any($0.filter { !$0.words.isEmpty }.map { "(' ' || \(column) || ' ') LIKE \(literal($0, "% ", " %"))" }) })
                : "1 = 0"
        case .above(let bound): form == .number ? "\(column) > \(bound)" : "1 = 0"
        case .otherwise: "1 = 1"
        }
    }

    /// What a reading makes of the answers of its sources, in their order.
    static func value(_ reading: Reading, _ answers: [String]) -> String {
        var branches: [String] = []
        let sources = Array(zip(reading.sources, answers))
        switch reading.combination {
        case .first:
            for (source, answer) in sources {
                branches.append("WHEN \(answer) = \(elsewhere) OR \(answer) >= 0 THEN \(answer)")
                if source.unlisted == .refused { branches.append("WHEN \(answer) = \(unknown) THEN \(unknown)") }
            }
        case .best:
            branches.append("WHEN \(SQL.any(answers.map { "\($0) = \(elsewhere)" })) THEN \(elsewhere)")
            for (position, answer) in answers.enumerated() {
                let others = answers[(position + 1)...].map { "(\($0) IS NULL OR \(answer) >= \($0))" }
                branches.append("WHEN \(SQL.all(["\(answer) >= 0"] + others)) THEN \(answer)")
            }
        }
        func isUnknown(_ which: (ReadingSource.Unlisted) -> Bool) -> String {
            SQL.any(sources.filter { which($0.0.unlisted) }.map { "\($0.1) = \(unknown)" })
        }
        branches.append("WHEN \(isUnknown { $0 != .noted }) THEN \(unknown)")
        if reading.valueWhenEmpty > 0 { return "CASE \(branches.joined(separator: " ")) ELSE \(reading.valueWhenEmpty) END" }
        branches.append("WHEN \(isUnknown { $0 == .noted }) THEN \(unknown)")
        return "CASE \(branches.joined(separator: " ")) ELSE NULL END"
    }

    private static func literal(_ code: Code) -> String {
        var bytes: [UInt8] = []
        CanonicalCell.append(code, to: &bytes)
        return SQL.text(String(decoding: bytes, as: UTF8.self))
    }

    private static func literal(_ words: Words, _ before: String = "", _ after: String = "") -> String {
        SQL.text(before + words.words.joined(separator: " ") + after)
    }
}
