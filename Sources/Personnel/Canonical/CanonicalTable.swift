import Vocabulary

/// A canonical table (tabel baku): what an agency's files say, in one plain form that any engine reads.
///
/// Comma-separated text without quotes, lines that end in `\n`, a heading, integers, ISO dates, amounts in thousandths, codes as text; an
/// empty cell is unknown. Nobody's name and no NIK are in it. Which columns a table has, and in which order, is part of the schema version.
package enum CanonicalTable: Hashable, Sendable, CaseIterable {
    /// Instansi.
    case agencies
    /// Unit organisasi.
    case units
    /// By unit, itself and every unit above it (leluhur).
    case ancestors
    /// Pegawai, in the order of the NIP or of what stands in its place.
    case employees
    case education, leadership, training, predicate, appraisal, sanction
    /// Rows that were refused (baris ditolak), of which nothing could be made.
    case refused

    /// The version of everything that readers rely on.
    package static let version = 1

    /// The table of a kind of row.
    package init(_ kind: RecordKind) {
        switch kind {
        case .unit: self = .units
        case .employee: self = .employees
        case .education: self = .education
        case .leadership: self = .leadership
        case .training: self = .training
        case .predicate: self = .predicate
        case .appraisal: self = .appraisal
        case .sanction: self = .sanction
        }
    }

    /// The kind of row whose history it holds; nil for tables that hold none.
    package var history: RecordKind? { RecordKind.histories.first { CanonicalTable($0) == self } }

    /// What it is called, in files and in engines.
    package var name: String {
        switch self {
        case .agencies: "instansi"
        case .units: "unor"
        case .ancestors: "leluhur"
        case .employees: RecordKind.employee.key
        case .education: RecordKind.education.key
        case .leadership: RecordKind.leadership.key
        case .training: RecordKind.training.key
        case .predicate: RecordKind.predicate.key
        case .appraisal: RecordKind.appraisal.key
        case .sanction: RecordKind.sanction.key
        case .refused: "ditolak"
        }
    }

    package var fileName: String { name + ".csv" }

    /// The columns in their order.
    package var columns: [CanonicalColumn] {
        switch self {
        case .agencies: [.agency, .text("instansi_id"), .text("nama")]
        case .units:
            [
                .unit, .text("unor_id"), .text("nama"), CanonicalColumn("induk", .number), .text("induk_id"), CanonicalColumn("eselon", .code),
                .text("instansi_id"), CanonicalColumn("urutan", .key),
            ]
        case .ancestors: [.unit, CanonicalColumn("leluhur", .key)]
        case .employees:
            [.person, .text("nip"), .agency, CanonicalColumn("unor", .number), .text("unor_lain")] + RecordKind.employee.canonicalColumns
        case .education, .leadership, .training, .predicate, .appraisal, .sanction: [.person] + (history?.canonicalColumns ?? [])
        case .refused:
            [
                CanonicalColumn("nomor", .key), .text("jenis"), CanonicalColumn("sumber", .number), CanonicalColumn("baris", .number),
                .text("alasan"),
                CanonicalColumn("unor", .number), .text("unor_lain"),
            ]
        }
    }
}

/// A column of a canonical table.
package struct CanonicalColumn: Hashable, Sendable {
    /// What its cells are.
    package enum Form: Hashable, Sendable {
        /// A number by which rows find each other; the manifest has their sum.
        case key
        /// A whole number, a year, or thousandths.
        case number
        case code
        /// Text without quotes, commas, backslashes and line breaks.
        case text
        /// `yyyy-MM-dd`.
        case date
        /// A certificate, as sixteen hexadecimal digits.
        case certificate
        /// Which fields are filled in and cannot be read: the sum of their `RecordField.canonicalMark`; 0 for none.
        case marks
    }

    package let name: String
    package let form: Form
    /// The field of a record that it holds.
    package let field: RecordField?

    init(_ name: String, _ form: Form, _ field: RecordField? = nil) {
        self.name = name
        self.form = form
        self.field = field
    }

    static let agency = CanonicalColumn("instansi", .key)
    static let unit = CanonicalColumn("unor", .key)
    static let person = CanonicalColumn("orang", .key)
    static func text(_ name: String) -> CanonicalColumn { CanonicalColumn(name, .text) }

    /// What the columns of certificates and of unreadable fields are called.
    package static let certificate = CanonicalColumn("sertifikat", .certificate)
    package static let marks = CanonicalColumn("tak_terbaca", .marks)
}
