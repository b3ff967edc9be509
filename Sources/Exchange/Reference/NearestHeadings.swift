import Vocabulary

/// The row of a text that comes closest to the headings of a table, for saying what is missing instead of that nothing was found.
struct NearestHeadings {
    private(set) var row = 0
    /// The columns that are not there, by their official names.
    private(set) var missing: [Phrase] = []
    /// What the row shows the table to be instead.
    private(set) var instead: Problem?
    private var found = 0

    /// Whether any row has something of the headings.
    var isAny: Bool { found > 0 || instead != nil }

    /// Looks at a row of which so many columns are there, and keeps it if none before had more.
    mutating func see(_ number: Int, found count: Int, missing columns: [Phrase], instead problem: Problem? = nil) {
        guard count > found || (instead == nil && problem != nil && count >= found) else { return }
        (row, found, missing, instead) = (number, count, columns, problem)
    }

    func list(_ language: Language) -> String { missing.map { $0[language] }.joined(separator: ", ") }
}
