import Testing

@testable import Exchange

/// Every text becomes a name that spreadsheets take.
@Suite struct SheetNameTests {
    private static let names: [(wanted: String, name: String)] = [
        ("Nilai", "Nilai"),
        ("Seminar, workshop, magang, kursus, sejenis", "Seminar, workshop, magang, kur…"),
        ("S-1/D-IV: [a]*?\\b", "S-1 D-IV a b"),
        ("'dikutip'", "dikutip"),
        ("guru's", "guru's"),
        ("", "Lembar"),
        ("///", "Lembar"),
        ("History", "Lembar History"),
        ("a\u{0}b\nc", "a b c"),
        ("Pelatihan kepemimpinan nasional, tingkat", "Pelatihan kepemimpinan nasiona…"),
    ]

    @Test(arguments: names) func isAllowed(wanted: String, name: String) {
        var names = SheetNames()
        let given = names.name(for: wanted)
        #expect(given == name)
        #expect(given.utf16.count <= 31)
    }

    @Test func noTwoAreAlike() {
        var names = SheetNames()
        #expect(names.name(for: "Nilai") == "Nilai")
        #expect(names.name(for: "nilai") == "nilai (2)")
        #expect(names.name(for: "NILAI") == "NILAI (3)")
        let long = String(repeating: "x", count: 40)
        let first = names.name(for: long), second = names.name(for: long)
        #expect(first != second)
        #expect(second.hasSuffix(" (2)"))
        #expect(second.utf16.count <= 31)
    }

    /// Whatever is asked for, the library takes what is given.
    @Test func theLibraryTakesThemAll() throws {
        let folder = try TestFolder()
        let file = try WorkbookFile(folder.path("a.xlsx"))
        for (wanted, _) in Self.names { _ = try file.sheet(wanted) }
        for wanted in ["👩‍👩‍👧‍👦" + String(repeating: "é", count: 60), "&<>\"", "-- Dinas", String(repeating: "'", count: 50)] { _ = try file.sheet(wanted) }
        #expect(try file.commit().count == Self.names.count + 4)
    }
}
