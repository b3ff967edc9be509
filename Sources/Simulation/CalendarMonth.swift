import Vocabulary

/// A month of the calendar, counted through the years so that months can be added and compared.
struct CalendarMonth: Comparable {
    let index: Int

    init(index: Int) { self.index = index }

    init(year: Int, month: Int) { index = year * 12 + month - 1 }

    init(of date: CivilDate) {
        let (year, month, _) = date.components
        self.init(year: year, month: month)
    }

    var year: Int { index / 12 }
    var month: Int { index % 12 + 1 }

    /// The first of the month, the day on which appointments take effect (TMT).
    var firstDay: CivilDate {
        // Years 1900 to 2199 have all their months; the epoch stands for others, which no scenario has.
        CivilDate(year: year, month: month, day: 1) ?? CivilDate(day: 0)
    }

    static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.index < right.index }
    static func + (month: CalendarMonth, count: Int) -> CalendarMonth { CalendarMonth(index: month.index + count) }
    static func - (month: CalendarMonth, count: Int) -> CalendarMonth { CalendarMonth(index: month.index - count) }
}
