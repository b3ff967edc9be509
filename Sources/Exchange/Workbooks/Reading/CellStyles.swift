import Vocabulary

/// How the cells of a workbook show their numbers, by style: as a date, as digits with leading zeros, or plainly.
final class CellStyles: XMLHandler {
    enum Form: Equatable {
        case number
        case date
        /// A number of at least so many digits, such as `00` for codes.
        case digits(Int)
    }

    private var custom: [Int: Form] = [:]
    private var forms: [Form] = []
    private var isCellFormats = false
    let defect: WorkbookDefect? = nil

    /// How a style shows numbers; the first where a cell names none.
    subscript(style: Int) -> Form { forms.indices.contains(style) ? forms[style] : .number }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let id = attributes.string("numFmtId").flatMap({ Int($0) }), let code = attributes.string("formatCode") {
            custom[id] = Self.form(code)
        } else if name == "cellXfs" {
            isCellFormats = true
        } else if name == "xf", isCellFormats {
            let id = attributes.string("numFmtId").flatMap { Int($0) } ?? 0
            forms.append(custom[id] ?? Self.builtIn(id))
        }
    }

    func end(_ name: XMLName) { if name == "cellXfs" { isCellFormats = false } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The formats that need no code: dates have numbers of their own, also those of East Asian calendars.
    private static func builtIn(_ id: Int) -> Form {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
        default: .number
        }
    }

    /// What a format code makes of a number: what stands in quotes and brackets, or behind a backslash, is no part of it.
    static func form(_ code: String) -> Form {
        var letters: [Character] = []
        var isQuoted = false, isBracketed = false, isEscaped = false
        // Only the part for positive numbers.
        for character in code.lowercased() {
            if isEscaped { isEscaped = false; continue }
            if isQuoted { isQuoted = character != "\""; continue }
            if isBracketed { isBracketed = character != "]"; continue }
            if character == ";" { break }
            switch character {
            case "\"": isQuoted = true
            case "[": isBracketed = true
            case "\\", "_", "*": isEscaped = true
            default: letters.append(character)
            }
        }
        let text = String(letters)
        if text.count >= 2, letters.allSatisfy({ $0 == "0" }) { return .digits(text.count) }
        if text == "general" { return .number }
        // A time of day alone is no date, and minutes are written like months.
        let hasDay = text.contains("y") || text.contains("d")
        let isMonthAlone = text.contains("m") && !text.contains("h") && !text.contains("s") && !text.contains("0")
        return hasDay || isMonthAlone ? .date : .number
    }
}
