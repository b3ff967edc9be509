import Personnel
import TestSupport
import Testing
import Vocabulary

/// NIPs with what people and programs write between and around their digits.
@Suite struct NIPReadingTests {
    private static let nip = NIPTests.nip

    private func read(_ cell: String) -> (reading: NIP.Reading, isTidied: Bool) { NIP.read(cell.utf8.span) }

    @Test(arguments: [
        "19900315.201503.1.901", "19900315-201503-1-901", "19900315/201503/1/901", "1990 0315. 2015 03. 1. 901", "NIP. \(nip)", "NIP \(nip)",
        "nip:\(nip)",
        "NIP.19900315 201503 1 901", "Nip : 19900315.201503.1.901", "=\"\(nip)\"", "=\"NIP. \(nip)\"", "'19900315.201503.1.901",
        "19900315\u{200B}2015031901",
        "19900315\u{2009}201503\u{2009}1\u{2009}901", "\u{200E}19900315.201503.1.901\u{200F}", "\(nip).", "'\(nip)'", "=\"'\(nip)\"",
        "NIP.\u{A0}\(nip)",
    ])
    func eighteenDigitsAreFound(cell: String) throws {
        let expected = try #require(NIP(Self.nip)), found = read(cell)
        #expect(found.reading == .value(expected))
        #expect(found.isTidied)
        #expect(NIP.parse(cell.utf8.span) == .refused(.notEighteenDigits), "strictly it is none")
    }

    /// What is a NIP as it stands needs no tidying, and what is seen by nobody is none.
    @Test(arguments: [nip, "'\(nip)", "19900315 201503 1 901", " \(nip)\u{A0}", "\u{200B}\(nip)", "\u{1F}\(nip)\u{FEFF}"])
    func theStrictFormIsNotTidied(cell: String) throws {
        let expected = try #require(NIP(Self.nip)), found = read(cell)
        #expect(found.reading == .value(expected) && !found.isTidied)
    }

    @Test(arguments: [
        "19900315.201503.1.90", "19900315.201503.1.9011", "NIP", "NIP.", "NIP. 123", "NIK \(nip)", "NRP \(nip)", "\(nip)/\(nip)", "\(nip) a.n.",
        "a\(nip)",
        "=\(nip)", "=\"\(nip)", "19900315,201503,1,901", "19900315;201503;1;901", "19900315–201503–1–901", "(\(nip))", "NIPNIP\(nip)", "jumlah", "12",
    ])
    func anythingElseStaysRefused(cell: String) { #expect(read(cell).reading == .refused(.notEighteenDigits)) }

    /// What went through a number has lost its last digits, however it is dressed up.
    @Test(arguments: ["1,99003E+17", "1.99003152015032E+17", "\(nip).0", "\(nip),00", "=\"\(nip).0\"", "199003152015031900.000000"])
    func aNumberIsNoNIP(cell: String) { #expect(read(cell).reading == .refused(.scientificNotation)) }

    /// Tidied digits are judged as any others.
    @Test(arguments: [
        ("19900230.201503.1.901", NIP.Defect.impossibleBirthDate), ("19900315.201503.3.901", .impossibleSex),
        ("NIP. 199003152015031000", .roundedByNumber),
    ])
    func tidiedDigitsAreJudgedToo(cell: String, defect: NIP.Defect) { #expect(read(cell).reading == .refused(defect)) }

    @Test(arguments: ["", "-", "null", "\u{200B}", "'"]) func nothingStaysAbsent(cell: String) { #expect(read(cell).reading == .absent) }

    /// Whatever the bytes, no digit is invented: what is read are the digits of the cell in their order.
    @Test func noDigitIsInvented() {
        var random = SeededGenerator(seed: 210)
        let digits = Array(Self.nip.utf8)
        var tidied = 0
        for _ in 0..<20_000 {
            var cell = Bool.random(using: &random) ? Array("NIP. ".utf8) : []
            for digit in digits {
                // Now and then one is lost, doubled, or something stands before it.
                switch Int.random(in: 0..<120, using: &random) {
                case 0: continue
                case 1: cell += [digit, digit]
                case 2: cell += Array("\u{200B}".utf8) + [digit]
                case 3...12: cell += [Array("./- '".utf8).randomElement(using: &random) ?? 46, digit]
                case 13: cell += [UInt8.random(in: .min ... .max, using: &random), digit]
                default: cell.append(digit)
                }
            }
            let (reading, isTidied) = NIP.read(cell.span)
            guard case .value(let nip) = reading else { continue }
            #expect(cell.filter { 48...57 ~= $0 } == Array(nip.description.utf8))
            #expect(isTidied == (NIP.parse(cell.span) != reading))
            tidied += isTidied ? 1 : 0
        }
        #expect(tidied > 3000)
    }
}

/// Numbers with the words and signs that people and programs put around them.
@Suite struct TidiedNumberTests {
    @Test(arguments: [
        ("24 Jam Pelajaran", 24_000), ("24 JAM PELAJARAN", 24_000), ("24 jampel", 24_000), ("24JPL", 24_000), ("24 J.P.", 24_000), ("24 jp.", 24_000),
        ("24 jam pembelajaran", 24_000), ("19,5 jam pelatihan", 19_500), ("2,0E+1", 20_000), ("2.0E1 JP", 20_000), ("1.234,5 JP", 1_234_500),
        ("1,234.5", 1_234_500), ("+24", 24_000), ("1.500,0", 1_500_000),
    ])
    func hoursAreRead(cell: String, value: Int) {
        let (entry, isTidied) = TrainingHours.read(cell.utf8.span)
        #expect(entry == .value(value) && isTidied)
        #expect(TrainingHours.parse(cell.utf8.span).isUnreadable)
    }

    @Test(arguments: [("24", 24_000), ("24 JP", 24_000), ("20.0", 20_000), ("19,5 jam", 19_500), ("12.500", 12_500), ("2.001", 2001), ("0.500", 500)])
    func hoursInTheirOwnFormAreNotTidied(cell: String, value: Int) {
        let (entry, isTidied) = TrainingHours.read(cell.utf8.span)
        #expect(entry == .value(value) && !isTidied)
    }

    @Test(arguments: [
        "24 hari", "3 hari 24 JP", "20-24", "24/2", "Jam Pelajaran", "dua puluh JP", "-24", "2,1E+3", "2001 JPL", "1.5e-5", "24:00", "24 JP 30 menit",
        "jam 24",
    ])
    func hoursThatAreNoneStayRefused(cell: String) { #expect(TrainingHours.read(cell.utf8.span).entry == .unreadable) }

    @Test(arguments: [
        ("2021.0", 2021), ("2021,00", 2021), ("2.021", 2021), ("2,021", 2021), ("2,021E+3", 2021), ("2.0210E3", 2021), ("+2021", 2021),
        ("2.000", 2000),
    ])
    func years(cell: String, year: Int) {
        let (entry, isTidied) = CivilYear.read(cell.utf8.span)
        #expect(entry == .value(year) && isTidied)
        #expect(CivilYear.parse(cell.utf8.span).isUnreadable)
    }

    @Test func aYearInItsOwnFormIsNotTidied() {
        for (cell, entry) in [("2021", Entry.value(2021)), ("0", .absent), ("", .absent), ("0000", .absent), ("'2021 ", .value(2021))] {
            let (read, isTidied) = CivilYear.read(cell.utf8.span)
            #expect(read == entry && !isTidied)
        }
        let (read, isTidied) = CivilYear.read("0.0".utf8.span)
        #expect(read == .absent && isTidied)
    }

    @Test(arguments: ["2021.5", "20.21", "2.21", "2021/2022", "1.899", "2.200", "3021.0", "2,0E+1", "21", "21.0", "2021 M", "44561", "202.1E1x"])
    func yearsThatAreNoneStayRefused(cell: String) { #expect(CivilYear.read(cell.utf8.span).entry == .unreadable) }

    @Test(arguments: [("9,15E+1", 91_500), ("8.85e1", 88_500), ("+90", 90_000), ("0,0E+0", 0), ("1E2", 100_000)]) func scores(
        cell: String, value: Int
    ) {
        let (entry, isTidied) = AppraisalScore.read(cell.utf8.span)
        #expect(entry == .value(value) && isTidied)
    }

    @Test(arguments: [("91,5", 91_500), ("91.50", 91_500), ("90.0001", 90_001), ("100", 100_000)]) func scoresInTheirOwnForm(cell: String, value: Int)
    {
        let (entry, isTidied) = AppraisalScore.read(cell.utf8.span)
        #expect(entry == .value(value) && !isTidied)
    }

    @Test(arguments: ["1,01E+2", "-9E1", "9.00001E1", "91,5 %", "Baik", "88.5.0", "9E3"]) func scoresThatAreNoneStayRefused(cell: String) {
        #expect(AppraisalScore.read(cell.utf8.span).entry == .unreadable)
    }

    /// Reading more than before never reads anything otherwise than before.
    @Test func whatIsStrictlyReadStaysAsItWas() {
        var random = SeededGenerator(seed: 220)
        let likely = Array("0123456789.,eE+- jampelJPL".utf8)
        for _ in 0..<20_000 {
            let cell = (0..<Int.random(in: 0...12, using: &random)).map { _ in likely[Int.random(in: 0..<likely.count, using: &random)] }
            let pairs = [
                (TrainingHours.parse(cell.span), TrainingHours.read(cell.span)), (CivilYear.parse(cell.span), CivilYear.read(cell.span)),
                (AppraisalScore.parse(cell.span), AppraisalScore.read(cell.span)),
            ]
            for (strict, (entry, isTidied)) in pairs {
                if !strict.isUnreadable { #expect(entry == strict && !isTidied) }
                if entry.isUnreadable { #expect(!isTidied) }
            }
        }
    }
}
