import Personnel
import Vocabulary

/// Reads the columns of the employee export that data quality is judged by; where they lie is looked up once a file.
struct DetailDecoder {
    private let records: RecordDecoder
    /// By column; nil for one the file does not have.
    private let columns: [DetailColumn: Int]

    /// Headings other than SIASN's own by which the columns go in other exports.
    private static let otherHeadings: [DetailColumn: [String]] = [
        .nip: ["nip"], .standing: ["kedudukanPnsId"], .status: ["statusPegawai"], .education: ["tkPendidikanTerakhirId"], .post: ["namaJabatan"],
        .birthDate: ["tglLahir"], .phone: ["noHp"], .nikIsValidated: ["validNik"], .employment: ["jenisPegawaiId"], .rank: ["golRuangAkhirId"],
    ]

    init(_ layout: TableLayout) {
        records = RecordDecoder(layout: layout)
        let positions = Heading.positions(layout.headings)
        var columns: [DetailColumn: Int] = [:]
        for column in DetailColumn.allCases {
            let names = [column.rawValue] + (Self.otherHeadings[column] ?? [])
            columns[column] = names.lazy.compactMap { positions[Heading.normalised($0)] }.first
        }
        self.columns = columns
    }

    /// The columns the file has.
    var found: Set<DetailColumn> { Set(columns.keys) }

    /// The heading of a column as it stands in the file.
    func heading(_ column: DetailColumn) -> String? { columns[column].map { records.layout.headings[$0] } }

    func details(_ row: TableRow, nip: NIP) -> EmployeeDetails {
        var notes = CellNotes()
        var details = EmployeeDetails(records.employee(row, nip: nip, &notes))
        details.hasTitle = !row.text(columns[.titleBefore]).isEmpty || !row.text(columns[.titleBehind]).isEmpty
        details.birthDate = row.date(columns[.birthDate])
        details.sex = row.code(columns[.sex])
        details.nik = .nik(row.text(columns[.nik]))
        details.nikIsValidated = ["1", "TRUE", "T", "Y", "YA", "VALID"].contains(row.code(columns[.nikIsValidated]))
        details.phone = .phone(row.text(columns[.phone]))
        details.email = .email(row.text(columns[.email]))
        details.employment = row.code(columns[.employment])
        details.joined = row.date(columns[.joined])
        details.appointed = row.date(columns[.appointed])
        details.rank = row.code(columns[.rank])
        details.hasPostID = !row.text(columns[.postID]).isEmpty
        details.homeAgencyID = row.text(columns[.homeAgency])
        details.workAgencyID = row.text(columns[.workAgency])
        return details
    }

    /// The columns in which the row says something, among those that are not known to be filled yet.
    func filled(_ row: TableRow, besides known: Set<DetailColumn>) -> [DetailColumn] {
        columns.filter { !known.contains($0.key) && !row.text($0.value).isEmpty }.map(\.key)
    }
}
