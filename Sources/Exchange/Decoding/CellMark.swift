import Vocabulary

/// What stood around a value, or in its place, and could be read in one way alone: said once for a column.
enum CellMark: Int, CaseIterable, Sendable {
    /// Characters without width or control characters at an end of the cell.
    case unseen
    /// A code without the zero that all codes of its table begin with.
    case lostZero
    /// A code with a zero that no code of its table begins with.
    case addedZero
    /// `1.0`, `2021.0`, `2,0E+1`: a program took the column for numbers.
    case programNumber
    /// Dots, hyphens or words in a NIP.
    case decoratedNIP
    /// `="…"`: a formula that is nothing but a text.
    case formula
    /// A predicate in words.
    case predicateWord
    /// A status, an eselon or a level of punishment in words.
    case officeWord
    /// Words behind a number of JP.
    case hoursWord
    /// Midnight in Indonesia, written in UTC.
    case utcMidnight
    /// A day that programs write for none.
    case placeholder
}

/// The marks of one row's cells, on their way to the counts of the file.
struct CellNotes {
    private(set) var marks: [(mark: CellMark, column: ColumnName)] = []

    mutating func clear() { marks.removeAll(keepingCapacity: true) }

    mutating func add(_ mark: CellMark, _ column: ColumnName) { marks.append((mark, column)) }
}

/// How often each mark was met in each column of a file, and where first.
struct MarkCounts: Sendable {
    struct Key: Hashable {
        let mark: CellMark
        let column: String
    }

    private var counts: [Key: (count: Int, firstRow: Int)] = [:]

    mutating func add(_ mark: CellMark, column: String, row: Int) {
        let key = Key(mark: mark, column: column), known = counts[key] ?? (0, row)
        counts[key] = (known.count + 1, min(known.firstRow, row))
    }

    mutating func add(_ other: MarkCounts) {
        counts.merge(other.counts) { ($0.count + $1.count, min($0.firstRow, $1.firstRow)) }
    }

    /// In the order of the first rows, whatever order they were counted in.
    var inOrder: [(key: Key, count: Int, firstRow: Int)] {
        counts.map { ($0.key, $0.value.count, $0.value.firstRow) }.sorted {
            ($0.firstRow, $0.key.column, $0.key.mark.rawValue) < ($1.firstRow, $1.key.column, $1.key.mark.rawValue)
        }
    }
}

extension Problem {
    /// What is said of a column in which so many cells had a mark.
    static func marked(_ mark: CellMark, _ count: Int) -> Problem {
        let (code, severity, message, remedy) = mark.words
        return Problem(
            code, severity,
            message: Phrase(id: "\(message.id): \(count) sel pada kolom ini", en: "\(message.en): \(count) cells of this column"), remedy: remedy)
    }
}

extension CellMark {
    private static let nothing = Phrase(id: "Tidak perlu tindakan", en: "Nothing to do")
    private static let keepText = Phrase(id: "Jadikan kolomnya teks sebelum disimpan", en: "Make the column text before saving")

    fileprivate var words: (code: String, Severity, message: Phrase, remedy: Phrase) {
        switch self {
        case .unseen:
            (
                "karakter-tak-terlihat", .note,
                Phrase(id: "Karakter tak terlihat di sekitar nilai dibuang", en: "Unseen characters around values were dropped"), Self.nothing
            )
        case .lostZero:
            (
                "nol-depan-hilang", .warning,
                Phrase(id: "Kode kehilangan nol di depan; dibaca dengan nolnya", en: "Codes lost their leading zero; read with it"),
                Phrase(id: "Jadikan kolom kode teks sebelum disimpan", en: "Make the code column text before saving")
            )
        case .addedZero:
            (
                "nol-depan-berlebih", .note,
                Phrase(
                    id: "Kode berawalan nol yang tidak ada di tabelnya; dibaca tanpa nol itu",
                    en: "Codes have a zero their table does not; read without"),
                Self.nothing
            )
        case .programNumber:
            (
                "angka-bentukan-program", .note,
                Phrase(
                    id: "Nilai berbentuk angka bentukan program (misalnya 1.0); dibaca sebagai bilangan bulatnya",
                    en: "Values have the form of a program's numbers (such as 1.0); read as the numbers they are"), Self.keepText
            )
        case .decoratedNIP:
            (
                "nip-bertanda", .note,
                Phrase(
                    id: "NIP ditulis dengan titik, tanda hubung, atau kata; ke-18 digitnya dibaca",
                    en: "NIPs have dots, hyphens or words; their 18 digits are read"),
                Self.nothing
            )
        case .formula:
            (
                "rumus-teks", .note,
                Phrase(
                    id: "Nilai ditulis sebagai rumus teks (=\"…\"); isinya dibaca", en: "Values are formulas of a text (=\"…\"); the text is read"),
                Self.nothing
            )
        case .predicateWord:
            (
                "predikat-kata", .note,
                Phrase(
                    id: "Predikat ditulis dengan kata, bukan kode; dibaca menurut tabel kuadran kinerja",
                    en: "Predicates are words, not codes; read by the table of kuadran kinerja"),
                Phrase(id: "Tidak perlu tindakan (1 Sangat Baik … 5 Sangat Kurang)", en: "Nothing to do (1 Sangat Baik … 5 Sangat Kurang)")
            )
        case .officeWord:
            (
                "kode-kata", .note,
                Phrase(
                    id: "Kode ditulis dengan kata dan hanya dapat berarti satu kode; dibaca begitu",
                    en: "Codes are words that can only mean one code; read so"),
                Self.nothing
            )
        case .hoursWord:
            (
                "jp-berkata", .note,
                Phrase(id: "JP ditulis dengan kata di belakangnya; angkanya dibaca", en: "JP have words behind them; the numbers are read"),
                Self.nothing
            )
        case .utcMidnight:
            (
                "tanggal-utc", .note,
                Phrase(
                    id: "Tanggal berjam 15.00–17.00 UTC, yaitu tengah malam di Indonesia; dibaca sebagai hari yang dimulai saat itu",
                    en: "Dates at 15:00 to 17:00 UTC, midnight in Indonesia; read as the day that begins then"),
                Phrase(id: "Ekspor tanggal tanpa jam bila bisa", en: "Export dates without times if possible")
            )
        case .placeholder:
            (
                "tanggal-pengganti-kosong", .note,
                Phrase(
                    id: "Tanggal yang ditulis program sebagai pengganti kosong (misalnya 01-01-1970); dibaca sebagai kosong",
                    en: "Dates that programs write for none (such as 01-01-1970); read as empty"),
                Phrase(id: "Isi tanggalnya bila ada", en: "Fill the date in if there is one")
            )
        }
    }
}
