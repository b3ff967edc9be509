import Vocabulary

/// Nomor Induk Pegawai: the 18 digits that name a civil servant.
///
/// Birth date (8), year of appointment (4), its month (2; for PPPK not a month), sex (1: 1 male, 2 female), serial (3).
/// There is no check digit, so the birth date and the sex are what can be checked. Ordered as numbers, which for 18 digits
/// is the order of the text.
public struct NIP: Sendable, Hashable, Comparable {
    public let number: UInt64

    /// Nil when the digits do not form a NIP.
    public init?(_ text: String) {
        guard case .value(let nip) = NIP.parse(text.utf8.span) else { return nil }
        self = nip
    }

    private init(number: UInt64) { self.number = number }

    /// The NIP of eighteen digits that were found to be one before.
    public init(known number: UInt64) { self.number = number }

    /// A pseudonym (nama samaran) that stands in the place of a NIP: above all NIPs, and written with a `P` before its digits.
    package init(pseudonym number: UInt64) { self.number = Self.firstPseudonym + number % Self.firstPseudonym }

    /// A pseudonym as it is written; nil for anything else.
    package init?(pseudonym text: Span<UInt8>) {
        guard text.count == 19, text[0] == UInt8(ascii: "P"),
            let digits = Self.digits(text.extracting(1...).word(at: 0), text.extracting(1...).word(at: 8), text.extracting(1...).quarterWord(at: 16))
        else { return nil }
        number = Self.firstPseudonym + digits
    }

    /// Whether it is a pseudonym, which tells nothing of the person.
    package var isPseudonym: Bool { number >= Self.firstPseudonym }

    /// 10¹⁸, which is no number of eighteen digits.
    private static var firstPseudonym: UInt64 { 1_000_000_000_000_000_000 }

    public static func < (left: NIP, right: NIP) -> Bool { left.number < right.number }

    /// What reading a cell as a NIP came to.
    public enum Reading: Sendable, Equatable {
        case absent
        case value(NIP)
        case refused(Defect)
    }

    /// Why a cell is not a NIP.
    public enum Defect: Sendable, CaseIterable {
        /// `1,99003E+17`: the spreadsheet kept a number, and its last digits are gone.
        case scientificNotation
        /// Not 18 digits, or something other than digits.
        case notEighteenDigits
        /// The serial number is 000, which nobody has: a numeric cell keeps fifteen digits and makes zeros of the rest.
        case roundedByNumber
        /// The first eight digits are no day of the calendar.
        case impossibleBirthDate
        /// The fifteenth digit is neither 1 nor 2.
        case impossibleSex
    }

    /// Reads 18 digits, also with an apostrophe before them or grouped 8-6-1-3 by spaces.
    public static func parse(_ bytes: Span<UInt8>) -> Reading {
        if bytes.count == 18, let number = digits(bytes.word(at: 0), bytes.word(at: 8), bytes.quarterWord(at: 16)) { return check(number) }
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        var number: UInt64 = 0
        var digits = 0
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            if cell.isNoBreakSpace(at: index) {
                index += 2
                continue
            }
            index += 1
            if byte.isDigit {
                guard digits < 18 else { return .refused(.notEighteenDigits) }
                number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
                digits += 1
            } else if byte != UInt8(ascii: " ") {
                return .refused(looksScientific(cell) ? .scientificNotation : .notEighteenDigits)
            }
        }
        guard digits == 18 else { return .refused(.notEighteenDigits) }
        return check(number)
    }

    /// Reads also eighteen digits with dots, hyphens, slashes or unseen characters between their groups, behind the word NIP, or as the
    /// text of a formula (`="…"`); whether it took that. A number that went through a spreadsheet or a program stays refused.
    public static func read(_ bytes: Span<UInt8>) -> (reading: Reading, isTidied: Bool) {
        let strict = parse(bytes)
        guard case .refused(.notEighteenDigits) = strict else { return (strict, false) }
        var cell = bytes.extracting(bytes.trimmedRange)
        cell = cell.extracting(cell.formulaText)
        if wentThroughNumber(cell) { return (.refused(.scientificNotation), false) }
        var start = 0
        if cell.count > 3, cell[0].lowercased == 110, cell[1].lowercased == 105, cell[2].lowercased == 112 {
            start = 3
            while start < cell.count, cell[start] == UInt8(ascii: ".") || cell[start] == UInt8(ascii: ":") || cell[start] == 32 { start += 1 }
        }
        var number: UInt64 = 0, digits = 0, index = start
        while index < cell.count {
            let byte = cell[index]
            if byte.isDigit {
                guard digits < 18 else { return (strict, false) }
                number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
                digits += 1
            } else if byte != 32, byte != UInt8(ascii: "."), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "'") {
                let width = cell.unseenWidth(at: index, before: cell.count)
                guard width > 0 else { return (strict, false) }
                index += width - 1
            }
            index += 1
        }
        return digits == 18 ? (check(number), true) : (strict, false)
    }

    /// Eighteen digits, a decimal sign and zeros: a program wrote a number of which it kept sixteen digits.
    private static func wentThroughNumber(_ cell: Span<UInt8>) -> Bool {
        guard cell.count > 19, cell[18] == UInt8(ascii: ".") || cell[18] == UInt8(ascii: ",") else { return false }
        for index in 0..<18 where !cell[index].isDigit { return false }
        for index in 19..<cell.count where cell[index] != UInt8(ascii: "0") { return false }
        return true
    }

    /// The number that eighteen digits write, given as the words they make; nil when one is no digit.
    @inlinable
    public static func digits(_ first: UInt64, _ second: UInt64, _ last: UInt16) -> UInt64? {
        let tens = last & 0xFF &- 0x30, ones = last >> 8 &- 0x30
        guard let high = Digits.eight(first), let middle = Digits.eight(second), tens < 10, ones < 10 else { return nil }
        return (high &* 100_000_000 &+ middle) &* 100 &+ UInt64(tens &* 10 &+ ones)
    }

    /// Nil when the number's eighteen digits cannot be a NIP.
    public init?(digits number: UInt64) {
        guard case .value(let nip) = Self.check(number) else { return nil }
        self = nip
    }

    /// Whether eighteen digits can be a NIP.
    private static func check(_ number: UInt64) -> Reading {
        let nip = NIP(number: number)
        guard number % 1000 != 0 else { return .refused(.roundedByNumber) }
        guard nip.birthDate != nil else { return .refused(.impossibleBirthDate) }
        guard nip.sexDigit == 1 || nip.sexDigit == 2 else { return .refused(.impossibleSex) }
        return .value(nip)
    }

    /// Digits, a decimal sign and `E+`: how a spreadsheet shows a number too long for its cell.
    private static func looksScientific(_ cell: Span<UInt8>) -> Bool {
        guard cell.count > 2, cell[0].isDigit else { return false }
        for index in 1..<cell.count - 1 where cell[index].lowercased == UInt8(ascii: "e") {
            let next = cell[index + 1]
            return next.isDigit || next == UInt8(ascii: "+")
        }
        return false
    }

    /// The birth date in the first eight digits.
    public var birthDate: CivilDate? {
        let date = Int(number / 10_000_000_000)
        return CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    }

    /// 1 for a man, 2 for a woman.
    public var sexDigit: Int { Int(number / 1000 % 10) }
}

extension NIP: CustomStringConvertible {
    public var description: String {
        if isPseudonym { return "P" + String(number).dropFirst() }
        let digits = String(number)
        return String(repeating: "0", count: 18 - digits.count) + digits
    }
}

extension NIP {
    /// The year of appointment in digits 9 to 12.
    public var year: Int { Int(number / 1_000_000 % 10_000) }

    /// The month of appointment in digits 13 and 14; of a PPPK no month but how often they were appointed.
    public var month: Int { Int(number / 10_000 % 100) }
}
