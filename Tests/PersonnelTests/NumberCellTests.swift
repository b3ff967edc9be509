import Personnel
import Testing
import Vocabulary

/// JP, appraisal scores and years as cells write them.
@Suite struct NumberCellTests {
    @Test(arguments: [
        ("24", 24_000), ("19,5", 19_500), ("19.5", 19_500), ("24 JP", 24_000), ("24JP", 24_000), ("24 jp", 24_000), ("24 jam", 24_000),
        ("24Jam", 24_000),
        ("19,5 JP", 19_500), (" 24 ", 24_000), ("'24", 24_000), ("0", 0), ("0 JP", 0), ("2000", 2_000_000), ("2000,000", 2_000_000),
        ("19.9999", 19_999),
    ])
    func hours(cell: String, value: Int) { #expect(TrainingHours.parse(cell.utf8.span) == .value(value)) }

    @Test(arguments: ["", " ", "-", "null"])
    func hoursNotFilledIn(cell: String) { #expect(TrainingHours.parse(cell.utf8.span) == .absent) }

    @Test(arguments: [
        "-1", "2000.001", "2001", "JP", "jam", " JP", "dua puluh", "20 hari", "20 JPL", "JP 20", "20 JP 5", "2o", "20 JP jam", "1.000,5", "20-24",
        "±20", "9999999999",
        "20%",
    ])
    func hoursUnreadable(cell: String) { #expect(TrainingHours.parse(cell.utf8.span) == .unreadable) }

    @Test(arguments: [
        ("0", 0), ("100", 100_000), ("100,000", 100_000), ("90.01", 90_010), ("90,01", 90_010), (" 76 ", 76_000), ("'88.5", 88_500),
        ("89.9999", 90_000),
    ])
    func scores(cell: String, value: Int) { #expect(AppraisalScore.parse(cell.utf8.span) == .value(value)) }

    /// The bands begin above a number, so what lies above by less than a thousandth lies above.
    @Test(arguments: [("90.0004", 90_001), ("90,0000", 90_000), ("75.99999", 76_000), ("100.0000", 100_000), ("0.0001", 1)])
    func scoresWithMoreDecimalsGoUp(cell: String, value: Int) { #expect(AppraisalScore.parse(cell.utf8.span) == .value(value)) }

    @Test func aScoreAboveAHundredByLittleIsAboveAHundred() { #expect(AppraisalScore.parse("100.0001".utf8.span) == .unreadable) }

    @Test(arguments: ["", "-", "null", "'"])
    func scoresNotFilledIn(cell: String) { #expect(AppraisalScore.parse(cell.utf8.span) == .absent) }

    @Test(arguments: ["-0.001", "100.001", "101", "1000", "Baik", "90 %", "90JP", "8.8.8", "1e2"])
    func scoresUnreadable(cell: String) { #expect(AppraisalScore.parse(cell.utf8.span) == .unreadable) }

    @Test(arguments: [("2024", 2024), (" 2024 ", 2024), ("'2024", 2024), ("1900", 1900), ("2199", 2199)])
    func years(cell: String, year: Int) { #expect(CivilYear.parse(cell.utf8.span) == .value(year)) }

    @Test(arguments: ["", "-", "null", "0", "0000", "00"])
    func yearsNotFilledIn(cell: String) { #expect(CivilYear.parse(cell.utf8.span) == .absent) }

    @Test(arguments: [
        "1899", "2200", "24", "20224", "202", "2O24", "2,24", "20.4", "2024.", "-202", "+202", "2021/2022", "2024-08-17", "tahun", "MMXX",
    ])
    func yearsUnreadable(cell: String) { #expect(CivilYear.parse(cell.utf8.span) == .unreadable) }
}
