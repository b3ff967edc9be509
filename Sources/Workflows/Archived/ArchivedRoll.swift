import Archive
import Exchange
import Personnel
import Vocabulary

extension DataSource {
    /// What people of a data set that was read from here are called: a second look, for results whose purpose is action.
    func roll(of dataSet: DataSet) throws -> Roll {
        switch self {
        // What was decided of the tables while they were read need not be found out again.
        case .folder(let folder): try RollReader.read(dataSet.folder ?? folder, of: dataSet)
        case .archive(let agency): try agency.roll(of: dataSet)
        }
    }
}

extension ArchivedAgency {
    fileprivate func roll(of dataSet: DataSet) throws -> Roll { try store.read { try roll(of: dataSet, in: $0) } }

    /// The same within a transaction that runs.
    func roll(of dataSet: DataSet, in reader: any ArchiveReader) throws -> Roll {
        let places = try ArchivedPlaces(reader, id, at: knownImport)
        var filling = Roll.Filling(dataSet)
        try reader.forEachEmployee(of: id, at: knownImport) { archived in
            try Cancellation.check(id)
            filling.add(archived.employee, at: places[archived.source])
        }
        return filling.finish()
    }
}

/// Where rows of an archive stand in a data set, which counts its files from 0.
struct ArchivedPlaces: Sendable {
    /// All files up to an import, in the order in which the data set counts them, each below the import it came with (`impor-2/skp.csv`):
    /// in an archive many files have the same name.
    let files: [(name: String, kind: RecordKind)]
    private let numbers: [Int: Int]

    init(_ reader: any ArchiveReader, _ agency: String, at number: Int) throws {
        let files = try reader.imports(of: agency).filter { $0.number <= number }.flatMap { entry in
            entry.files.map { (number: $0.number, name: "impor-\(entry.number)/\($0.name)", kind: $0.kind) }
        }
        self.files = files.map { ($0.name, $0.kind) }
        numbers = Dictionary(files.enumerated().map { ($1.number, $0) }) { first, _ in first }
    }

    subscript(source: RecordSource) -> RecordSource { RecordSource(file: numbers[source.file] ?? -1, row: source.row) }
}
