import Testing
import Vocabulary

/// The same day some years earlier: the far end of every window of years.
@Suite struct YearsBeforeTests {
    @Test(arguments: [
        ("2022-06-30", 1, "2021-06-30"), ("2022-06-30", 5, "2017-06-30"), ("2024-02-29", 1, "2023-02-28"), ("2024-02-29", 2, "2022-02-28"),
        ("2024-02-29", 4, "2020-02-29"), ("2000-02-29", 100, "1900-02-28"), ("2023-02-28", 3, "2020-02-28"), ("2024-03-01", 1, "2023-03-01"),
        ("2024-12-31", 0, "2024-12-31"), ("2024-02-29", 0, "2024-02-29"),
    ])
    func goesBackToTheSameDay(from: String, years: Int, to: String) throws {
        let date = try #require(CivilDate.parse(from).value)
        #expect(date.minus(years: years).description == to)
    }

    @Test func everyDayOfTwoCenturiesHasItsDayAYearBefore() throws {
        let first = try #require(CivilDate.parse("1901-01-01").value)
        let last = try #require(CivilDate.parse("2199-12-31").value)
        let wrong = (first.day...last.day).map { CivilDate(day: $0) }.filter { date in
            let before = date.minus(years: 1)
            let distance = date.day - before.day
            return distance < 365 || distance > 366 || before.components.month != date.components.month
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    /// A window that reaches before the years of the calendar must stay a window: the answer may not lie after the date.
    @Test func goesNoFurtherThanTheCalendar() throws {
        let date = try #require(CivilDate.parse("1950-06-30").value)
        #expect(date.minus(years: 50).description == "1900-06-30")
        #expect(date.minus(years: 51) < date)
    }
}
