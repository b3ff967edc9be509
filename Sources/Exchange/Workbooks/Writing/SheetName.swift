/// The names of the sheets of a workbook: at most 31 characters, none of `[ ] : * ? / \`, and no two alike in any case.
struct SheetNames {
    private static let longest = 31
    private var taken: Set<String> = []

    /// A name that a sheet may have, as near as can be to the one that is wanted; given away once.
    mutating func name(for wanted: String) -> String {
        let base = Self.allowed(wanted)
        var name = base
        var number = 1
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            let ending = " (\(number))"
            name = Self.cut(base, to: Self.longest - ending.utf16.count) + ending
        }
        return name
    }

    /// The name without what is not allowed; a name of nothing else becomes `Lembar`.
    private static func allowed(_ wanted: String) -> String {
        var kept = ""
        for character in wanted {
            let isControl = character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || $0.value >= 0xFFFE && $0.value <= 0xFFFF }
            kept.append(isControl || "[]:*?/\\".contains(character) ? " " : character)
        }
        let words = kept.split(separator: " ").joined(separator: " ")
        // Spreadsheets refuse an apostrophe at either end, which is how they quote names.
        var name = String(words.drop { $0 == "'" })
        while name.hasSuffix("'") { name.removeLast() }
        // Excel keeps this name for itself.
        if name.isEmpty || name.lowercased() == "history" { return "Lembar" + (name.isEmpty ? "" : " \(name)") }
        return cut(name, to: longest)
    }

    private static func cut(_ name: String, to length: Int) -> String {
        guard name.utf16.count > length else { return name }
        var kept = ""
        for character in name where kept.utf16.count + character.utf16.count < length { kept.append(character) }
        while kept.hasSuffix(" ") || kept.hasSuffix(",") || kept.hasSuffix("'") { kept.removeLast() }
        return kept + "…"
    }
}
