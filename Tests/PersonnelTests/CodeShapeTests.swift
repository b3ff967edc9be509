import Personnel
import TestSupport
import Testing

/// The code of a table that a cell can only mean, and the words that stand for codes.
@Suite struct CodeShapeTests {
    @Test(arguments: [
        ("1", "01"), ("9", "09"), ("0", "00"), ("01", "01"), ("71", "71"), ("101", "101"), ("005", "05"), ("0012", "12"), ("A", "A"), ("1A", "1A"),
        ("", ""),
    ])
    func aLostZeroIsPutBack(code: String, restored: String) { #expect(CodeShape.twoDigits.restored(Code(code)) == Code(restored)) }

    @Test(arguments: [
        ("01", "1"), ("002", "2"), ("010", "10"), ("10", "10"), ("0", "0"), ("00", "0"), ("2", "2"), ("0A", "0A"), ("T", "T"), ("", ""),
        ("12345678", "12345678"),
        ("00000001", "1"),
    ])
    func anAddedZeroIsTakenOff(code: String, restored: String) { #expect(CodeShape.number.restored(Code(code)) == Code(restored)) }

    @Test func aTextTooLongStaysWhatItIs() {
        for shape in [CodeShape.twoDigits, .number] {
            #expect(shape.restored(.tooLong) == .tooLong)
            #expect(!shape.allows(.tooLong))
            #expect(!shape.allows(.empty))
        }
    }

    @Test(arguments: [("1", true), ("01", true), ("101", true), ("1234", false), ("A", false), ("1A", false)]) func codesOfATable(
        code: String, isOne: Bool
    ) {
        #expect(CodeShape.twoDigits.allows(Code(code)) == isOne)
        #expect(CodeShape.number.allows(Code(code)) == isOne)
    }

    /// Restored once is restored: no code becomes another by being read twice.
    @Test func restoringTwiceIsRestoringOnce() {
        var random = SeededGenerator(seed: 230)
        let letters = Array("00123456789AZ")
        for _ in 0..<5_000 {
            let text = String((0..<Int.random(in: 0...8, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
            for shape in [CodeShape.twoDigits, .number] {
                let once = shape.restored(Code(text))
                #expect(shape.restored(once) == once, "\(text)")
                // The digits stay, but for zeros at the front.
                #expect(once.description.drop { $0 == "0" } == text.drop { $0 == "0" }, "\(text)")
            }
        }
    }

    /// Fields of letters, and all that hold no code, have no shape.
    @Test func shapesOfFields() {
        for field in RecordField.allCases {
            if field.form != .code { #expect(CodeShape.of(field) == nil, "\(field)") }
        }
        #expect(CodeShape.of(.employeeStanding) == .twoDigits)
        #expect(CodeShape.of(.educationLevel) == .twoDigits)
        #expect(CodeShape.of(.predicateRating) == .number)
        #expect(CodeShape.of(.trainingLetter) == nil)
        #expect(CodeShape.of(.employeeStatus) == nil)
        #expect(CodeShape.of(.sanctionLevel) == nil)
    }

    @Test(arguments: [("01", true), ("PPPK", true), ("", true), ("1.0", false), ("1 2", false), ("É", false), ("-1", false), ("123456789", false)])
    func plainCodes(text: String, isPlain: Bool) { #expect(Code(text).isPlain == isPlain) }

    @Test(arguments: [
        ("Sangat Baik", "1"), ("SANGAT BAIK", "1"), ("sangat-baik", "1"), ("SangatBaik", "1"), ("Baik", "2"), ("baik ", "2"),
        ("Butuh Perbaikan", "3"),
        ("BUTUH  PERBAIKAN", "3"), ("Kurang", "4"), ("Kurang/Misconduct", "4"), ("kurang / misconduct", "4"), ("Sangat Kurang", "5"), ("2 BAIK", "2"),
        ("BAIK (2)", "2"), ("2 - Baik", "2"), ("Baik.", "2"),
    ])
    func predicatesInWords(text: String, code: Code) { #expect(PerformanceWord.code(text) == code) }

    @Test(arguments: [
        "", " ", "Cukup", "Baik Sekali", "Amat Baik", "1 BAIK", "BAIK (5)", "22 Baik", "Sangat", "Perbaikan", "Kurang Baik", "Sesuai Ekspektasi", "/",
        "2", "Baïk",
    ])
    func otherWordsAreNoPredicates(text: String) { #expect(PerformanceWord.code(text) == nil) }
}
