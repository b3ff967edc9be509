import Foundation
import Vocabulary

/// A number as its decimal digits: as many as a spreadsheet keeps, which is fifteen, so that nothing of how machines hold numbers
/// shows. A point that moves changes no digit.
struct StoredNumber {
    let value: Double
    let isNegative: Bool
    /// Without zeros at either end; empty for 0.
    private let digits: [UInt8]
    /// How many of the digits stand before the decimal point; negative for zeros behind it.
    private let point: Int

    private static let kept = 15

    /// Nil for what is no number.
    init?(_ raw: [UInt8]) {
        guard let value = Self.value(of: raw), value.isFinite else { return nil }
        self.value = value
        isNegative = value < 0
        if let (digits, point) = Self.plainDigits(raw) {
            (self.digits, self.point) = (digits, point)
            return
        }
        // A digit, a point, the other digits, and the power of ten: 9.15000000000000E-01.
        let text = String(format: "%.\(Self.kept - 1)E", locale: nil, abs(value))
        let parts = text.split(separator: "E")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return nil }
        var digits = parts[0].utf8.filter(\.isDigit)
        while digits.last == 48 { digits.removeLast() }
        self.digits = digits
        point = digits.isEmpty ? 0 : exponent + 1
    }

    /// The digits before and behind the decimal point, which may be moved to the right by so many places.
    func parts(moved places: Int = 0) -> (whole: String, fraction: String) {
        let point = digits.isEmpty ? 0 : min(max(self.point + places, -400), 400)
        let whole = digits.prefix(max(point, 0)) + Array(repeating: 48, count: max(0, point - digits.count))
        let fraction = Array(repeating: 48, count: max(0, -point)) + digits.dropFirst(max(point, 0))
        return (whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self), String(decoding: fraction, as: UTF8.self))
    }

    /// The number as it is seen without a format. One that is larger has lost digits, and is written so that it shows.
    var plain: String {
        guard abs(value) < 1e15 else { return String(format: "%.14E", locale: nil, value) }
        guard digits.isEmpty || point > -4 else { return String(format: "%.15g", locale: nil, value) }
        let (whole, fraction) = parts()
        return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The digits of a number that is written with no more of them than are kept, and without a power of ten; nil for any other.
    private static func plainDigits(_ raw: [UInt8]) -> (digits: [UInt8], point: Int)? {
        let number = raw.first == UInt8(ascii: "-") ? raw.dropFirst() : raw[...]
        guard number.count <= kept + 1, number.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) else { return nil }
        let mark = number.firstIndex(of: UInt8(ascii: ".")) ?? number.endIndex
        let whole = number[..<mark].drop { $0 == 48 }
        let fraction = number[mark...].dropFirst()
        var digits = Array(whole + fraction)
        guard digits.count <= kept else { return nil }
        var point = whole.count
        while digits.last == 48 { digits.removeLast() }
        let zeros = digits.prefix { $0 == 48 }.count
        digits.removeFirst(zeros)
        point -= zeros
        return (digits, digits.isEmpty ? 0 : point)
    }

    private static func value(of raw: [UInt8]) -> Double? { Double(String(decoding: raw, as: UTF8.self)) }
}
