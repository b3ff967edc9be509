/// The first day and the length of every month that a personnel file can speak of, so that the usual date is looked up instead of
/// worked out: tens of millions of them stand in a national export.
public struct MonthTable: Sendable {
    /// Years from 1900 on with sixteen places each, so that any four bits may stand for a month: the first day times 32, and the length.
    /// Zero, a month without days, where there is no month.
    public let months: [Int32]

    public static let shared = MonthTable()

    private init() {
        months = CivilDate.years.flatMap { year in
            (0..<16).map { month in
                CivilDate(year: year, month: month, day: 1).map { $0.day * 32 + Int32(CivilDate.days(in: month, of: year)) } ?? 0
            }
        }
    }

    /// The day that `dd-MM-yyyy` writes, as nearly all of SIASN's dates are written: the first eight bytes and the last two as words.
    /// Nil for any other form and for what is no day, which are read at leisure.
    @inlinable
    @inline(__always)
    public func day(_ first: UInt64, _ last: UInt16) -> Int32? {
        // The hyphens behind day and month.
        guard first & 0x0000_FF00_00FF_0000 == 0x0000_2D00_002D_0000 else { return nil }
        // Day, month and year moved together: eight digits.
        let dayAndMonth = (first & 0xFFFF) | ((first >> 8) & 0xFFFF_0000)
        let year = (first >> 48) | UInt64(last) << 16
        guard let pairs = Digits.pairs(dayAndMonth | year << 32) else { return nil }
        let yearFrom1900 = Int((pairs >> 32) & 0xFF) &* 100 &+ Int((pairs >> 48) & 0xFF) &- 1900
        let month = Int((pairs >> 16) & 0xFF)
        let position = yearFrom1900 &* 16 &+ month
        guard month < 16, position >= 0, position < months.count else { return nil }
        let entry = months[position]
        let day = Int32(truncatingIfNeeded: pairs & 0xFF) &- 1
        guard day >= 0, day < entry & 31 else { return nil }
        return (entry >> 5) &+ day
    }
}
