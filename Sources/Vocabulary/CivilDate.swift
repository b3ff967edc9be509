/// A day of the calendar, without time or zone, as days since 1 January 1970.
public struct CivilDate: Sendable, Hashable, Comparable {
    public let day: Int32

    @inlinable
    public init(day: Int32) { self.day = day }

    /// The years that a personnel file can speak of; dates outside are taken for typing errors.
    @inlinable
    public static var years: ClosedRange<Int> { 1900...2199 }

    /// Nil when the calendar has no such day or the year lies outside `years`.
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1900, year <= 2199, month >= 1, month <= 12, day >= 1, day <= Self.days(in: month, of: year) else { return nil }
        // Years begin in March here, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let number = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
        self.day = Int32(number - 719_468)
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.day < right.day }

    @inlinable
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    @inlinable
    public static func days(in month: Int, of year: Int) -> Int {
        // April, June, September and November have 30; written so that nobody has to guess which case it will be.
        month == 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month ^ (month >> 3)) & 1)
    }

    public var components: (year: Int, month: Int, day: Int) {
        let number = Int(day) + 719_468
        let era = (number >= 0 ? number : number - 146_096) / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    public var year: Int { components.year }

    /// The same day some years earlier; 29 February goes back to 28 February where the year has none. Never before 1900.
    public func minus(years: Int) -> CivilDate {
        let (year, month, day) = components
        let target = year - years
        return CivilDate(year: target, month: month, day: min(day, Self.days(in: month, of: target))) ?? .first
    }

    /// 1 January 1900, before which no record lies.
    public static let first = CivilDate(day: -25_567)

    /// 1 January 1970, which programs write for none when they take nothing for the number 0.
    public static let unixZero = CivilDate(day: 0)

    public static func endOfYear(_ year: Int) -> CivilDate? { CivilDate(year: year, month: 12, day: 31) }
    public static func startOfYear(_ year: Int) -> CivilDate? { CivilDate(year: year, month: 1, day: 1) }
}

extension CivilDate: CustomStringConvertible {
    /// The date as `yyyy-MM-dd`.
    public var description: String {
        let (year, month, day) = components
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}

extension CivilDate {
    private static let months = (
        id: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
        en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    )

    /// The date as people write it: `30 Juni 2022`.
    public func text(in language: Language) -> String {
        let (year, month, day) = components
        let names = language == .indonesian ? Self.months.id : Self.months.en
        return "\(day) \(names[month - 1]) \(year)"
    }
}
