import Measurement
import Personnel
import Vocabulary

/// Some rows of a canonical table: where each of their cells lies.
struct CanonicalBatch: ~Copyable {
    /// So many rows are read at a time: few enough for their text to stay in the cache while it is gone over column by column.
    static let most = 1024

    let columns: [CanonicalColumn]
    /// By column, the field it holds; looked at more often than anything else of a column.
    private let fields: [RecordField?]
    private var scan: CanonicalScan
    private let loading = Loading()
    /// Which of the rows that were scanned.
    private var rows = 0..<0
    /// The number of the first row in the file, from 1 with the heading.
    var firstRow = 2

    init(_ table: CanonicalTable) {
        columns = table.columns
        fields = columns.map(\.field)
        scan = CanonicalScan(width: columns.count)
    }

    /// What columns are loaded into, again and again; apart, since reading changes nothing of the rows.
    private final class Loading {
        var cells = LoadedCells()
        var isBroken = false
    }

    /// Whether a cell that was read has another form than its column: such a table is none of ours, whatever its manifest says.
    var isBroken: Bool { loading.isBroken }

    var count: Int { rows.count }

    /// Scans the next part of the table; where its rows end, and nil where one has other cells than it should.
    mutating func find(in table: Span<UInt8>, from start: Int, until end: Int) -> Int? {
        rows = 0..<0
        return scan.find(in: table, from: start, until: end)
    }

    /// Goes on to the next of the rows that were scanned; false when there are no more.
    mutating func goOn() -> Bool {
        firstRow += rows.count
        rows = rows.upperBound..<min(rows.upperBound + Self.most, scan.rows.count)
        return !rows.isEmpty
    }

    /// The rows as a grid; `text` is that which was scanned, from where the scan began.
    ///
    /// No cell is the last of its row here: nothing stands before the line feed of ours that does not belong to the cell.
    @_lifetime(borrow self, copy text)
    func grid(_ text: Span<UInt8>) -> CellGrid {
        CellGrid(text: text, marks: scan.marks.span, rows: scan.rows.span.extracting(rows), width: columns.count + 1, mayBeQuoted: false)
    }

    /// A cell.
    @_lifetime(copy text)
    func cell(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> Span<UInt8> {
        let bounds = bounds(text, row, column)
        return text.extracting(bounds.start..<bounds.end)
    }

    private func bounds(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> (start: Int, end: Int) {
        precondition(row >= 0 && row < rows.count && column >= 0 && column < columns.count)
        return grid(text).bounds(row, column)
    }

    func number(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> Int? { CanonicalCell.number(cell(text, row, column)) }
    func text(_ text: Span<UInt8>, _ row: Int, _ column: Int) -> String { CanonicalCell.text(cell(text, row, column)) }

    /// Which of the table's columns has a form, or a field.
    func position(_ form: CanonicalColumn.Form) -> Int? { columns.firstIndex { $0.form == form } }
    func position(_ field: RecordField) -> Int? { fields.firstIndex(of: field) }

    /// A column of numbers as `number` reads each, with `RowColumns.absent`, which is below all others, for none.
    func numbers(_ text: Span<UInt8>, _ column: Int) -> [Int64] {
        var values = [Int64](repeating: 0, count: count)
        read(text, column, as: .number, into: &values, careful(CanonicalCell.number))
        return values
    }

    /// A column of NIPs, or of what stands in their place; nil for what is neither.
    func nips(_ text: Span<UInt8>, _ column: Int) -> [NIP?] {
        let grid = grid(text)
        var numbers = [UInt64](repeating: 0, count: count)
        loading.cells.readNIPs(column, of: grid, into: &numbers)
        return numbers.indices.map { row in
            if loading.cells.isRead[row] { return NIP(known: numbers[row]) }
            let cell = cell(text, row, column)
            if let pseudonym = NIP(pseudonym: cell) { return pseudonym }
            guard case .value(let nip) = NIP.parse(cell) else { return nil }
            return nip
        }
    }

    /// The bits of the certificates, 0 for none; nil for a table that has no certificates.
    func certificates(_ text: Span<UInt8>) -> [UInt64]? {
        guard let column = position(.certificate) else { return nil }
        let grid = grid(text)
        var keys = [UInt64](repeating: 0, count: count)
        loading.cells.readCertificates(column, of: grid, into: &keys)
        for row in keys.indices where !loading.cells.isRead[row] {
            let cell = cell(text, row, column)
            keys[row] = CanonicalCell.certificate(cell)
            var written: [UInt8] = []
            if let key = CertificateKey(bits: keys[row]) { CanonicalCell.append(key, to: &written) }
            // What is no certificate would be one of its own.
            if !cell.withUnsafeBufferPointer({ $0.elementsEqual(written) }) { loading.isBroken = true }
        }
        return keys
    }

    /// Reads a column in the form that cells have, and each that has another by `careful`.
    private func read(
        _ text: Span<UInt8>, _ column: Int, as form: CommonForm, into values: inout [Int64], _ careful: (Span<UInt8>) -> Int64
    ) {
        let grid = grid(text)
        guard !loading.cells.read(column, of: grid, as: form, into: &values) else { return }
        for row in 0..<count where !loading.cells.isRead[row] { values[row] = careful(cell(text, row, column)) }
    }

    /// Reads a cell that may be empty; what is not its form breaks the table.
    private func careful(_ value: @escaping (Span<UInt8>) -> Int?) -> (Span<UInt8>) -> Int64 {
        let loading = loading
        return { cell in
            if let value = value(cell) { return Int64(value) }
            if !cell.isEmpty { loading.isBroken = true }
            return RowColumns.absent
        }
    }

    /// Fills in the fields that kernels ask for; rows that have a mark, or a text too many, are taken off the plain ones.
    func read(_ text: Span<UInt8>, into rows: inout RowColumns) {
        for (place, field) in rows.fields.enumerated() {
            guard let column = position(field) else { continue }
            switch field.form {
            case .code: read(text, column, as: .code, into: &rows.cells[place]) { Int64(bitPattern: CanonicalCell.code($0).bits) }
            case .date:
                read(text, column, as: .isoDate, into: &rows.cells[place], careful { CanonicalCell.date($0).map { Int($0.day) } })
            case .year, .number, .flag:
                read(text, column, as: .number, into: &rows.cells[place], careful(CanonicalCell.number))
                if field.form == .flag { for row in 0..<count { rows.cells[place][row] = rows.cells[place][row] == 1 ? 1 : 0 } }
            case .text: readTexts(text, column, place, into: &rows)
            }
        }
        guard let marks = position(.marks) else { return }
        let found = numbers(text, marks)
        for row in 0..<count where found[row] != 0 { rows.isPlain[row] = false }
    }

    private func readTexts(_ text: Span<UInt8>, _ column: Int, _ place: Int, into rows: inout RowColumns) {
        for row in 0..<count {
            let cell = cell(text, row, column)
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
