import CColumns
import Measurement
import Personnel

/// Writes plain rows of one kind as they stand in their canonical table, many at a time.
///
/// It says the same as `CanonicalRows.add` says of each row as a record.
struct PlainRowWriter {
    /// By column: how it is written, and which of the fields that were read it is.
    private let forms: [UInt8]
    private let positions: [Int?]
    private let certificate: Int?
    private let text: (column: Int, field: Int)?
    /// The words of the texts by number, as they are written.
    private var words: [UInt8] = []
    private var wordEnds: [Int] = []
    private var values: [Int64] = []
    private var ends: [Int] = []

    /// - Parameter fields: those that are read.
    init(_ columns: [CanonicalColumn], _ fields: [RecordField]) {
        forms = columns.map { UInt8(truncatingIfNeeded: Self.form($0.form)) }
        positions = columns.map { column in column.field.flatMap { fields.firstIndex(of: $0) } }
        certificate = columns.firstIndex { $0.form == .certificate }
        let texts = columns.firstIndex { $0.form == .text }, fields = positions
        text = texts.flatMap { column in fields[column].map { (column, $0) } }
    }

    private static func form(_ form: CanonicalColumn.Form) -> Int {
        switch form {
        case .code: Int(TAKAR_CODE)
        case .date: Int(TAKAR_DATE)
        case .certificate: Int(TAKAR_CERTIFICATE)
        case .text: Int(TAKAR_TEXT)
        case .key, .number, .marks: Int(TAKAR_NUMBER)
        }
    }

    /// Adds the plain rows.
    ///
    /// - Parameter key: asked for the certificate of a row, where the table has certificates.
    mutating func write(_ read: RowColumns, into rows: inout CanonicalRows, certificate key: (_ row: Int) -> CertificateKey?) {
        let count = read.count
        guard count > 0 else { return }
        values.removeAll(keepingCapacity: true)
        for (column, position) in positions.enumerated() {
            if let position {
                values += read.cells[position][..<count]
            } else if column == certificate {
                for row in 0..<count { values.append(read.isPlain[row] ? key(row).map { Int64(bitPattern: $0.bits) } ?? 0 : 0) }
            } else {
                // A plain row has nothing that cannot be read.
                values += repeatElement(0, count: count)
            }
        }
        let size = count * forms.count * Int(TAKAR_WIDEST_CELL) + noteWords(read)
        if ends.count < count { ends = [Int](repeating: 0, count: count) }
        let (values, forms, words, wordEnds) = (values, forms, words, wordEnds)
        rows.add(plain: read, size: size, &ends) { bytes, ends in
            takar_write_rows(values, forms, forms.count, read.isPlain, count, RowColumns.absent, words, wordEnds, bytes, &ends)
        }
    }

    /// Works out the words of texts that have not come before; how many bytes the rows have of them.
    private mutating func noteWords(_ read: RowColumns) -> Int {
        guard let text else { return 0 }
        let pool = read.pools[text.field], cells = read.cells[text.field]
        while wordEnds.count < pool.count {
            CanonicalCell.append(post: pool.text(wordEnds.count), to: &words)
            wordEnds.append(words.count)
        }
        var size = 0
        for row in 0..<read.count where read.isPlain[row] && cells[row] != RowColumns.absent {
            let number = Int(cells[row])
            size += wordEnds[number] - (number == 0 ? 0 : wordEnds[number - 1])
        }
        return size
    }
}
