import Personnel
import TestSupport
import Testing
import Vocabulary

/// When two training rows of one person are the same certificate.
@Suite struct CertificateKeyTests {
    private func key(_ certificate: String, _ course: String, _ date: String = "2022-03-04") throws -> CertificateKey {
        try #require(CertificateKey(certificate: certificate, course: course, date: CivilDate.of(date)))
    }

    @Test(arguments: [
        ("12/BT/2022", "BIMTEK KEUANGAN", "12/bt/2022", "Bimtek Keuangan"), ("12/BT/2022", "BIMTEK KEUANGAN", "12 / BT / 2022", "BIMTEK  KEUANGAN"),
        ("12/BT/2022", "BIMTEK KEUANGAN", "12-BT-2022.", "Bimtek, \"Keuangan\""), ("12BT2022", "BIMTEK\nKEUANGAN", "12/BT/2022", "BIMTEK KEUANGAN"),
    ])
    func spacesCaseAndPunctuationDoNotMatter(certificate: String, course: String, otherCertificate: String, otherCourse: String) throws {
        #expect(try key(certificate, course) == key(otherCertificate, otherCourse))
    }

    @Test func anotherNumberOrAnotherCourseIsAnotherCertificate() throws {
        let one = try key("12/BT/2022", "BIMTEK KEUANGAN")
        #expect(try one != key("13/BT/2022", "BIMTEK KEUANGAN"))
        #expect(try one != key("12/BT/2022", "BIMTEK ASET"))
    }

    @Test func withANumberTheDateDoesNotMatter() throws {
        #expect(try key("12/BT/2022", "BIMTEK", "2022-03-04") == key("12/BT/2022", "BIMTEK", "2021-01-01"))
        #expect(try key("12/BT/2022", "BIMTEK") == CertificateKey(certificate: "12/BT/2022", course: "BIMTEK", date: nil))
    }

    /// A number of punctuation only is no number.
    @Test(arguments: ["", " ", "-", "/", "...", "\u{2013}"])
    func withoutANumberTheDateDecides(missing: String) throws {
        #expect(try key(missing, "BIMTEK", "2022-03-04") == key("", "Bimtek", "2022-03-04"))
        #expect(try key(missing, "BIMTEK", "2022-03-04") != key("", "BIMTEK", "2022-03-05"))
        #expect(CertificateKey(certificate: missing, course: "BIMTEK", date: nil) == nil, "the same as no other")
        #expect(try key(missing, "BIMTEK") != key("12/BT/2022", "BIMTEK"))
    }

    @Test func theBorderBetweenNumberAndCourseMatters() throws {
        #expect(try key("12B", "TEK") != key("12", "BTEK"))
        #expect(try key("12", "") != key("", "12"))
    }

    @Test func lettersOutsideASCIICount() throws {
        #expect(try key("1", "KAFÉ") == key("1", "kafé"))
        #expect(try key("1", "KAFÉ") != key("1", "KAFE"))
        #expect(try key("1", "Пелатихан") == key("1", "ПЕЛАТИХАН"))
        #expect(try key("١٢", "A") != key("١٣", "A"))
        #expect(try key("1", "研修") != key("1", "研究"))
        let isSame = try key("1", "KAF\u{C9}") == key("1", "KAFE\u{301}")
        #expect(isSame)
    }

    @Test func aHundredThousandTextsHaveAHundredThousandKeys() throws {
        var random = SeededGenerator(seed: 128)
        let letters = Array("ABCDE 0123456789/")
        var texts: Set<String> = []
        var keys: Set<CertificateKey> = []
        while texts.count < 100_000 {
            // Short texts of few letters lie close together, which is where a weak mixture would fold two into one.
            let text = String((0..<Int.random(in: 4...12, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
            let plain = text.filter { $0.isLetter || $0.isNumber }
            guard !plain.isEmpty, texts.insert(plain).inserted else { continue }
            keys.insert(try #require(CertificateKey(certificate: text, course: "BIMTEK", date: nil)))
        }
        #expect(keys.count == 100_000)
        #expect(Set(keys.map { $0.bits & 0xFFFF_FFFF_FFFF }).count == 100_000)
    }

    @Test func theDateOfATrainingIsItsEndElseItsStart() throws {
        var training = try TrainingRecord.of("3", ended: "2022-03-04", name: "BIMTEK")
        let ended = training.certificateKey
        (training.end, training.start) = (nil, try .of("2022-03-04"))
        #expect(try ended == training.certificateKey && ended == key("", "Bimtek"))
        training.end = try .of("2022-03-05")
        #expect(try training.certificateKey == key("", "Bimtek", "2022-03-05"))
        (training.end, training.start, training.year) = (nil, nil, 2022)
        #expect(training.certificateKey == nil)
        var leadership = try LeadershipRecord.of(name: "PKP", ended: "2022-03-04")
        (leadership.end, leadership.start) = (nil, leadership.end)
        #expect(try leadership.certificateKey == key("", "pkp"))
    }

    @Test func keysAreOrderedTotally() throws {
        let keys = try (0..<50).map { try key("\($0)", "BIMTEK") }.sorted()
        for (left, right) in zip(keys, keys.dropFirst()) {
            #expect(left < right)
            #expect(!(right < left))
        }
    }
}
