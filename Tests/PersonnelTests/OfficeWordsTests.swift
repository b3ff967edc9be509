import Personnel
import Testing

/// Words of offices where SIASN has a code: read where they can only mean one.
@Suite struct OfficeWordsTests {
    @Test(arguments: [
        ("II.b", "22" as Code?), ("II/b", "22"), ("ii b", "22"), ("Eselon III.a", "31"), ("IV.B", "42"), ("V.a", "51"),
        ("22 - II.b", "22"), ("22 II.a", nil), ("IIb", "22"), ("I.a", "11"), ("VI.a", nil), ("II.c", nil), ("JPT", nil), ("", nil), ("22", nil),
    ])
    func echelons(text: String, code: Code?) { #expect(OfficeWords.echelon(text) == code) }

    @Test(arguments: ["21", "11", "52", "00", "99", "05"] as [Code]) func echelonsOfSIASN(code: Code) { #expect(OfficeWords.isEchelon(code)) }
    @Test(arguments: ["2", "221", "61", "AB", "2A"] as [Code]) func noEchelons(code: Code) { #expect(!OfficeWords.isEchelon(code)) }

    @Test(arguments: [
        ("Calon PNS", "CPNS" as Code?), ("CPNS 2021", "CPNS"), ("P3K", "PPPK"), ("PPPK Paruh Waktu", "PPPK"), ("PPPK PW", "PPPK"), ("Non PNS", nil),
        ("Honorer", nil), ("", nil),
    ])
    func statuses(text: String, code: Code?) { #expect(OfficeWords.status(text) == code) }

    @Test(arguments: [
        ("Berat", "B" as Code?), ("Hukuman Disiplin Sedang", "S"), ("RINGAN", "R"), ("B.", "B"), ("3", nil), ("", nil),
    ])
    func levels(text: String, code: Code?) { #expect(OfficeWords.level(text) == code) }

    @Test(arguments: [
        ("2 - Baik", "2" as Code?), ("Sangat\u{A0}Baik", "1"), ("1 - Baik", nil), ("Baik 2021", nil), ("Kurang/Misconduct", "4"), ("Cukup", nil),
    ])
    func predicates(text: String, code: Code?) { #expect(PerformanceWord.code(text) == code) }

    @Test(
        arguments: [
            (CodeShape.twoDigits, "1", "01"), (.twoDigits, "001", "01"), (.twoDigits, "045", "45"), (.twoDigits, "00", "00"),
            (.twoDigits, "101", "101"),
            (.number, "03", "3"), (.number, "0", "0"), (.number, "10", "10"),
        ] as [(CodeShape, Code, Code)])
    func zeros(shape: CodeShape, code: Code, restored: Code) { #expect(shape.restored(code) == restored) }
}
