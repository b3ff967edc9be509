/// Where the headings of a table of results stand, one row an agency or a unit, and where its columns lie.
struct ResultLayout: Sendable {
    enum Column: Int, CaseIterable {
        case id, name, parent, people, measured, notMeasured, qualification, competence, performance, discipline, total
        case lostQualification, lostCompetence, lostPerformance, lostDiscipline, quickCode, kind

        /// The headings it goes by, normalised; the first is the one that this program writes.
        var headings: [String] {
            switch self {
            case .id: ["id", "unorid", "instansiid", "idinstansi", "idunor"]
            case .name: ["nama", "namaunor", "namainstansi", "instansi", "unit"]
            case .parent: ["indukid", "diatasanid"]
            case .people: ["jumlah", "pegawai", "jumlahpegawai", "jumlahasn", "jumlahorang"]
            case .measured: ["diukur", "terukur", "jumlahdiukur"]
            case .notMeasured: ["tidakdiukur"]
            case .qualification: ["kualifikasi", "nilaikualifikasi"]
            case .competence: ["kompetensi", "nilaikompetensi"]
            case .performance: ["kinerja", "nilaikinerja"]
            case .discipline: ["disiplin", "nilaidisiplin"]
            case .total: ["total", "nilaitotal", "nilaiipasn", "ipasn", "indeks"]
            case .lostQualification: ["hilangkualifikasi"]
            case .lostCompetence: ["hilangkompetensi"]
            case .lostPerformance: ["hilangkinerja"]
            case .lostDiscipline: ["hilangdisiplin"]
            case .quickCode: ["kodecepat"]
            case .kind: ["jenisinstansiid", "jenis", "jenisinstansi"]
            }
        }

        /// The four dimensions, in their order.
        static let dimensions: [Column] = [.qualification, .competence, .performance, .discipline]
        static let losses: [Column] = [.lostQualification, .lostCompetence, .lostPerformance, .lostDiscipline]
    }

    let delimiter: UInt8
    /// The row of the headings, counted from 1.
    let headingRow: Int
    let headings: [String]
    private let columns: [Int?]
    /// Totals under other options or instruments: the name behind `opsi`, and the column.
    let options: [(name: String, column: Int)]

    subscript(column: Column) -> Int? { columns[column.rawValue] }

    func heading(_ column: Column) -> String? { self[column].map { headings[$0] } }

    /// Whether the losses of all four dimensions are given.
    var hasLosses: Bool { Column.losses.allSatisfy { self[$0] != nil } }

    /// Finds headings in the first rows of a text, trying each delimiter; nil when it is no table of results.
    static func recognise(_ bytes: [UInt8]) -> ResultLayout? { Heading.search(bytes, ResultLayout.init) }

    /// The layout when the row names all four dimensions and says whose they are.
    private init?(_ row: TableRow, delimiter: UInt8) {
        let headings = (0..<row.count).map { row.text($0) }
        let positions = Heading.positions(headings)
        columns = Column.allCases.map { column in column.headings.lazy.compactMap { positions[$0] }.first }
        self.delimiter = delimiter
        headingRow = row.number
        self.headings = headings
        options = headings.enumerated().compactMap { position, heading in
            let words = heading.split(maxSplits: 1) { $0 == ":" || $0.isWhitespace }
            guard words.count == 2, words[0].lowercased() == "opsi" else { return nil }
            return (words[1].split(whereSeparator: \.isWhitespace).joined(separator: " "), position)
        }
        guard Column.dimensions.allSatisfy({ self[$0] != nil }), self[.id] != nil || self[.name] != nil else { return nil }
    }

    /// Whether a row repeats the headings, as pasted tables do.
    func repeatsHeadings(_ row: TableRow) -> Bool {
        Column.dimensions.allSatisfy { column in self[column].map { row.text($0) == headings[$0] } ?? false }
    }
}
