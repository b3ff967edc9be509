import Vocabulary

/// Turns a worksheet into text with a tab between cells and a line for every row, so that it is read as any other table.
///
/// Line numbers are row numbers: a row that the sheet does not have is an empty line.
final class SheetText: XMLHandler {
    static let delimiter = UInt8(ascii: "\t")
    private static let mostRows = 1 << 20
    private static let mostColumns = 1 << 14
    /// The text of a sheet is kept in memory; a sheet of a hundred thousand people has a tenth of this.
    private static let mostBytes = 512 << 20
    /// Spreadsheets hold 32,767 characters in a cell.
    private static let longestCell = 1 << 18
    private static let longestRow = 16 << 20

    private(set) var text: [UInt8] = []
    /// Cells whose formula has no value: nobody has opened the workbook in a spreadsheet since it was written.
    private(set) var emptyFormulas = 0
    private(set) var firstEmptyFormula: Int?
    private(set) var defect: WorkbookDefect?

    private let strings: SharedStrings
    private let styles: CellStyles
    private let numbers: CellNumbers
    /// How many rows there are so far.
    private(set) var rows = 0
    /// All rows have at least as many cells as the widest of the first, among which the headings are.
    private var width = 0
    private var row = SheetRow()
    private var column = -1
    private var kind = Kind.number
    private var style = 0
    private var value: [UInt8] = []
    private var isValue = false
    private var isInline = false
    private var hasFormula = false

    private enum Kind { case number, shared, text, boolean }

    init(_ strings: SharedStrings, _ styles: CellStyles, countsFrom1904: Bool) {
        self.strings = strings
        self.styles = styles
        numbers = CellNumbers(countsFrom1904: countsFrom1904)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard defect == nil else { return }
        if name == "c" {
            beginCell(attributes)
        } else if name == "v" {
            isValue = true
        } else if name == "t" {
            isValue = isInline
        } else if name == "f" {
            hasFormula = true
        } else if name == "is" {
            isInline = true
        } else if name == "rPh" {
            // Readings for East Asian texts are not part of the text.
            isInline = false
        } else if name == "row" {
            beginRow(attributes)
        }
    }

    func end(_ name: XMLName) {
        guard defect == nil else { return }
        if name == "c" {
            endCell()
        } else if name == "v" || name == "t" {
            isValue = false
        } else if name == "is" {
            isInline = false
        } else if name == "rPh" {
            isInline = true
        } else if name == "row" {
            endRow()
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isValue, defect == nil else { return }
        value += bytes
        if value.count > Self.longestCell { fail(.largeWorkbook) }
    }

    private func beginRow(_ attributes: XMLAttributes) {
        let number = attributes["r"].flatMap(Self.number) ?? rows + 1
        guard number > rows, number <= Self.mostRows else { return fail(.damagedWorkbook) }
        text += repeatElement(UInt8(ascii: "\n"), count: number - 1 - rows)
        rows = number
        column = -1
        row.clear()
    }

    private func endRow() {
        if rows <= Heading.rowsSearched { width = max(width, row.width) }
        row.write(to: &text, atLeast: width)
        if text.count > Self.mostBytes { fail(.largeWorkbook) }
    }

    private func beginCell(_ attributes: XMLAttributes) {
        column = attributes["r"].flatMap(Self.column) ?? column + 1
        guard column < Self.mostColumns else { return fail(.damagedWorkbook) }
        value.removeAll(keepingCapacity: true)
        hasFormula = false
        style = attributes["s"].flatMap(Self.number) ?? 0
        guard let type = attributes["t"] else {
            kind = .number
            return
        }
        let name = XMLName(type)
        kind = name == "n" ? .number : name == "s" ? .shared : name == "b" ? .boolean : .text
    }

    private func endCell() {
        if value.isEmpty {
            guard hasFormula else { return }
            emptyFormulas += 1
            firstEmptyFormula = firstEmptyFormula ?? rows
            return
        }
        switch kind {
        case .number: row.add(column) { numbers.append(value[...], styles[style], to: &$0) }
        case .boolean: row.add(column) { $0 += value == [UInt8(ascii: "1")] ? "TRUE".utf8 : "FALSE".utf8 }
        case .text: row.add(column) { CellText.append(value[...], to: &$0) }
        case .shared:
            guard let number = Int(String(decoding: value, as: UTF8.self)), let shared = strings[number] else { return fail(.damagedWorkbook) }
            row.add(column) { CellText.append(shared, to: &$0) }
        }
        if row.size > Self.longestRow { fail(.largeWorkbook) }
    }

    private func fail(_ problem: Problem) { defect = WorkbookDefect(problem) }

    /// A number from 0 on; nil for anything else.
    private static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var number = 0, index = 0
        while text[index] != 0 {
            let byte = UInt8(bitPattern: text[index])
            guard byte.isDigit, index < 9 else { return nil }
            number = number * 10 + Int(byte - 48)
            index += 1
        }
        return index == 0 ? nil : number
    }

    /// The column of a cell such as `BN12`, from 0; nil where it begins with no letter, and beyond all columns for more than three.
    private static func column(_ text: UnsafePointer<CChar>) -> Int? {
        var number = 0, index = 0
        while index < 4, UInt8(bitPattern: text[index]).isLetter {
            number = number * 26 + Int(UInt8(bitPattern: text[index]).uppercased - 64)
            index += 1
        }
        return index == 0 ? nil : number - 1
    }
}
