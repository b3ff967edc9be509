import Personnel
import Testing
import Vocabulary

/// Points in a cell of an official table, as people and programs write them.
@Suite struct OfficialPointsTests {
    @Test(arguments: [
        ("17,5", 17_500), ("17.499999999999996", 17_500), ("22.500000000000004", 22_500), (" '5 ", 5000), ("0", 0), ("100", 100_000),
        ("33,3333", 33_333), ("1.0", 1000), ("40.0", 40_000), ("17.500", 17_500), ("100,1", 100_100), ("850", 850_000),
    ])
    func pointsAreRead(text: String, points: Int) { #expect(OfficialPoints.parse(text.utf8.span) == .value(Points(thousandths: points))) }

    @Test(arguments: [
        ("91.5%", 91_500), ("91,5 %", 91_500), ("20%", 20_000), ("17,5\u{A0}%", 17_500), ("0,00%", 0), ("=\"17,5\"", 17_500), ("=\"20%\"", 20_000),
        ("2,5E+1", 25_000), ("1.75e1", 17_500), ("1,75E+01", 17_500), ("5E-1", 500), ("5.0E0", 5000), ("1.234,5", 1_234_500),
    ])
    func programsAndPercent(text: String, points: Int) { #expect(OfficialPoints.parse(text.utf8.span) == .value(Points(thousandths: points))) }

    @Test(arguments: ["x", "-5", "17,", "5 poin", "%", "5%%", "%5", "-5%", "1.75e1.5", "1E+99", "17,5,5", "2,5E", "1 7", "=\"x\"", "17;5"])
    func pointsThatAreNone(text: String) { #expect(OfficialPoints.parse(text.utf8.span) == .unreadable) }

    @Test(arguments: ["", " ", "-", "null", "\u{200B}"]) func nothing(text: String) { #expect(OfficialPoints.parse(text.utf8.span) == .absent) }

    @Test func percentIsTold() {
        #expect(OfficialPoints.isPercent("17,5 %".utf8.span) && OfficialPoints.isPercent(" 5% ".utf8.span))
        #expect(!OfficialPoints.isPercent("17,5".utf8.span) && !OfficialPoints.isPercent("%".utf8.span) && !OfficialPoints.isPercent("".utf8.span))
    }
}
