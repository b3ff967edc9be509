import Testing
import Vocabulary

@Suite struct VocabularyExample {
    @Test func article() throws {
        // example
        let education = Points(thousandths: 15_000)
        let training = Points(thousandths: 22_500)
        let sum = (education + training).description  // 37.5

        let hours = Thousandths.parse("19,9999")  // 19999: not yet 20 JP
        let date = CivilDate.parse("17 Agustus 2024").value?.text(in: .english)  // 17 August 2024
        let isEmpty = CivilDate.parse("-").isAbsent  // true
        let isWrong = CivilDate.parse("31-02-2024").isUnreadable  // true

        let problem = Problem(
            "tanggal-salah", id: "Tanggal tidak ada di kalender", remedy: "Perbaiki di SIASN",
            en: "The calendar has no such date", remedy: "Correct it in SIASN")
        let found = Diagnostic(problem, at: Place(file: "kursus.csv", row: 3, column: "tanggalSelesaiKursus"), value: "31-02-2024")
        let sentence = found.text(in: .english)  // The calendar has no such date: «31-02-2024». Correct it in SIASN.
        // end of example
        #expect(sum == "37.5")
        #expect(hours == 19_999)
        #expect(date == "17 August 2024")
        #expect(isEmpty && isWrong)
        #expect(sentence == "The calendar has no such date: «31-02-2024». Correct it in SIASN.")
    }
}
