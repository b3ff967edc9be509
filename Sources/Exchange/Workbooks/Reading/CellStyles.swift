import Vocabulary

/// How the cells of a workbook show their numbers, by style.
struct CellStyles: Sendable {
    enum Form: Equatable, Sendable {
        case number
        /// A day, with or without a time of day.
        case date
        /// A day of which only the year is shown.
        case year
        case time(TimeFormat)
        /// A number of at least so many digits, such as `00` for codes.
        case digits(Int)
        /// A number that is shown otherwise than it is stored.
        case shown(ShownNumber)
    }

    private let forms: [Form]

    init(_ list: CellFormatList = CellFormatList()) { forms = list.forms }

    /// How a style shows numbers; the first where a cell names none.
    subscript(style: Int) -> Form { forms.indices.contains(style) ? forms[style] : .number }

    /// What a format code makes of a number.
    static func form(_ code: String) -> Form { FormatCode(code).form }

    /// What the formats that need no code make of it: days, times and percent have numbers of their own, also those of East Asian
    /// calendars. Others show a number as it is stored.
    fileprivate static func form(builtIn id: Int) -> Form {
        switch id {
        case 9, 10: form("0%")
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
        case 18: form("h:mm AM/PM")
        case 19: form("h:mm:ss AM/PM")
        case 20, 32, 34: form("h:mm")
        case 21, 33, 35: form("h:mm:ss")
        case 45: form("mm:ss")
        case 46: form("[h]:mm:ss")
        case 47: form("mm:ss.0")
        default: .number
        }
    }
}

/// The formats of a workbook while they are read. A format that has a code of its own goes by it, whatever its number; of two codes for
/// one number the last stands.
struct CellFormatList: XMLHandler {
    fileprivate private(set) var forms: [CellStyles.Form] = []
    private var custom: [Int: CellStyles.Form] = [:]
    private var isCellFormats = false

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let id = attributes.string("numFmtId").flatMap({ Int($0) }), let code = attributes.string("formatCode") {
            custom[id] = CellStyles.form(code)
        } else if name == "cellXfs" {
            isCellFormats = true
        } else if name == "xf", isCellFormats {
            let id = attributes.string("numFmtId").flatMap { Int($0) } ?? 0
            forms.append(custom[id] ?? CellStyles.form(builtIn: id))
        }
    }

    mutating func end(_ name: XMLName) { if name == "cellXfs" { isCellFormats = false } }
}
