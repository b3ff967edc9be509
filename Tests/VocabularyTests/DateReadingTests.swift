import TestSupport
import Testing
import Vocabulary

/// What is said of a date beside its day: in which order it can only be, and what a program did to it.
@Suite struct DateReadingTests {
    private func read(_ text: String, _ order: DateOrder = .dayFirst, _ epoch: DateEpoch = .from1900) -> DateReading {
        CivilDate.read(text.utf8.span, order: order, epoch: epoch)
    }

    private func day(_ text: String, _ order: DateOrder = .dayFirst) -> String? { read(text, order).entry.value?.description }

    /// Midnight in Jakarta, Makassar or Jayapura, as programs write it that count in UTC.
    @Test(arguments: [
        "2021-06-30T17:00:00.000Z", "2021-06-30T16:00:00Z", "2021-06-30T15:00:00+00:00", "2021-06-30 17:00:00 UTC", "30/06/2021 17:00 GMT",
        "2021-06-30T17:00Z", "2021-06-30T17:00:00.000000+0000",
    ])
    func anInstantInUTCIsTheIndonesianDay(text: String) {
        let reading = read(text)
        #expect(reading.entry.value?.description == "2021-07-01")
        #expect(reading.form == .utcMidnight)
    }

    /// On the last day of a year it is the year that hangs on it.
    @Test func theYearGoesWithTheDay() {
        #expect(day("2020-12-31T17:00:00Z") == "2021-01-01")
        #expect(day("2020-02-28T17:00:00Z") == "2020-02-29")
    }

    @Test(arguments: [
        "2021-06-30T17:00:00", "2021-06-30T17:00:00+07:00", "2021-06-30T17:00:01Z", "2021-06-30T17:30:00Z", "2021-06-30T14:00:00Z",
        "2021-06-30T18:00:00Z", "2021-06-30T00:00:00Z", "2021-06-30T17:00:00.001Z", "2021-06-30 17.00.00", "2021-06-30 17:00 WIB",
    ])
    func anyOtherTimeIsThatOfTheDayWritten(text: String) {
        let reading = read(text)
        #expect(reading.entry.value?.description == "2021-06-30")
        #expect(reading.form == .plain)
    }

    /// Nothing in UTC is nothing in Indonesia.
    @Test func theZeroOfAProgramInUTCIsAPlaceholderToo() {
        #expect(read("1969-12-31T17:00:00.000Z").form == .placeholder)
        #expect(read("1970-01-01T00:00:00.000Z").form == .placeholder)
    }

    @Test(arguments: ["1970-01-01", "01-01-1970", "1 Januari 1970", "1970-01-01T00:00:00Z", "1900-01-01", "01/01/1900 0:00", "Kamis, 1 Januari 1970"])
    func daysThatStandForNoneAreSaid(text: String) {
        #expect(read(text).form == .placeholder)
        #expect(read(text).entry.value != nil, "which day it is, its column decides")
    }

    @Test(arguments: ["30-12-1899", "1899-12-31", "1753-01-01", "01/01/1753 00:00:00", "9999-12-31", "31/12/9999", "12/31/9999", "-0001-11-30"])
    func daysOutsideTheYearsStandForNone(text: String) { #expect(read(text) == DateReading(.absent, .placeholder)) }

    @Test(arguments: ["", "-", "null", "00-00-0000", "0001-01-01", "0"]) func nothingIsNothingToSay(text: String) {
        #expect(read(text) == DateReading(.absent))
    }

    /// A day above twelve tells the order, whatever order the column is read in.
    @Test(arguments: [
        ("31/12/2021", DateOrder.dayFirst), ("13-01-2022", .dayFirst), ("12/31/2021", .monthFirst), ("1/13/2022 0:00", .monthFirst),
        ("02-29-2020", .monthFirst), ("29-02-2020", .dayFirst),
    ])
    func evidence(text: String, order: DateOrder) {
        for read in [read(text), read(text, .monthFirst), read(text, .contradictory)] { #expect(read.evidence == order) }
        #expect(read(text, order).entry.value != nil)
        #expect(read(text, order == .dayFirst ? .monthFirst : .dayFirst).entry.isUnreadable)
        #expect(read(text, .contradictory).entry.isUnreadable)
    }

    /// Dates that exist in both orders or in none, and those that no order touches.
    @Test(arguments: ["06/08/2020", "11-11-2021", "31-31-2021", "00-12-2021", "2021-12-31", "31 Desember 2021", "44561", "tidak ada", "31-12-21"])
    func noEvidence(text: String) { #expect(read(text).evidence == nil) }

    @Test func theOrderOfTheColumnDecides() {
        #expect(day("06/08/2020") == "2020-08-06")
        #expect(day("06/08/2020", .monthFirst) == "2020-06-08")
        #expect(day("06/08/2020", .contradictory) == nil)
        for order in [DateOrder.dayFirst, .monthFirst, .contradictory] {
            for text in ["2020-06-08", "8 Juni 2020", "8/Jun/2020", "Senin, 8 Juni 2020", "43990"] { #expect(day(text, order) == "2020-06-08") }
            #expect(read("00/00/0000", order).entry.isAbsent)
        }
    }

    /// Old workbooks from a Mac count from 1904; nothing else hangs on it.
    @Test func theEpochOfAWorkbook() {
        #expect(read("43990", .dayFirst, .from1904).entry.value?.description == "2024-06-09")
        #expect(read("42528", .dayFirst, .from1904).entry.value?.description == "2020-06-08")
        #expect(read("08-06-2020", .dayFirst, .from1904).entry.value?.description == "2020-06-08")
        #expect(DateEpoch.from1904.firstDay - DateEpoch.from1900.firstDay == 1462)
    }

    /// A time of day behind the decimal sign of a serial is that of the day before it.
    @Test(arguments: ["45521.5", "45521.70833", "45521,5", "45521.708333333336", "45521.0"]) func aSerialWithATimeOfDay(text: String) {
        #expect(day(text) == "2024-08-17")
    }

    /// Every day of three hundred years in every form in which it can be written, read in the order it was written in.
    @Test func everyFormOfEveryDay() {
        var random = SeededGenerator(seed: 130)
        let months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
        let weekdays = ["", "Senin, ", "SABTU ", "Jum'at, ", "Wed, ", "Ahad. "],
            times = ["", " 00.00.00", " 0:00", " 23:59:59,9", " 07.15 WIB", " 12:00 PM"]
        for _ in 0..<5_000 {
            let date = CivilDate(day: Int32.random(in: -25_566...84_000, using: &random))
            guard date != .unixZero else { continue }
            let (year, month, day) = date.components
            func two(_ number: Int) -> String { Bool.random(using: &random) || number > 9 ? "\(number)" : "0\(number)" }
            let sign = ["-", "/", ".", " "].randomElement(using: &random) ?? "-"
            let around = (weekdays.randomElement(using: &random) ?? "", times.randomElement(using: &random) ?? "")
            let forms: [(text: String, order: DateOrder)] = [
                ("\(two(day))\(sign)\(two(month))\(sign)\(year)", .dayFirst), ("\(two(month))\(sign)\(two(day))\(sign)\(year)", .monthFirst),
                ("\(year)\(sign)\(two(month))\(sign)\(two(day))", .contradictory), ("\(day) \(months[month - 1]) \(year)", .contradictory),
                ("\(two(day))\(sign)\(months[month - 1].prefix(3).uppercased())\(sign)\(year)", .monthFirst),
            ]
            for (text, order) in forms {
                let reading = read(around.0 + text + around.1, order)
                #expect(reading.entry == .value(date) && reading.form == .plain, "\(around.0)\(text)\(around.1)")
            }
        }
    }
}

/// The order of a whole column from the dates that exist in one order alone.
@Suite struct DateOrderTests {
    @Test(arguments: [
        (0, 0, DateOrder.dayFirst), (1, 0, .dayFirst), (0, 1, .monthFirst), (1, 1, .contradictory), (99, 1, .contradictory), (100, 1, .dayFirst),
        (1, 99, .contradictory), (1, 100, .monthFirst), (199, 2, .contradictory), (200, 2, .dayFirst), (5_000, 50, .dayFirst),
        (50, 5_000, .monthFirst),
        (5_000, 51, .contradictory), (1_000_000, 1, .dayFirst),
    ])
    func oneInAHundredMayBeATypingError(dayFirst: Int, monthFirst: Int, order: DateOrder) {
        #expect(DateOrder.decide(dayFirst: dayFirst, monthFirst: monthFirst) == order)
    }

    /// The two orders are alike: what is decided of the one is decided of the other.
    @Test func mirrored() {
        var random = SeededGenerator(seed: 131)
        for _ in 0..<5_000 {
            let (first, second) = (Int.random(in: 0...400, using: &random), Int.random(in: 0...4, using: &random))
            guard first + second > 0 else { continue }
            switch DateOrder.decide(dayFirst: first, monthFirst: second) {
            case .dayFirst: #expect(DateOrder.decide(dayFirst: second, monthFirst: first) == .monthFirst)
            case .monthFirst: #expect(DateOrder.decide(dayFirst: second, monthFirst: first) == .dayFirst)
            case .contradictory: #expect(DateOrder.decide(dayFirst: second, monthFirst: first) == .contradictory)
            }
            #expect((DateOrder.decide(dayFirst: first, monthFirst: second) == .contradictory) == (min(first, second) * 100 > max(first, second)))
        }
    }
}
