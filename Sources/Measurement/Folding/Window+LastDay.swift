import Instruments
import Vocabulary

extension Window {
    /// Whether it is of calendar years and the last of them ends on a day.
    func isOver(on day: CivilDate) -> Bool {
        switch self {
        case .calendarYears, .yearOffset: day == CivilDate.endOfYear(day.year)
        case .ever, .years: false
        }
    }

    /// The last date of measurement for which something of a day counts (berlaku sampai); nil where it counts for ever.
    func lastDay(counting date: CivilDate) -> CivilDate? {
        switch self {
        case .ever: return nil
        case .calendarYears(let count): return CivilDate.endOfYear(date.year + count - 1)
        case .yearOffset(let offset): return CivilDate.endOfYear(date.year - offset)
        case .years(let count):
            // On that day the window begins right behind the day before; around a leap day a day later does so, too.
            var last = CivilDate(day: date.day - 1).minus(years: -count)
            while last.day < Int32.max - 1, CivilDate(day: last.day + 1).minus(years: count).day < date.day { last = CivilDate(day: last.day + 1) }
            return last
        }
    }
}
