import Measurement
import Personnel
import Vocabulary

/// Reads the regular rows of a history file as columns.
struct HistoryColumns {
    /// The fields the plan asks for, in its order.
    private let asked: [FieldReader]
    /// What it does not ask for: of a cell that cannot be read as it stands there is something to say all the same.
    private let checked: [FieldReader]
    private let cancelled: (number: Int?, date: Int?)?
    private let isUnusualCancellation: Bool
    private var keys: KeyColumns
    private let certificate: (number: Int?, course: Int?, end: Int?, start: Int?)
    private var years: YearCheck?
    private var loaded = LoadedCells()
    private var scratch: [Int64] = []
    private var noPool = TextPool()

    init(_ layout: TableLayout, _ kernels: RowKernels) {
        asked = kernels.fields.map { FieldReader($0, layout) }
        checked = RecordField.allCases.filter {
            $0.record == layout.kind && $0.form != .text && $0.form != .flag && !kernels.fields.contains($0)
        }.map { FieldReader($0, layout) }.filter { $0.column >= 0 }
        cancelled = layout.kind == .sanction ? (layout[.cancellationNumber], layout[.cancellationDate]) : nil
        isUnusualCancellation = !layout.dates.isUsual(.cancellationDate)
        keys = KeyColumns(layout)
        certificate = (layout[.certificate], layout[.trainingName], layout[.end], layout[.start])
        years = YearCheck(layout, asked)
    }

    /// Reads the rows; `watched` are people whose rows are all wanted as records.
    mutating func read(_ grid: borrowing CellGrid, _ roster: Roster, watched: Set<Int>, into columns: inout RowColumns) {
        columns.reset(count: grid.count)
        keys.read(grid, roster, &loaded, &columns)
        for (position, reader) in asked.enumerated() where reader.field != .sanctionCancelled {
            reader.read(grid, &columns.isPlain, &columns.pools[position], &loaded, into: &columns.cells[position])
        }
        if scratch.count < grid.count { scratch = [Int64](repeating: 0, count: grid.count) }
        for reader in checked { reader.read(grid, &columns.isPlain, &noPool, &loaded, into: &scratch) }
        years?.takeOff(grid, &columns, &loaded)
        if let cancelled { readCancellations(cancelled, grid, &columns) }
        if !watched.isEmpty {
            for row in 0..<grid.count where watched.contains(Int(columns.people[row])) { columns.isPlain[row] = false }
        }
    }

    /// A punishment is cancelled when the number or the date of the cancelling decree is filled in.
    private func readCancellations(_ cancelled: (number: Int?, date: Int?), _ grid: borrowing CellGrid, _ columns: inout RowColumns) {
        let position = asked.firstIndex { $0.field == .sanctionCancelled }
        for row in 0..<grid.count {
            var isCancelled = !grid.words(row, cancelled.number).saysNone
            if let column = cancelled.date {
                let cell = grid.cell(grid.bounds(row, column)), date = CivilDate.read(cell)
                switch date.entry {
                case .value: isCancelled = true
                case .absent: break
                case .unreadable: columns.isPlain[row] = false
                }
                if date.form != .plain || cell.hasUnseenEnds || isUnusualCancellation && !cell.isEmpty { columns.isPlain[row] = false }
            }
            if let position { columns.cells[position][row] = isCancelled ? 1 : 0 }
        }
    }

    /// The key of the certificate that a row of the grid stands for; nil where it is the same as no other.
    func certificateKey(_ grid: borrowing CellGrid, _ row: Int) -> CertificateKey? {
        CertificateKey(
            certificate: grid.words(row, certificate.number), course: grid.words(row, certificate.course),
            date: date(grid, row, certificate.end) ?? date(grid, row, certificate.start))
    }

    private func date(_ grid: borrowing CellGrid, _ row: Int, _ column: Int?) -> CivilDate? {
        column == nil ? nil : CivilDate.parse(grid.words(row, column)).value
    }
}
