import Testing
import Vocabulary

/// What a finding may repeat of a cell: never what may be somebody's number or name.
@Suite struct ShownValueTests {
    @Test(arguments: [
        "31-02-2022", "2021/2022", "24:00", "1.500", "99", "20 hari", "5-7 April 2022", "2021-06-30T17:00:00.000Z", "31/02/2022 00:00:00", "1,5E+2",
        "?1",
    ])
    func whatSaysWhatIsWrongIsShown(cell: String) { #expect(ShownValue.text(cell) == cell) }

    @Test(arguments: [
        "199003152015031901", "19900315 201503 1 901", "19900315.201503.1.901", "3500000000000001", "080000000000", "+62 800-0000-0000",
        "1,99003152E+17",
        "Pegawai Contoh", "belum", "?", "", "Kecamatan Contoh, 30 Juni 2022, tempat dan tanggal", "NIP: 199003152015031901", "HP: 0800 0000 0000",
    ])
    func whatMayBeSomebodysIsNot(cell: String) { #expect(ShownValue.text(cell) == nil) }

    @Test func wordsOfAColumnOfWordsAreShown() {
        #expect(ShownValue.text("CUKUP", isWord: true) == "CUKUP")
        #expect(ShownValue.text("CUKUP") == nil)
        #expect(ShownValue.text(String(repeating: "x", count: 41), isWord: true) == nil)
        #expect(ShownValue.text("199003152015031901", isWord: true) == nil)
    }

    /// What steers a terminal is not repeated.
    @Test func controlCharactersAreLeftOut() { #expect(ShownValue.text("\u{1B}[2J2022\u{7}\u{9B}") == "[2J2022") }

    @Test func aFindingSaysTheValueBetweenMessageAndRemedy() {
        let problem = Problem("x", message: Phrase(id: "Tanggal salah", en: "A wrong date"), remedy: Phrase(id: "Perbaiki", en: "Correct it"))
        #expect(Diagnostic(problem, at: Place(), value: "31-02-2022").text(in: .indonesian) == "Tanggal salah: «31-02-2022». Perbaiki.")
        #expect(Diagnostic(problem, at: Place()).text(in: .english) == "A wrong date. Correct it.")
    }
}
