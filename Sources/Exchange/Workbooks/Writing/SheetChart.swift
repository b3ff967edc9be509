/// Cells of one column that a chart draws.
public struct SheetRange: Sendable, Hashable {
    let sheet: String
    let column: Int
    let rows: ClosedRange<Int>

    /// - `rows`: counted from 0.
    public init(_ sheet: WorkbookSheet, column: Int, rows: ClosedRange<Int>) {
        self.sheet = sheet.name
        self.column = column
        self.rows = rows
    }
}

/// A chart that Excel draws from cells.
public struct SheetChart: Sendable {
    public enum Kind: Sendable {
        /// Lying, for names: the first at the top.
        case bars
        /// Standing.
        case columns
        /// Points joined by a line, for days one after the other.
        case line
    }

    /// One row of bars.
    public struct Series: Sendable {
        let name: String
        let values: SheetRange
        let colour: UInt32
        /// Colours of single bars, where they differ.
        let pointColours: [UInt32]
        /// How the number is written at each bar; nil for none.
        let label: String?

        public init(_ name: String, _ values: SheetRange, colour: UInt32, pointColours: [UInt32] = [], label: String?) {
            self.name = name
            self.values = values
            self.colour = colour
            self.pointColours = pointColours
            self.label = label
        }
    }

    let title: String
    /// What is seen, for those who cannot see it.
    let description: String
    let kind: Kind
    let categories: SheetRange
    let series: [Series]
    /// The end of the axis, where it is not left to Excel.
    let maximum: Double?

    /// - `series`: those behind first; they stand in one place, one before the other.
    public init(_ title: String, description: String, kind: Kind, categories: SheetRange, series: [Series], maximum: Double? = nil) {
        self.title = title
        self.description = description
        self.kind = kind
        self.categories = categories
        self.series = series
        self.maximum = maximum
    }
}
