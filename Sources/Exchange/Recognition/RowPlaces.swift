import Personnel
import Vocabulary

/// Where rows stand, as findings name it: the file and the row in it, also of tables that were put together from many files.
struct RowPlaces: Sendable {
    /// In the order in which record sources count files.
    private let tables: [(name: String, origins: RecordOrigins?)]

    init(_ folder: DataFolder) { tables = folder.tables.map { ($0.name, $0.origins) } }

    subscript(source: RecordSource) -> Place {
        guard tables.indices.contains(source.file) else { return Place(row: source.row) }
        let table = tables[source.file]
        let origin = table.origins?.place(ofRow: source.row)
        return Place(file: origin?.file ?? table.name, row: origin?.row ?? source.row)
    }
}
