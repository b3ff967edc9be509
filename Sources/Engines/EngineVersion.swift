import Querying

/// Which version of an engine answers.
package struct EngineVersion: Sendable, Comparable, CustomStringConvertible {
    private let parts: [Int]

    /// Reads the first number with a point in it that stands in a text, behind a word such as `version` where there is one.
    ///
    /// Spark draws its name in letters made of strokes around the version.
    init?(in text: String) {
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" }
        let behind = words.indices.filter { words[$0].lowercased() == "version" && $0 + 1 < words.endIndex }.map { words[$0 + 1] }
        let numbers = (behind + words).lazy.compactMap { word -> [Int]? in
            let digits = word.drop { $0 == "v" }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            let parts = digits.split(separator: ".").compactMap { Int($0) }
            return parts.count >= 2 && digits.first?.isNumber == true ? parts : nil
        }
        guard let found = numbers.first else { return nil }
        parts = found
    }

    private init(_ parts: [Int]) { self.parts = parts }

    package static func < (left: EngineVersion, right: EngineVersion) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }

    package var description: String { parts.map(String.init).joined(separator: ".") }

    /// The oldest that the script was tried on, DuckDB 1.4; `HEADER match` needs PostgreSQL 15, and whole numbers that do not wrap Spark 4.
    static func oldest(_ dialect: SQLDialect) -> EngineVersion {
        switch dialect {
        case .duckdb: EngineVersion([1, 4])
        case .postgresql: EngineVersion([15, 0])
        case .spark: EngineVersion([4, 0])
        }
    }
}
