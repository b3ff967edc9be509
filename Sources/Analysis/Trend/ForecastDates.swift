import Vocabulary

/// The days of a measurement year on which a trend and its forecast are measured.
public enum ForecastDates {
    /// The last days of the months after a day, up to 31 December of its year; none after that day itself.
    public static func monthEnds(after day: CivilDate) -> [CivilDate] { monthEnds(of: day.year).filter { $0 > day } }

    /// The last days of the months of the same year before a day.
    public static func monthEnds(before day: CivilDate) -> [CivilDate] { monthEnds(of: day.year).filter { $0 < day } }

    /// Every day after a day, up to 31 December of its year.
    public static func days(after day: CivilDate) -> [CivilDate] {
        guard let last = CivilDate.endOfYear(day.year), day < last else { return [] }
        return (day.day + 1...last.day).map(CivilDate.init(day:))
    }

    private static func monthEnds(of year: Int) -> [CivilDate] {
        (1...12).compactMap { CivilDate(year: year, month: $0, day: CivilDate.days(in: $0, of: year)) }
    }
}
