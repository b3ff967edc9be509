/// Where the headings of an official table stand and where its columns lie.
struct OfficialLayout: Sendable {
    /// The columns that are asked for.
    enum Column: Int, CaseIterable {
        case nip, name, post, unit, qualification, competence, performance, discipline, total, year

        /// The headings it goes by, normalised; the first is that of BKN's recap.
        var headings: [String] {
            switch self {
            case .nip: ["nip", "nipbaru"]
            case .name: ["nama", "namapegawai", "namalengkap"]
            case .post: ["namajabatan", "jabatan", "jabatannama"]
            case .unit: ["unor", "satuankerja", "unornama", "namaunor", "unitkerja"]
            case .qualification: ["kualifikasi", "nilaikualifikasi"]
            case .competence: ["kompetensi", "nilaikompetensi"]
            case .performance: ["kinerja", "nilaikinerja"]
            case .discipline: ["disiplin", "nilaidisiplin"]
            case .total: ["total", "subtotal", "nilaitotal", "nilaiipasn", "ipasn"]
            case .year: ["tahun", "tahunpengukuran"]
            }
        }

        /// The four dimensions, in their order.
        static let dimensions: [Column] = [.qualification, .competence, .performance, .discipline]
    }

    let delimiter: UInt8
    /// The row of the headings, counted from 1.
    let headingRow: Int
    /// The headings as they stand in the file.
    let headings: [String]
    private let columns: [Int?]

    subscript(column: Column) -> Int? { columns[column.rawValue] }

    /// The heading of a column as it stands in the file.
    func heading(_ column: Column) -> String? { self[column].map { headings[$0] } }

    /// Finds headings in the first rows of a text, trying each delimiter; nil when it is no table of scores.
    static func recognise(_ bytes: [UInt8]) -> OfficialLayout? { Heading.search(bytes, OfficialLayout.init) }

    /// The layout when the row names all four dimensions and says who people are.
    private init?(_ row: TableRow, delimiter: UInt8) {
        let headings = (0..<row.count).map { row.text($0) }
        let positions = Heading.positions(headings)
        let columns = Column.allCases.map { column in column.headings.lazy.compactMap { positions[$0] }.first }
        guard Column.dimensions.allSatisfy({ columns[$0.rawValue] != nil }),
            columns[Column.nip.rawValue] != nil || columns[Column.name.rawValue] != nil
        else { return nil }
        self.delimiter = delimiter
        headingRow = row.number
        self.headings = headings
        self.columns = columns
    }

    /// Whether a row repeats the headings, as pasted tables do.
    func repeatsHeadings(_ row: TableRow) -> Bool {
        Column.dimensions.allSatisfy { column in self[column].map { row.text($0) == headings[$0] } ?? false }
    }
}
