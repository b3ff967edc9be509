import CColumns

/// The rows of one window: those that are plainly cells between delimiters, and those that must be read letter by letter.
struct RowSplit {
    /// A row of exactly as many cells as there are headings.
    typealias Regular = takar_row

    /// Any other row.
    struct Irregular {
        let start: Int
        /// Its number among the rows of the window, from 0.
        let number: Int
    }

    private(set) var regular: [Regular] = []
    /// Which of the regular rows hold quotes or letters beyond ASCII, ascending.
    private var unusual: [Int] = []
    private(set) var irregular: [Irregular] = []
    /// How many rows there are.
    private(set) var count = 0
    private var row = TableRow()

    /// Splits the part of the window from `start` on into rows; rows that begin at `limit` or behind it are left out.
    ///
    /// - Parameters:
    ///   - width: how many cells a regular row has; 0 when no row is to be taken for regular.
    ///   - skipped: so many rows are never regular: those down to the headings.
    /// - Returns: where the first row that was left out begins in the window.
    mutating func split(
        _ window: TextWindow, of text: TableText, from start: Int, until limit: Int, width: Int, skipping skipped: Int, delimiter: UInt8
    ) throws(FileFailure) -> Int {
        regular.removeAll(keepingCapacity: true)
        irregular.removeAll(keepingCapacity: true)
        unusual.removeAll(keepingCapacity: true)
        count = 0
        let rows = CSVRows(delimiter: delimiter)
        var place = Place(position: start)
        // Reading on moves the text of the window, so the walk is left for that and taken up again.
        while true {
            let isWhole = window.offset + window.count == text.count
            let isDone = window.withSpans { bytes, marks, lines, specials in
                walk(&place, bytes, marks, lines, specials, until: limit, rows, isWhole: isWhole, width: width, skipping: skipped)
            }
            if isDone { return place.position }
            try window.extend(text, to: min(text.count, window.offset + window.count * 2))
        }
    }

    /// Whether one of some regular rows may have quotes around a cell.
    func mayBeQuoted(_ rows: Range<Int>) -> Bool { unusual.contains { rows.contains($0) } }

    private struct Place {
        var position: Int
        var mark = 0
        var line = 0
        var special = 0

        /// Moves to the marks and lines at or behind the position.
        mutating func catchUp(_ marks: Span<UInt32>, _ lines: Span<UInt32>) {
            while mark < marks.count, Int(marks[mark]) < position { mark += 1 }
            while line < lines.count, Int(lines[line]) < mark { line += 1 }
        }
    }

    /// Walks on; false when the window ends within a row.
    private mutating func walk(
        _ place: inout Place, _ text: Span<UInt8>, _ marks: Span<UInt32>, _ lines: Span<UInt32>, _ specials: Span<UInt32>, until limit: Int,
        _ rows: CSVRows, isWhole: Bool, width: Int, skipping skipped: Int
    ) -> Bool {
        let limit = min(limit, isWhole ? text.count : limit)
        place.catchUp(marks, lines)
        while place.position < limit {
            walkClean(&place, marks, lines, specials, until: limit, width: width, skipping: skipped)
            guard place.position < limit else { break }
            if place.line < lines.count {
                let lastMark = Int(lines[place.line])
                let end = Int(marks[lastMark])
                while place.special < specials.count, Int(specials[place.special]) < place.position { place.special += 1 }
                let isClean = place.special == specials.count || Int(specials[place.special]) > end
                let isRegular =
                    lastMark - place.mark + 1 == width && count >= skipped && end - place.position < CSVRows.longestRow
                    && (isClean
                        || RowTemper.isTame(
                            text, row: place.position..<end, ends: marks.extracting(place.mark...lastMark), specials.extracting(place.special...)))
                if isRegular || isClean {
                    if isRegular {
                        if !isClean { unusual.append(regular.count) }
                        regular.append(
                            Regular(
                                start: UInt32(truncatingIfNeeded: place.position), first_mark: UInt32(truncatingIfNeeded: place.mark),
                                number: UInt32(truncatingIfNeeded: count)))
                    } else {
                        irregular.append(Irregular(start: place.position, number: count))
                    }
                    count += 1
                    place.position = end + 1
                    place.mark = lastMark + 1
                    place.line += 1
                    continue
                }
            }
            guard let next = rows.read(&row, in: text, at: place.position, isWhole: isWhole) else { return false }
            irregular.append(Irregular(start: place.position, number: count))
            count += 1
            place.position = next
            place.catchUp(marks, lines)
        }
        return true
    }

    /// Walks over regular rows without anything special, as nearly all are, as long as there is one after the other.
    private mutating func walkClean(
        _ place: inout Place, _ marks: Span<UInt32>, _ lines: Span<UInt32>, _ specials: Span<UInt32>, until limit: Int, width: Int,
        skipping skipped: Int
    ) {
        guard count >= skipped, width > 0 else { return }
        while place.special < specials.count, Int(specials[place.special]) < place.position { place.special += 1 }
        let special = place.special < specials.count ? Int(specials[place.special]) : Int.max
        var position = place.position, mark = place.mark, line = place.line, number = count
        regular.append(addingCapacity: lines.count - line) { rows in
            while line < lines.count, position < limit {
                let lastMark = Int(lines[line]), end = Int(marks[lastMark])
                guard end < special, lastMark &- mark &+ 1 == width, end &- position < CSVRows.longestRow else { break }
                rows.append(
                    Regular(
                        start: UInt32(truncatingIfNeeded: position), first_mark: UInt32(truncatingIfNeeded: mark),
                        number: UInt32(truncatingIfNeeded: number)))
                number &+= 1
                position = end &+ 1
                mark = lastMark &+ 1
                line &+= 1
            }
        }
        count = number
        (place.position, place.mark, place.line) = (position, mark, line)
    }
}
