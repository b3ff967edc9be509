import Measurement
import Personnel
import Vocabulary

/// Some rows of a canonical table: where each of their cells lies.
struct CanonicalBatch: ~Copyable {
    /// So many rows are read at a time: few enough for their text to stay in the cache while it is gone over column by column.
    static let most = 256

    let columns: [CanonicalColumn]
    /// By row and column, where the cell ends; it begins behind the delimiter before it.
    private var ends: [Int] = []
    private var starts: [Int] = []
    private(set) var count = 0
    /// The number of the first row in the file, from 1 with the heading.
    var firstRow = 2

    init(_ table: CanonicalTable) { columns = table.columns }

    /// Finds the next rows from a place in the text on; where they end, and nil where one has other cells than it should.
    mutating func fill(_ text: Span<UInt8>, from start: Int, until end: Int) -> Int? {
        ends.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        count = 0
        var place = start
        while count < Self.most, place < end {
            starts.append(place)
            let first = ends.count
            var byte: UInt8 = 0
            while place < end {
                byte = text[place]
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") { ends.append(place) }
                place += 1
                if byte == UInt8(ascii: "\n") { break }
            }
            guard byte == UInt8(ascii: "\n"), ends.count == first + columns.count else { return nil }
            count += 1
        }
        return place
    }

    /// A cell.
    @_lifetime(copy text)
    func cell(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> Span<UInt8> {
        let position = row * columns.count + column
        return text.extracting((column == 0 ? starts[row] : ends[position - 1] + 1)..<ends[position])
    }

    func number(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> Int? { CanonicalCell.number(cell(text, row, column)) }
    func text(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> String { CanonicalCell.text(cell(text, row, column)) }

    /// Which of the table's columns has a form, or a field.
    func position(_ form: CanonicalColumn.Form) -> Int? { columns.firstIndex { $0.form == form } }
    func position(_ field: RecordField) -> Int? { columns.firstIndex { $0.field == field } }

    /// Fills in the fields that kernels ask for; rows that have a mark, or a text too many, are taken off the plain ones.
    func read(_ text: Span<UInt8>, into rows: inout RowColumns) {
        for (place, field) in rows.fields.enumerated() {
            guard let column = position(field) else { continue }
            for row in 0..<count {
                let cell = cell(text, row, column)
                switch field.form {
                case .code: rows.cells[place][row] = Int64(bitPattern: CanonicalCell.code(cell).bits)
                case .date: rows.cells[place][row] = CanonicalCell.date(cell).map { Int64($0.day) } ?? RowColumns.absent
                case .year, .number: rows.cells[place][row] = CanonicalCell.number(cell).map { Int64($0) } ?? RowColumns.absent
                case .flag: rows.cells[place][row] = CanonicalCell.number(cell) == 1 ? 1 : 0
                case .text:
                    if cell.isEmpty {
                        rows.cells[place][row] = RowColumns.absent
                    } else if let number = rows.pools[place].number(of: cell) {
                        rows.cells[place][row] = Int64(number)
                    } else {
                        rows.isPlain[row] = false
                    }
                }
            }
        }
        guard let marks = position(.marks) else { return }
        for row in 0..<count where number(text, row, marks) != 0 { rows.isPlain[row] = false }
    }
}
