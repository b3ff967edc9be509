import Testing
import Vocabulary

@Suite struct DiagnosticTests {
    private let problem = Problem(
        "nip-kosong", message: Phrase(id: "NIP kosong", en: "The NIP is empty"),
        remedy: Phrase(id: "Isi NIP 18 digit", en: "Fill in the NIP of 18 digits"))

    @Test func messageAndRemedyAreTwoSentences() {
        let diagnostic = Diagnostic(problem, at: Place(file: "pegawai.csv", row: 7, column: "nip_baru"))
        #expect(diagnostic.text(in: .indonesian) == "NIP kosong. Isi NIP 18 digit.")
        #expect(diagnostic.text(in: .english) == "The NIP is empty. Fill in the NIP of 18 digits.")
        #expect(diagnostic.place == Place(file: "pegawai.csv", row: 7, column: "nip_baru"))
    }

    @Test func aRemedyThatAsksKeepsItsQuestionMark() {
        let problem = Problem(
            "x", message: Phrase(id: "Nama tidak dikenal", en: "Unknown name"), remedy: Phrase(id: "Maksud Anda a?", en: "Did you mean a?"))
        #expect(problem.text(in: .indonesian) == "Nama tidak dikenal. Maksud Anda a?")
        #expect(problem.text(in: .english) == "Unknown name. Did you mean a?")
    }

    @Test func aProblemIsAnErrorUnlessSaidOtherwise() {
        #expect(problem.severity == .error)
        #expect(Problem("x", .note, message: Phrase("x"), remedy: Phrase("y")).severity == .note)
    }

    @Test func severitiesAreOrderedAndNamed() {
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
        #expect(Severity.allCases.map(\.rawValue) == ["galat", "peringatan", "catatan"])
        for severity in Severity.allCases { #expect(severity.label.id == severity.rawValue) }
        #expect(Severity.allCases.map(\.label.en) == ["error", "warning", "note"])
    }

    @Test func aPhraseSpeaksBothLanguages() {
        let phrase = Phrase(id: "galat", en: "error")
        #expect(phrase[.indonesian] == "galat")
        #expect(phrase[.english] == "error")
        #expect(Phrase("Pasal 8")[.indonesian] == Phrase("Pasal 8")[.english])
        #expect(Language(rawValue: "id") == .indonesian)
        #expect(Language(rawValue: "en") == .english)
    }
}
