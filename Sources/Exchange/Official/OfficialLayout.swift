import Vocabulary

/// Where the headings of an official table stand and where its columns lie.
struct OfficialLayout: Sendable {
    /// The columns that are asked for.
    enum Column: Int, CaseIterable {
        case nip, name, post, unit, qualification, competence, performance, discipline, total, year

        /// The headings it goes by, normalised, in groups of which the first that is there counts.
        var headings: [[String]] {
            switch self {
            case .nip:
                [
                    ["nip", "nipbaru", "nippegawai", "nipbarupegawai", "nipasn", "nomorindukpegawai", "nipnipppk", "nipnippppk", "nipnrp"],
                    ["nipppk", "nomorindukpppk"],
                ]
            case .name: [["nama", "namapegawai", "namalengkap", "namalengkappegawai", "namaasn", "namapns"], OfficialLayout.combined]
            case .post: [["namajabatan", "jabatan", "jabatannama"]]
            case .unit:
                [
                    ["unor", "unornama", "namaunor"], ["unitkerja", "namaunitkerja", "satuankerja", "namasatuankerja"],
                    ["opd", "skpd", "perangkatdaerah", "namaperangkatdaerah"],
                ]
            case .qualification: HeadingColumns.qualification
            case .competence: HeadingColumns.competence
            case .performance: HeadingColumns.performance
            case .discipline: HeadingColumns.discipline
            case .total: [HeadingColumns.total, ["jumlah"]]
            case .year: [["tahun", "tahunpengukuran"]]
            }
        }

        /// The four dimensions, in their order.
        static let dimensions: [Column] = [.qualification, .competence, .performance, .discipline]

        /// What it is called where it is missing.
        var label: Phrase {
            switch self {
            case .qualification: Phrase("Kualifikasi")
            case .competence: Phrase("Kompetensi")
            case .performance: Phrase("Kinerja")
            case .discipline: Phrase("Disiplin")
            default: Phrase(id: "NIP atau Nama", en: "NIP or Nama")
            }
        }
    }

    /// Headings of a column that holds the name and something else: the post, or the NIP.
    static let combined = [
        "namapegawaijabatan", "namalengkapjabatan", "namadanjabatan", "namapegawaidanjabatan", "namanip", "nipnama", "namadannip", "nipdannama",
        "namapegawainip", "nipnamapegawai", "namanipjabatan",
    ]

    let delimiter: UInt8
    /// The row of the headings, counted from 1.
    let headingRow: Int
    /// The headings as they stand in the file.
    let headings: [String]
    private let columns: [Int?]
    /// Whether the column of names holds the post or the NIP too.
    let nameHoldsMore: Bool
    /// Why the file cannot be read although all headings are there: two of them mean the same column.
    let refusal: Problem?
    /// Columns that stand twice and that nothing hangs on.
    let unread: [Problem]

    subscript(column: Column) -> Int? { columns[column.rawValue] }

    /// The heading of a column as it stands in the file.
    func heading(_ column: Column) -> String? { self[column].map { headings[$0] } }

    /// The columns that hold points.
    var pointColumns: [Int] { (Column.dimensions + [.total]).compactMap { self[$0] } }

    /// Finds headings in the first rows of a text, trying each delimiter; nil when it is no table of scores, and then `nearest` tells
    /// what is missing.
    static func recognise(_ bytes: [UInt8], _ nearest: inout NearestHeadings) -> OfficialLayout? {
        Heading.search(bytes) { row, delimiter in OfficialLayout(row, delimiter: delimiter, &nearest) }
    }

    /// The layout when the row names all four dimensions and says who people are.
    private init?(_ row: TableRow, delimiter: UInt8, _ nearest: inout NearestHeadings) {
        let search = HeadingColumns(row)
        var found = Column.allCases.map { search.positions($0.headings) }
        var namesMore = search.positions([Column.name.headings[0]]).isEmpty
        // «Nama / Jabatan» reads like «Nama Jabatan» but for its slash.
        let posts = found[Column.post.rawValue]
        if found[Column.name.rawValue].isEmpty, posts.contains(where: { search.headings[$0].contains("/") }) {
            found[Column.name.rawValue] = posts
            found[Column.post.rawValue] = []
            namesMore = true
        }
        let namesNobody = found[Column.nip.rawValue].isEmpty && found[Column.name.rawValue].isEmpty
        let missing = Column.dimensions.filter { found[$0.rawValue].isEmpty } + (namesNobody ? [.nip] : [])
        guard missing.isEmpty else {
            nearest.see(row.number, found: Column.dimensions.count + 1 - missing.count, missing: missing.map(\.label))
            return nil
        }
        self.delimiter = delimiter
        headingRow = row.number
        headings = search.headings
        nameHoldsMore = namesMore
        columns = found.map { $0.count == 1 ? $0[0] : nil }
        // Who people are and what they have must be beyond doubt; a name, a post or a unit beside a NIP is only shown.
        let hasNIP = !found[Column.nip.rawValue].isEmpty
        let twice = Column.allCases.filter { found[$0.rawValue].count > 1 }
        let shown = twice.filter { $0 == .post || $0 == .unit || ($0 == .name && hasNIP) }
        refusal = twice.first { !shown.contains($0) }.map { search.repeated(found[$0.rawValue]) }
        unread = shown.map { search.unread(found[$0.rawValue]) }
    }

    /// Whether a row repeats the headings, as pasted tables do.
    func repeatsHeadings(_ row: TableRow) -> Bool {
        Column.dimensions.allSatisfy { column in self[column].map { row.text($0) == headings[$0] } ?? false }
    }

    /// Whether a row is headings of such a table again by which other columns hold than by these.
    func isOtherHeading(_ row: TableRow) -> Bool {
        !repeatsHeadings(row) && other(row).map { $0.columns != columns } ?? false
    }

    /// What a row would be the headings of; points begin with a digit, so that few rows are looked at closely.
    private func other(_ row: TableRow) -> OfficialLayout? {
        guard let first = row.text(self[Column.dimensions[0]]).utf8.first, !first.isDigit else { return nil }
        var nearest = NearestHeadings()
        return OfficialLayout(row, delimiter: delimiter, &nearest)
    }
}
