import Vocabulary

/// The cells of a sheet that are merged over several rows. Only the first of them has a value, which is seen beside all of them.
///
/// A value goes down and never sideways: a title over many columns stays in its first.
struct MergedCells {
    private struct Area {
        let column: Int
        let rows: ClosedRange<Int>
    }

    private static let most = 1 << 18
    private var areas: [Area] = []

    var isEmpty: Bool { areas.isEmpty }

    /// Adds a range such as `A4:A5`; one of a single row says nothing below it.
    mutating func add(_ reference: XMLAttributes.Value?) {
        guard let reference, let colon = reference.firstIndex(of: UInt8(ascii: ":")), areas.count < Self.most,
            let first = CellPlace.cell(reference[..<colon]), let last = CellPlace.cell(reference[(colon + 1)...]),
            first.row < last.row, first.column < SheetText.mostColumns
        else { return }
        areas.append(Area(column: first.column, rows: first.row...last.row))
    }

    /// Writes the value of every area into those of its rows that hold something beside it; rows and columns lie as they did.
    ///
    /// - Returns: how many rows were given a value, and the first, counted from 1.
    func fill(_ text: inout [UInt8]) -> RowCount {
        var filled = RowCount()
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var waiting = areas.sorted { ($0.rows.lowerBound, $0.column) < ($1.rows.lowerBound, $1.column) }[...]
        /// By column: what stands in the area that reaches into the row, and its last row.
        var values: [Int: (value: [UInt8], last: Int)] = [:]
        /// Before this row no area ends.
        var nextEnd = Int.max
        var row = 0, start = 0
        while start < text.count, !waiting.isEmpty || !values.isEmpty, result.count <= SheetText.mostBytes {
            let end = SheetLines.end(of: start, in: text)
            let begins = waiting.first.map { $0.rows.lowerBound <= row } ?? false
            if start < end, begins || !values.isEmpty {
                if nextEnd < row {
                    values = values.filter { $0.value.last >= row }
                    nextEnd = values.values.lazy.map(\.last).min() ?? Int.max
                }
                let cells = SheetLines.cells(start..<end, in: text)
                if Self.write(cells, of: text, with: values, to: &result) { filled.add(row + 1) }
                while let area = waiting.first, area.rows.lowerBound <= row {
                    waiting.removeFirst()
                    // One that began on an empty row has no value.
                    guard area.rows.lowerBound == row, area.column < cells.count, !cells[area.column].isEmpty else { continue }
                    values[area.column] = (Array(text[cells[area.column]]), area.rows.upperBound)
                    nextEnd = min(nextEnd, area.rows.upperBound)
                }
            } else {
                result += text[start..<end]
            }
            result.append(10)
            row += 1
            start = end + 1
        }
        if start < text.count { result += text[start...] }
        text = result
        return filled
    }

    /// Writes a row with the values that reach into it, where it holds anything else; whether that changed it.
    private static func write(
        _ cells: [Range<Int>], of text: [UInt8], with values: [Int: (value: [UInt8], last: Int)], to result: inout [UInt8]
    ) -> Bool {
        let holdsSomething = cells.indices.contains { !cells[$0].isEmpty && values[$0] == nil }
        var isChanged = false
        let count = holdsSomething ? max(cells.count, (values.keys.max() ?? 0) + 1) : cells.count
        for column in 0..<count {
            if column > 0 { result.append(SheetText.delimiter) }
            let stored = column < cells.count ? text[cells[column]] : []
            if holdsSomething, let value = values[column]?.value {
                result += value
                if !stored.elementsEqual(value) { isChanged = true }
            } else {
                result += stored
            }
        }
        return isChanged
    }
}
