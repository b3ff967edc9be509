import Testing
import Vocabulary

@Suite struct CivilDateTests {
    /// Walks the calendar day by day with nothing but month lengths, and asks the type about every day.
    @Test func everyDayOfTheCalendarSurvivesTheRoundTrip() throws {
        var (year, month, day) = (1900, 1, 1)
        // 1 January 1900 lies 25,567 days before 1 January 1970.
        var number: Int32 = -25_567
        var wrong: [String] = []
        while year <= 2199 {
            let date = CivilDate(year: year, month: month, day: day)
            if date?.day != number { wrong.append("\(year)-\(month)-\(day) is day \(date?.day ?? 0)") }
            let parts = CivilDate(day: number).components
            if parts != (year, month, day) { wrong.append("day \(number) is \(parts)") }
            number += 1
            day += 1
            if day > Self.length(of: month, year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(number == 84_006)
    }

    /// The length of a month from the calendar's own words, not from the type under test.
    private static func length(of month: Int, _ year: Int) -> Int {
        if month == 2 { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    @Test func theEpochIsDayZero() {
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.day == 0)
        #expect(CivilDate(day: 0).description == "1970-01-01")
        #expect(CivilDate(day: -1).description == "1969-12-31")
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 6, 31), (2024, 9, 31), (2024, 11, 31), (2024, 1, 32),
        (2024, 1, 0), (2024, 0, 1), (2024, 13, 1), (2024, -1, 1), (2024, 1, -1), (1899, 12, 31), (2200, 1, 1), (0, 1, 1), (-2024, 1, 1),
        (Int.max, 1, 1), (Int.min, 1, 1), (2024, Int.max, 1), (2024, 1, Int.max),
    ])
    func impossibleDaysAreNoDates(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [(2000, 2, 29), (2024, 2, 29), (1904, 2, 29), (1900, 1, 1), (2199, 12, 31)])
    func rareDaysAreDates(year: Int, month: Int, day: Int) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.components == (year, month, day))
    }

    @Test func anyNumberOfDaysHasComponents() {
        #expect(CivilDate(day: .max).year == 5_881_580)
        #expect(CivilDate(day: .min).year == -5_877_641)
    }

    @Test func datesAreOrderedAsTheCalendar() throws {
        let days = try ["1999-12-31", "2000-01-01", "2000-02-29", "2000-03-01"].map { try #require(CivilDate.parse($0).value) }
        #expect(days == days.sorted())
        #expect(days == days.shuffledApart.sorted())
    }

    @Test func aYearBeginsAndEndsWhereItShould() {
        #expect(CivilDate.startOfYear(2024)?.description == "2024-01-01")
        #expect(CivilDate.endOfYear(2024)?.description == "2024-12-31")
        #expect(CivilDate.startOfYear(1899) == nil)
        #expect(CivilDate.endOfYear(2200) == nil)
    }
}

extension Array {
    /// The same elements in another order, always the same one.
    fileprivate var shuffledApart: [Element] { indices.map { self[($0 * 3 + 1) % count] } }
}
