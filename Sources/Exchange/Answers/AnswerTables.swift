import Personnel
import Vocabulary

/// Puts the answers of many people together: the records of each service become one table.
///
/// A service asked for eight thousand people gives as many files. As tables of their own they would be eight thousand lines in every
/// report; as one they are what an export of the same records would have been.
struct AnswerTables {
    /// The records of one kind while they are gathered.
    private struct Gathered {
        let kind: TableLayout
        /// By key, its column.
        var columns: [String: Int] = [:]
        var keys: [String] = []
        var rows: [[(column: Int, text: String)]] = []
        var origins = RecordOrigins()
    }

    static let delimiter = UInt8(ascii: ";")

    /// What the answers came from: a folder, or a file of many answers.
    let name: String
    private var gathered: [Gathered] = []
    /// By the keys of a record: its table, or nil for those of no known kind. Records of one service have the same keys.
    private var known: [[String]: Int?] = [:]
    /// The keys of records that are nearly of a known kind.
    private var lacking: Set<[String]> = []
    /// How many records are of a kind that is not measured.
    private(set) var unknown = 0
    /// Of records that say whose they are, how many are of no known kind, and the first keys of the first.
    private(set) var unknownPeople = 0
    private(set) var unknownKeys: [String] = []
    /// What records are nearly, which are of no known kind and lack few of its keys.
    private(set) var nearly: [NearestKind] = []
    /// How many records were taken out of lists before they were saved.
    private(set) var gaps = 0
    /// How many answers are failures.
    private(set) var failures = 0

    init(_ name: String) { self.name = name }

    /// Adds the records of one file; `number` is its place among the files of the folder, from 1, or nil where it is the only one.
    mutating func add(_ file: AnswerFile, number: Int?) {
        failures += file.failures
        gaps += file.gaps
        var counts: [Int: Int] = [:]
        for record in file.records.map(Self.withPersonID) {
            guard let kind = kind(of: record) else {
                let keys = record.map(\.key)
                if lacking.contains(keys) { continue }
                if let nearest = NearestKind.find(keys: keys) {
                    lacking.insert(keys)
                    if !nearly.contains(where: { $0.says(theSameAs: nearest) }) { nearly.append(nearest) }
                } else if NearestKind.namesPeople(keys) {
                    unknownPeople += 1
                    if unknownKeys.isEmpty { unknownKeys = Self.shown(keys) }
                } else {
                    unknown += 1
                }
                continue
            }
            if counts[kind] == nil { gathered[kind].origins.begin(number.map { "\(name)[\($0)]" } ?? name, row: gathered[kind].rows.count + 2) }
            counts[kind, default: 0] += 1
            gathered[kind].rows.append(
                record.map { key, text in
                    if let column = gathered[kind].columns[key] { return (column, text) }
                    gathered[kind].columns[key] = gathered[kind].keys.count
                    gathered[kind].keys.append(key)
                    return (gathered[kind].keys.count - 1, text)
                })
        }
    }

    /// Notes answers that are none and were not read.
    mutating func addFailures(_ count: Int) { failures += count }

    /// Some keys for a message; the numbers of people may be keys.
    private static func shown(_ keys: [String]) -> [String] {
        let plain = keys.filter { $0.utf8.count <= 40 && $0.utf8.count { $0.isDigit } < 6 }
        return plain.prefix(6) + (plain.count > 6 ? ["…"] : [])
    }

    /// Only in `data-utama` the key `id` is the person's own, which other services call `idPns` and the like.
    private static func withPersonID(_ record: AnswerFile.Record) -> AnswerFile.Record {
        guard record.contains(where: { $0.key == "kedudukanPnsId" }) else { return record }
        return record.map { ($0.key == "id" ? "pns_id" : $0.key, $0.text) }
    }

    /// Which table a record belongs to, by its keys; nil where they are those of no known kind.
    private mutating func kind(of record: AnswerFile.Record) -> Int? {
        let keys = record.map(\.key)
        if let found = known[keys] { return found }
        var found: Int?
        if let layout = Self.layout(keys) {
            found = gathered.firstIndex { $0.kind.kind == layout.kind } ?? gathered.count
            if found == gathered.count { gathered.append(Gathered(kind: layout)) }
        }
        known[keys] = .some(found)
        return found
    }

    /// All tables, in the order of their kinds.
    func tables(path: String) -> [DataFolder.Table] {
        let several = gathered.count > 1
        return gathered.sorted { $0.kind.kind.position < $1.kind.kind.position }.compactMap { table in
            guard let layout = Self.layout(table.keys) else { return nil }
            let text = Self.text(table.keys, table.rows)
            let title = several ? "\(name) (\(layout.kind.rawValue))" : name
            return DataFolder.Table(path: path, name: title, size: text.count, layout: layout, converted: text, origins: table.origins)
        }
    }

    /// What records with these keys are.
    static func layout(_ keys: [String]) -> TableLayout? { TableLayout.recognise(text(keys, []), delimiters: [delimiter]) }

    private static func text(_ keys: [String], _ rows: [[(column: Int, text: String)]]) -> [UInt8] {
        var text = CSVText(delimiter: delimiter)
        for key in keys { text.cell(key) }
        text.endRow()
        var cells = [String](repeating: "", count: keys.count)
        for row in rows {
            for (column, value) in row { cells[column] = value }
            for cell in cells { text.cell(cell) }
            text.endRow()
            for (column, _) in row { cells[column] = "" }
        }
        return Array(text.bytes)
    }
}
