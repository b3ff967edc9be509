import Foundation
import Vocabulary

/// Writes the numbers of cells as a person would see them, so that they are read like those of a text file.
struct CellNumbers {
    let countsFrom1904: Bool

    /// Appends a number cell's value to a text; `raw` is what the workbook holds.
    func append(_ raw: ArraySlice<UInt8>, _ form: CellStyles.Form, to text: inout [UInt8]) {
        let isWhole = !raw.isEmpty && raw.count <= 15 && raw.allSatisfy(\.isDigit)
        switch form {
        case .number where isWhole: text += raw
        case .digits(let width) where isWhole:
            text += repeatElement(UInt8(ascii: "0"), count: max(0, width - raw.count))
            text += raw
        default:
            guard let value = Double(String(decoding: raw, as: UTF8.self)), value.isFinite else {
                text += raw
                return
            }
            if form == .date, let date = date(value) { text += date.utf8 } else { text += Self.plain(value).utf8 }
        }
    }

    /// As many digits as a spreadsheet keeps: fifteen. Larger whole numbers have lost digits, and are written so that it shows.
    private static func plain(_ value: Double) -> String {
        if abs(value) >= 1e15 { return String(format: "%.14E", locale: nil, value) }
        return String(format: "%.15g", locale: nil, value)
    }

    /// The day of a serial number as `dd-MM-yyyy`; nil for what is none.
    private func date(_ value: Double) -> String? {
        guard value >= 0, value < 110_000 else { return nil }
        let serial = Int(value)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day: Int
        if countsFrom1904 {
            day = serial - 24_107
        } else {
            // Spreadsheets write the day before 1 January 1900 for nothing, and believe in 29 February 1900.
            if serial == 0 { return "00-01-1900" }
            if serial == 60 { return "29-02-1900" }
            day = serial - (serial < 60 ? 25_568 : 25_569)
        }
        let parts = CivilDate(day: Int32(day)).components
        return "\(two(parts.day))-\(two(parts.month))-\(parts.year)"
    }
}
