import CColumns
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// The common forms of cells, read many at a time, never say anything else than the careful reading of each, and are what nearly all
/// cells have.
@Suite struct LoadedCellsTests {
    /// Cells one below the other, between other columns, with what may surround them.
    private struct Column {
        let cells: [[UInt8]]
        /// Which column of three the cells are in.
        var place = 1
        var isQuoted = false
        var lineEnd = "\n"

        /// Calls `body` with the column as a grid.
        func withGrid(_ body: (borrowing CellGrid) -> Void) {
            var text: [UInt8] = [], marks: [UInt32] = [], rows: [RowSplit.Regular] = []
            for cell in cells {
                rows.append(RowSplit.Regular(start: UInt32(text.count), first_mark: UInt32(marks.count), number: UInt32(rows.count)))
                for column in 0..<3 {
                    text += column == place ? (isQuoted ? [34] + cell + [34] : cell) : Array("ab".utf8)
                    if column == 2, lineEnd == "\r\n" { text.append(13) }
                    marks.append(UInt32(text.count))
                    text += column == 2 ? [10] : [59]
                }
            }
            body(CellGrid(text: text.span, marks: marks.span, rows: rows.span, width: 3, mayBeQuoted: isQuoted))
        }
    }

    /// Any letters, and often those beside the digits and capitals, where a wrong bound would show.
    private static let hostile = Array("0123456789059/:@AZ[`az{ -.,'~".utf8) + [9, 0x2F, 0x3A, 0x7F, 0x80, 0xC2, 0xFF]

    private static func cells(_ seed: UInt64, _ letters: [UInt8], _ counts: ClosedRange<Int>, _ count: Int = 4000) -> [[UInt8]] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: counts, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
        }
    }

    /// All surroundings of some cells.
    private static func columns(_ cells: [[UInt8]]) -> [Column] {
        [0, 1, 2].flatMap { place in
            [false, true].flatMap { isQuoted in
                ["\n", "\r\n"].map { Column(cells: cells, place: place, isQuoted: isQuoted, lineEnd: $0) }
            }
        }
    }

    /// Holds every cell that was read against `careful`, and tells how many of all were read.
    private static func read(_ column: Column, as form: CommonForm, _ careful: (Span<UInt8>) -> Int64?) -> Int {
        var loaded = LoadedCells(), values = [Int64](repeating: 0, count: column.cells.count), taken = 0
        column.withGrid { grid in
            let isWhole = loaded.read(column.place, of: grid, as: form, into: &values)
            #expect(isWhole == loaded.isRead.prefix(column.cells.count).allSatisfy(\.self))
            for row in column.cells.indices where loaded.isRead[row] {
                taken += 1
                let cell = column.cells[row]
                let expected = careful(cell.span)
                #expect(values[row] == expected, "\(cell)")
            }
        }
        return taken
    }

    private static func number(_ entry: Entry<Int>) -> Int64? {
        switch entry {
        case .value(let value): Int64(value)
        case .absent: RowColumns.absent
        case .unreadable: nil
        }
    }

    @Test func codes() {
        let words = ["NULL", "null", "PNS", "CPNS", "PPPK", "05", "-", "", "12345678", "123456789", "ABCDEFGH"].map { Array($0.utf8) }
        for column in Self.columns(Self.cells(1, Array("0159AFPTZNUL- 'x".utf8), 0...9) + Self.cells(2, Self.hostile, 0...9) + words) {
            #expect(Self.read(column, as: .code) { Int64(bitPattern: Code.parse($0).bits) } > 1000)
        }
        #expect(Self.read(Column(cells: words), as: .code) { Int64(bitPattern: Code.parse($0).bits) } == 6, "near the end nothing is read")
    }

    @Test func years() {
        let years = (1890...2210).map { Array("\($0)".utf8) }
        for column in Self.columns(years + Self.cells(3, Self.hostile, 3...5) + Self.cells(4, Array("0129".utf8), 3...5)) {
            #expect(Self.read(column, as: .year) { Self.number(CivilYear.parse($0)) } > 300)
        }
    }

    @Test func hours() {
        let numbers = (0...2010).flatMap { [Array("\($0)".utf8), Array("0\($0)".utf8)] }
        for column in Self.columns(numbers + Self.cells(5, Self.hostile, 0...6)) {
            #expect(Self.read(column, as: .hours) { Self.number(TrainingHours.parse($0)) } > 3000)
        }
    }

    @Test func scores() {
        let numbers = stride(from: 0, through: 10_000, by: 7).map { (score: Int) in
            Array("\(score / 1000)\(score / 100 % 10).\(score / 10 % 10)\(score % 10)".utf8)
        }
        for column in Self.columns(numbers + (0...110).map { Array("\($0)".utf8) } + Self.cells(6, Self.hostile, 0...6)) {
            #expect(Self.read(column, as: .score) { Self.number(AppraisalScore.parse($0)) } > 1400)
        }
    }

    /// Days of every month and year, and days that do not exist.
    @Test func dates() {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let dates = (1890...2210).flatMap { year in
            (0...13).flatMap { month in [0, 1, 28, 29, 30, 31, 32].map { day in Array("\(two(day))-\(two(month))-\(year)".utf8) } }
        }
        for column in Self.columns(dates + Self.cells(7, Array("0123456789-/".utf8), 9...11) + Self.cells(8, Self.hostile, 0...12)) {
            let taken = Self.read(column, as: .date) { text in
                Self.number(
                    { (date: Entry<CivilDate>) -> Entry<Int> in
                        if case .value(let date) = date { return .value(Int(date.day)) }
                        return date.isAbsent ? .absent : .unreadable
                    }(CivilDate.parse(text)))
            }
            #expect(taken > 14_000)
        }
    }

    /// Canonical tables have days of one form alone; what has another is left to the careful reading.
    @Test func canonicalDates() {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let dates = (1890...2210).flatMap { year in
            (0...13).flatMap { month in [0, 1, 28, 29, 30, 31, 32].map { day in Array("\(year)-\(two(month))-\(two(day))".utf8) } }
        }
        for column in Self.columns(dates + Self.cells(21, Array("0123456789-/".utf8), 9...11) + Self.cells(22, Self.hostile, 0...12)) {
            let taken = Self.read(column, as: .isoDate) { cell in
                cell.isEmpty ? RowColumns.absent : CanonicalCell.date(cell).map { Int64($0.day) }
            }
            #expect(taken > 14_000)
        }
    }

    @Test func canonicalNumbers() {
        let numbers = (0...8).flatMap { length in Self.cells(23 + UInt64(length), Array("0123456789".utf8), length...length, 400) }
        for column in Self.columns(numbers + Self.cells(33, Self.hostile, 0...10)) {
            #expect(Self.read(column, as: .number) { $0.isEmpty ? RowColumns.absent : CanonicalCell.number($0).map { Int64($0) } } > 3500)
        }
    }

    @Test func certificates() {
        let keys = Self.cells(34, Array("0123456789ABCDEF".utf8), 16...16) + Self.cells(35, Array("0123456789abcdefABCDEF".utf8), 15...17)
        for column in Self.columns(keys + Self.cells(36, Self.hostile + Array("ABCDEF".utf8), 0...17) + [[]]) {
            var loaded = LoadedCells(), keys = [UInt64](repeating: 0, count: column.cells.count), taken = 0
            column.withGrid { grid in
                loaded.readCertificates(column.place, of: grid, into: &keys)
                for row in column.cells.indices where loaded.isRead[row] {
                    taken += 1
                    let cell = column.cells[row]
                    let careful = CanonicalCell.certificate(cell.span)
                    #expect(keys[row] == careful)
                }
            }
            #expect(taken > 3990)
        }
    }

    @Test func nips() {
        var random = SeededGenerator(seed: 11)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let cells = (0..<4000).map { row in
            let day = "\(Int.random(in: 1899...2200, using: &random))\(two(Int.random(in: 0...13, using: &random)))\(two(row % 33))"
            return Array((day + "201503\(row % 4)" + ["001", "000", "120", "09 "][row % 4]).utf8)
        }
        for column in Self.columns(cells + Self.cells(12, Array("0123456789 '".utf8), 17...19) + Self.cells(13, Self.hostile, 18...18)) {
            var loaded = LoadedCells(), numbers = [UInt64](repeating: 0, count: column.cells.count), taken = 0
            column.withGrid { grid in
                loaded.readNIPs(column.place, of: grid, into: &numbers)
                for row in column.cells.indices {
                    let cell = column.cells[row]
                    let careful = NIP.parse(cell.span)
                    if loaded.isRead[row] {
                        taken += 1
                        #expect(careful == .value(NIP(known: numbers[row])))
                    } else if case .value = careful, loaded.lengths[row] == 18 {
                        Issue.record("\(cell)")
                    }
                }
            }
            #expect(taken > 500)
        }
    }

    @Test func ids() {
        let hexadecimal = Self.cells(14, Array("0123456789abcdefABCDEF".utf8), 32...32)
        for column in Self.columns(hexadecimal + Self.cells(15, Self.hostile + Array("0123456789abcdef".utf8), 30...34) + [[]]) {
            var loaded = LoadedCells(), words = [UInt64](repeating: 0, count: 2 * column.cells.count), taken = 0
            column.withGrid { grid in
                loaded.readIDs(column.place, of: grid, into: &words)
                for row in column.cells.indices where loaded.isRead[row] {
                    taken += 1
                    let cell = column.cells[row]
                    let careful = PersonID(cell.span)
                    #expect(careful == PersonID(high: words[2 * row], low: words[2 * row + 1]))
                }
            }
            #expect(taken > 3990)
        }
    }

    /// Each row has the person found where its NIP begins.
    @Test func changesOfNIPs() {
        var random = SeededGenerator(seed: 10)
        let nips = (0..<40).map { _ in "19900315201503\(1000 + Int.random(in: 0..<9000, using: &random))" }
        for column in Self.columns(
            (0..<900).map { _ in Array((Bool.random(using: &random) ? nips[0] : nips.randomElement() ?? "").utf8) } + [[], [49]])
        {
            var loaded = LoadedCells(), changes: [Int32] = []
            column.withGrid { grid in
                let count = loaded.loadNIPs(column.place, of: grid, changes: &changes)
                // The last cells are too near to the end to be loaded, and so each a change.
                let near = column.cells.indices.filter { loaded.lengths[$0] == UInt32(TAKAR_NOT_LOADED) }
                let expected = column.cells.indices.filter { row in
                    row == 0 || column.cells[row].count != 18 || column.cells[row] != column.cells[row - 1] || near.contains(row)
                }
                #expect(near.count < 8 && changes.prefix(count).map(Int.init) == expected)
                let found = expected.indices.map { $0 % 3 == 0 ? Int32(-1) : Int32($0) }
                var people = [Int32](repeating: 0, count: column.cells.count), isPlain = [Bool](repeating: false, count: column.cells.count)
                loaded.spread(found, column.cells.count, to: &people, &isPlain)
                for row in column.cells.indices {
                    let change = expected.lastIndex { $0 <= row } ?? 0
                    #expect(people[row] == found[change] && isPlain[row] == (found[change] >= 0))
                }
            }
        }
    }
}
