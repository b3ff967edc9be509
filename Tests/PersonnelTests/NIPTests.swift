import Personnel
import TestSupport
import Testing
import Vocabulary

/// The NIP of these tests are invented: their serial numbers begin with 9.
@Suite struct NIPTests {
    static let nip = "199003152015031901"

    private func read(_ cell: String) -> NIP.Reading { NIP.parse(cell.utf8.span) }

    @Test(arguments: [
        nip, "'\(nip)", " \(nip) ", " '\(nip)", "19900315 201503 1 901", "'19900315 201503 1 901", "19900315  201503  1  901",
        "1990 0315 2015 0319 01",
        "\(nip)\r", "\t\(nip)",
    ])
    func isReadInEveryFormOfTheFiles(cell: String) throws {
        let expected = try #require(NIP(Self.nip))
        #expect(read(cell) == .value(expected))
        #expect(NIP(cell)?.description == Self.nip)
    }

    @Test(arguments: ["", " ", "'", "-", "null", "NULL"])
    func nothingIsAbsent(cell: String) {
        #expect(read(cell) == .absent)
        #expect(NIP(cell) == nil)
    }

    /// What a spreadsheet leaves of 18 digits in a numeric cell.
    @Test(arguments: ["1.99003E+17", "1,99003E+17", "1.99003152015032E+17", "1,99003152015032e+17", "2E+17", "1.99E17", "'1,99003E+17"])
    func scientificNotationIsRefusedByName(cell: String) { #expect(read(cell) == .refused(.scientificNotation)) }

    @Test(arguments: [
        "19900315201503190", "1990031520150319011", "1", "0", "jumlah", "JUMLAH", "Rerata", "19900315201503190X", "19900315-201503-1-901",
        "199003152015031901.0",
        "199003152015031901,00", "19900315.201503.1.901", "\(nip)\(nip)", "E+17", "1e", "99999999999999999999999999999999", "１９９００３１５２０１５０３１９０１",
        "--", "?",
    ])
    func anythingElseIsNotEighteenDigits(cell: String) { #expect(read(cell) == .refused(.notEighteenDigits)) }

    @Test(arguments: [
        "199002302015031901", "199004312015031901", "199100002015031901", "199013012015031901", "190002292015031901", "000000002015031901",
        "999912312015031901",
        "189912312015031901",
    ])
    func aBirthDateMustBeInTheCalendar(cell: String) { #expect(read(cell) == .refused(.impossibleBirthDate)) }

    @Test(arguments: [0, 3, 4, 9])
    func theSexDigitIsOneOrTwo(digit: Int) { #expect(read("19900315201503\(digit)901") == .refused(.impossibleSex)) }

    @Test func partsOfTheNumberAreRead() throws {
        let man = try #require(NIP("199003152015031901"))
        #expect(man.birthDate?.description == "1990-03-15")
        #expect(man.sexDigit == 1)
        #expect(man.number == 199_003_152_015_031_901)
        let woman = try #require(NIP("200002292024212902"))
        #expect(woman.birthDate?.description == "2000-02-29")
        #expect(woman.sexDigit == 2)
    }

    /// For PPPK the two digits after the year of appointment are no month.
    @Test func theMonthOfAppointmentIsNotJudged() { #expect(NIP("199003152021211901") != nil) }

    @Test func ordersAsItsText() throws {
        let texts = ["199003152015031901", "199003152015031902", "199003152015032001", "196512312015031901", "200001012024032901"]
        let nips = try texts.map { try #require(NIP($0)) }
        #expect(nips.sorted().map(\.description) == texts.sorted())
        #expect(nips[0] < nips[1])
        #expect(Set(nips).count == nips.count)
    }

    /// A cell formatted as a number keeps fifteen digits: the serial number becomes 000, which nobody has.
    @Test(arguments: ["199003152015031000", "196512312015032000"])
    func aSerialOfZerosIsARoundedNumber(cell: String) {
        #expect(NIP(cell) == nil)
    }

    /// Pasted from web pages and word processors, digits are grouped or followed by a space that does not break.
    @Test(arguments: ["199003152015031901\u{A0}", "\u{A0}'199003152015031901", "19900315\u{A0}201503\u{A0}1\u{A0}901", "19900315 201503\u{A0} 1 901"])
    func aSpaceThatDoesNotBreakIsASpace(cell: String) {
        #expect(NIP(cell)?.description == Self.nip)
    }
}

@Suite struct RandomNIPTests {
    @Test func anyBytesNeverTrapAndOnlyEighteenDigitsAreRead() {
        var random = SeededGenerator(seed: 18)
        let likely = Array("0123456789 ' E+,.".utf8)
        for _ in 0..<20_000 {
            let cell = (0..<Int.random(in: 0...26, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? likely[Int.random(in: 0..<likely.count, using: &random)] : UInt8.random(in: .min ... .max, using: &random)
            }
            guard case .value(let nip) = NIP.parse(cell.span) else { continue }
            #expect(cell.filter { 48...57 ~= $0 } == Array(nip.description.utf8))
        }
    }

    /// Eighteen random digits: read exactly when the calendar and the sex allow it, by arithmetic on the text.
    @Test func eighteenDigitsAreReadByTheirParts() {
        var random = SeededGenerator(seed: 19)
        var read = 0
        for _ in 0..<10_000 {
            let (year, month, day) = (
                Int.random(in: 1880...2210, using: &random), Int.random(in: 0...13, using: &random), Int.random(in: 0...32, using: &random)
            )
            let sex = Int.random(in: 0...3, using: &random)
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let text = "\(year)\(two(month))\(two(day))201503\(sex)9\(two(Int.random(in: 0...99, using: &random)))"
            let lengths = [31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            let isDay = (1900...2199).contains(year) && (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
            let nip = NIP(text)
            #expect((nip != nil) == (isDay && (sex == 1 || sex == 2)), "\(text)")
            if let nip {
                read += 1
                #expect(nip.description == text)
            }
        }
        #expect(read > 1000)
    }
}
