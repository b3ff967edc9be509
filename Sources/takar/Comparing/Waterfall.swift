import Rainbow

/// Bars that lead from one figure to another, each beginning where the one before it ended.
struct Waterfall {
    /// Columns from the lowest figure that is reached to the highest.
    private static let width = 16

    private let lowest: Int
    private let span: Int

    /// - Parameter steps: what is added, one after the other.
    init(from start: Int, _ steps: [Int]) {
        var reached = [start]
        for step in steps { reached.append((reached.last ?? start) + step) }
        lowest = reached.min() ?? start
        span = max(1, (reached.max() ?? start) - lowest)
    }

    private func column(_ value: Int) -> Int { (value - lowest) * Self.width / span }

    /// Where a figure stands.
    func mark(_ value: Int) -> TextTable.Cell { TextTable.Cell(String(repeating: " ", count: column(value)) + "┃", style: \.bold) }

    /// What leads from one figure to the next: full where it rises, pale where it falls.
    func bar(from start: Int, by step: Int) -> TextTable.Cell {
        let columns = [column(start), column(start + step)]
        guard step != 0, let low = columns.min(), let high = columns.max() else { return "" }
        let bar = String(repeating: step > 0 ? "█" : "▒", count: max(1, high - low))
        return TextTable.Cell(String(repeating: " ", count: low) + bar) { step > 0 ? $0.green : $0.red }
    }
}
