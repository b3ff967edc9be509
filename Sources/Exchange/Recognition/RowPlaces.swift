import Personnel
import Vocabulary

/// Where rows stand, as findings name it: the file and the row in it, also of tables that were put together from many files.
struct RowPlaces: Sendable {
    /// The rows of one table.
    struct OfTable: Sendable {
        private let name: String
        private let origins: RecordOrigins?

        init(_ table: DataFolder.Table) {
            name = table.name
            origins = table.origins
        }

        /// Of a table by its name alone.
        init(_ name: String) {
            self.name = name
            origins = nil
        }

        /// The place of a row; the table itself for no row.
        subscript(row: Int?) -> Place {
            let origin = row.flatMap { origins?.place(ofRow: $0) }
            return Place(file: origin?.file ?? name, row: origin?.row ?? row)
        }
    }

    /// In the order in which record sources count files.
    private let tables: [OfTable]

    init(_ folder: DataFolder) { tables = folder.tables.map(OfTable.init) }

    /// Of files by their names.
    init(_ names: [String]) { tables = names.map(OfTable.init) }

    subscript(source: RecordSource) -> Place {
        tables.indices.contains(source.file) ? tables[source.file][source.row] : Place(row: source.row)
    }
}

extension DataFolder.Table {
    /// The number by which a row is kept where only the table's name goes with it: the row of a file, or of answers the number of the
    /// record among those of its kind, since the table that was made of them has no rows that anybody could look up.
    func keptRow(_ row: Int) -> Int { origins == nil ? row : row - 1 }
}
