import CColumns
import Measurement
import Personnel
import Vocabulary

/// Takes off the plain rows those whose own year is that of none of their dates: that has to be said.
struct YearCheck {
    /// Where a column's values are: among those the plan asks for, or read here.
    private struct Column {
        let reader: FieldReader
        let position: Int?
        var cells: [Int64] = []
    }

    /// The year, and one or two dates.
    private var columns: [Column]
    private var noPool = TextPool()

    /// Nil for tables that have no year beside a date.
    init?(_ layout: TableLayout, _ asked: [FieldReader]) {
        let fields: (year: RecordField, dates: [RecordField])
        switch layout.kind {
        case .education: fields = (.educationYear, [.educationGraduated])
        case .leadership: fields = (.leadershipYear, [.leadershipStart, .leadershipEnd])
        case .training: fields = (.trainingYear, [.trainingStart, .trainingEnd])
        default: return nil
        }
        func column(_ field: RecordField) -> Column? {
            let reader = FieldReader(field, layout)
            return reader.column < 0 ? nil : Column(reader: reader, position: asked.firstIndex { $0.field == field })
        }
        let dates = fields.dates.compactMap(column)
        guard let year = column(fields.year), !dates.isEmpty else { return nil }
        columns = [year] + dates
    }

    mutating func takeOff(_ grid: borrowing CellGrid, _ values: inout RowColumns, _ loaded: inout LoadedCells) {
        for number in columns.indices where columns[number].position == nil {
            if columns[number].cells.count < grid.count { columns[number].cells = [Int64](repeating: 0, count: grid.count) }
            let reader = columns[number].reader
            reader.read(grid, &values.isPlain, &noPool, &loaded, into: &columns[number].cells)
        }
        let count = grid.count
        let first = columns[1], second = columns[columns.count - 1]
        let years = columns[0].position.map { values.cells[$0] } ?? columns[0].cells
        let starts = first.position.map { values.cells[$0] } ?? first.cells, ends = second.position.map { values.cells[$0] } ?? second.cells
        precondition(years.count >= count && starts.count >= count && ends.count >= count && values.isPlain.count >= count)
        takar_keep_years(
            years, starts, ends, count, RowColumns.absent, Int64(CivilDate.years.lowerBound), Self.firstDays, Self.firstDays.count, &values.isPlain)
    }

    /// By year from 1900 on its first day, and that of the year behind the last.
    private static let firstDays: [Int64] =
        CivilDate.years.map { Int64(CivilDate.startOfYear($0)?.day ?? 0) } + [Int64(CivilDate.endOfYear(CivilDate.years.upperBound)?.day ?? 0) + 1]
}
