import Vocabulary

/// Turns a worksheet into text with a tab between cells and a line for every row, so that it is read as any other table.
///
/// Line numbers are row numbers: a row that the sheet does not have is an empty line.
struct SheetText: XMLHandler {
    static let delimiter = UInt8(ascii: "\t")
    static let mostRows = 1 << 20
    static let mostColumns = 1 << 14
    /// The text of a sheet is kept in memory; a sheet of a hundred thousand people has a tenth of this.
    static let mostBytes = 512 << 20
    /// Spreadsheets hold 32,767 characters in a cell.
    private static let longestCell = 1 << 18
    static let longestRow = 16 << 20

    var text: [UInt8] = []
    /// Cells whose formula has no value: nobody has opened the workbook in a spreadsheet since it was written.
    private(set) var emptyFormulas = RowCount()
    /// Rows that hold something and are not shown, as a filter leaves them.
    private(set) var hiddenRows = RowCount()
    /// The cells that are merged downwards; what they say holds for all their rows, which `finish` sees to.
    private var merged = MergedCells()
    private(set) var mergedRows = RowCount()
    private(set) var defect: WorkbookDefect?

    let strings: SharedStrings.View
    let styles: CellStyles
    let numbers: CellNumbers
    /// Whether the workbook says that its formulas are still to be worked out, so that a stored zero may be nothing but a place kept free.
    let isUncalculated: Bool
    /// How many rows there are so far.
    private(set) var rows = 0
    /// All rows have at least as many cells as the widest of the first, among which the headings are.
    private var width = 0
    var row = SheetRow()
    private var isData = false
    private var isRow = false
    private var isHidden = false

    // The cell that is being read.
    var column = -1
    var kind = Kind.number
    var style = 0
    var value: [UInt8] = []
    var hasValue = false
    var hasFormula = false
    private var isValue = false
    private var isInline = false

    enum Kind { case number, shared, text, boolean }

    init(_ book: WorkbookContent) {
        strings = book.strings.view
        styles = book.styles
        numbers = CellNumbers(countsFrom1904: book.countsFrom1904)
        isUncalculated = book.isUncalculated
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard defect == nil else { return }
        guard isData else {
            // Controls and drawings have elements that are called like rows and cells.
            if name == "sheetData" { isData = true } else if name == "mergeCell" { merged.add(attributes["ref"]) }
            return
        }
        if name == "c" {
            beginCell(attributes)
        } else if name == "v" {
            isValue = true
            hasValue = true
        } else if name == "row" {
            beginRow(attributes)
        } else if name == "t" {
            isValue = isInline
        } else if name == "is" {
            isInline = true
        } else if name == "f" {
            hasFormula = true
        } else if name == "rPh" {
            // Readings for East Asian texts are not part of the text.
            isInline = false
        }
    }

    mutating func end(_ name: XMLName) {
        guard isData, defect == nil else { return }
        if name == "c" {
            if isRow { endCell() }
        } else if name == "v" || name == "t" {
            isValue = false
        } else if name == "row" {
            endRow()
        } else if name == "is" {
            isInline = false
        } else if name == "rPh" {
            isInline = true
        } else if name == "sheetData" {
            isData = false
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isValue, defect == nil else { return }
        value.append(contentsOf: bytes)
        if value.count > Self.longestCell { fail(.largeWorkbook) }
    }

    /// Says what merged cells say in all their rows, once the whole sheet is read.
    mutating func finish() throws(WorkbookDefect) {
        guard !merged.isEmpty else { return }
        mergedRows = merged.fill(&text)
        guard text.count <= Self.mostBytes else { throw WorkbookDefect(.largeWorkbook) }
    }

    private mutating func beginRow(_ attributes: XMLAttributes) {
        let number = attributes["r"].flatMap(CellPlace.number) ?? rows + 1
        guard number > rows, number <= Self.mostRows else { return fail(.damagedWorkbook) }
        for _ in rows..<number - 1 { text.append(UInt8(ascii: "\n")) }
        rows = number
        isRow = true
        isHidden = attributes.isTrue("hidden")
        column = -1
        row.begin(at: text.count)
    }

    private mutating func endRow() {
        isRow = false
        if rows <= Heading.rowsSearched { width = max(width, row.width) }
        if isHidden, !row.isEmpty { hiddenRows.add(rows) }
        row.end(in: &text, atLeast: width)
        if text.count > Self.mostBytes { fail(.largeWorkbook) }
    }

    mutating func bookEmptyFormula() { emptyFormulas.add(rows) }

    mutating func fail(_ problem: Problem) { defect = WorkbookDefect(problem) }
}

/// How many rows or cells there are of a kind, and the row of the first.
struct RowCount: Equatable, Sendable {
    private(set) var count = 0
    private(set) var first: Int?

    mutating func add(_ row: Int) {
        count += 1
        first = first ?? row
    }
}
