import Vocabulary

/// The ways in which dates are written in personnel files.
enum DateForm: CaseIterable {
    /// `17-08-2024`, the form of SIASN.
    case usual
    /// `17/08/2024`
    case slashes
    /// `2024-08-17`
    case iso
    /// `2024-08-17T00:00:00Z`
    case isoTime
    /// `17 Agustus 2024`
    case words
    /// `45521`, the day's number in a spreadsheet that counts from 1900.
    case excelSerial
    /// `31-02-2024`: no such day.
    case impossible
    /// The text `null`.
    case null
}

extension RowWriter {
    mutating func dateCell(_ date: CivilDate, _ form: DateForm = .usual) {
        cell()
        let (year, month, day) = date.components
        switch form {
        case .usual: append(day, month, year, separator: UInt8(ascii: "-"))
        case .slashes: append(day, month, year, separator: UInt8(ascii: "/"))
        case .iso: append(isoDate: date)
        case .isoTime:
            append(isoDate: date)
            append("T00:00:00Z")
        case .words: append(date.text(in: .indonesian))
        case .excelSerial: append(Int(date.day) + 25_569)
        case .impossible: append(31, 2, year, separator: UInt8(ascii: "-"))
        case .null: append("null")
        }
    }

    private mutating func append(_ day: Int, _ month: Int, _ year: Int, separator: UInt8) {
        append(day, digits: 2)
        append(byte: separator)
        append(month, digits: 2)
        append(byte: separator)
        append(year, digits: 4)
    }

    private mutating func append(isoDate date: CivilDate) {
        let (year, month, day) = date.components
        append(year, digits: 4)
        append(byte: UInt8(ascii: "-"))
        append(month, digits: 2)
        append(byte: UInt8(ascii: "-"))
        append(day, digits: 2)
    }
}
