/// A table on paper: its heading stands again on every page it goes on to.
public struct PrintedTable: Sendable, Hashable {
    public let columns: [PrintedColumn]
    public let rows: [PrintedRow]

    public init(_ columns: [PrintedColumn], _ rows: [PrintedRow]) {
        self.columns = columns
        self.rows = rows
    }
}

public struct PrintedColumn: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Takes the room that the others leave, and breaks its texts into lines.
        case text
        /// As wide as its content.
        case word
        /// As wide as its content, which stands at the right.
        case number
    }

    public let heading: String
    public let kind: Kind

    public init(_ heading: String, _ kind: Kind) {
        self.heading = heading
        self.kind = kind
    }
}

public struct PrintedRow: Sendable, Hashable {
    /// One for every column; missing ones stay blank.
    public let cells: [String]
    /// Whether the row sums up what stands above it.
    public let isSum: Bool
    /// How often its first text is moved in.
    public let indent: Int

    public init(_ cells: [String], isSum: Bool = false, indent: Int = 0) {
        self.cells = cells
        self.isSum = isSum
        self.indent = indent
    }
}
