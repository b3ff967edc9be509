import Vocabulary

/// The columns of a row of headings, found by the names that a column goes by.
struct HeadingColumns {
    /// The headings as they stand in the file.
    let headings: [String]
    private let places: [String: [Int]]

    init(_ row: TableRow) {
        headings = (0..<row.count).map { row.text($0) }
        places = Heading.places(headings)
    }

    /// Where the names of the first group stand of which any is there, from the left: a later group is asked only where the table has
    /// nothing of an earlier one.
    func positions(_ groups: [[String]]) -> [Int] {
        for group in groups {
            let found = Set(group).flatMap { places[$0] ?? [] }
            if !found.isEmpty { return found.sorted() }
        }
        return []
    }

    func has(_ names: [String]) -> Bool { names.contains { places[$0] != nil } }

    func isNamed(_ position: Int, _ name: String) -> Bool { places[name]?.contains(position) ?? false }

    /// Several headings that mean one column which cannot be done without: the file is refused.
    func repeated(_ positions: [Int]) -> Problem { .repeatedHeading(names(positions), positions) }

    /// Several headings that mean one column which nothing hangs on: it is not read.
    func unread(_ positions: [Int]) -> Problem { .repeatedHeading(names(positions), positions, isNeeded: false) }

    /// The headings at these places, each named once.
    private func names(_ positions: [Int]) -> String {
        var names: [String] = []
        for position in positions where !names.contains(headings[position]) { names.append(headings[position]) }
        return names.joined(separator: " / ")
    }
}

extension HeadingColumns {
    /// What stands before the name of a dimension in tables of people and of results.
    private static let prefixes = [
        "", "nilai", "skor", "poin", "dimensi", "nilaidimensi", "skordimensi", "ratarata", "rerata", "rata2", "nilairatarata", "nilairerata",
        "rataratanilai", "rataratadimensi", "nilairataratadimensi", "rataratanilaidimensi",
    ]

    static let qualification = dimension("kualifikasi")
    static let competence = dimension("kompetensi")
    static let performance = dimension("kinerja")
    static let discipline = dimension("disiplin", "kedisiplinan")

    /// The names of the whole index; the first is that of BKN's recap.
    static let total = [
        "total", "subtotal", "nilaitotal", "totalnilai", "jumlahnilai", "skortotal", "totalskor", "nilaiakhir", "nilaiipasn", "ipasn", "totalipasn",
        "skoripasn", "nilaiip", "indeks", "nilaiindeks", "indeksipasn", "nilaiindeksipasn", "ratarataipasn", "nilairatarataipasn",
        "rataratanilaiipasn", "rataratatotal", "indeksprofesionalitas", "nilaiindeksprofesionalitas", "indeksprofesionalitasasn",
        "nilaiindeksprofesionalitasasn", "rataratanilaiindeksprofesionalitasasn",
    ]

    private static func dimension(_ words: String...) -> [[String]] { [words.flatMap { word in prefixes.map { $0 + word } }] }
}
