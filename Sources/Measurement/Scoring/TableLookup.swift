import CColumns
import Instruments

/// Looks many people up in one table, column by column.
struct TableLookup {
    let table: LadderTable

    init(_ table: LadderTable) { self.table = table }

    /// For everybody in `range`, the place in the table, written to the beginning of `places`, which has room for them.
    ///
    /// A table has at most 65,536 places (`InstrumentCompiler`), so that one vector instruction adds many of them.
    func find(_ columns: [Facts.Column], range: Range<Int>, into places: inout [UInt16]) {
        precondition(range.count <= places.count)
        for place in 0..<range.count { places[place] = 0 }
        for input in table.inputs {
            let stride = UInt16(truncatingIfNeeded: input.stride)
            switch columns[input.fact] {
            case .codes(let values):
                let last = UInt8(clamping: input.size - 1)
                values[range].withUnsafeBufferPointer { takar_add_codes($0.baseAddress, $0.count, last, stride, &places) }
            case .amounts(let values):
                values[range].withUnsafeBufferPointer { values in
                    for cut in input.cuts { takar_add_amounts(values.baseAddress, values.count, Int32(clamping: cut), stride, &places) }
                }
            case .constant(let value):
                let share = UInt16(truncatingIfNeeded: input.cell(of: value)) &* stride
                for place in 0..<range.count { places[place] &+= share }
            }
        }
    }

    /// For everybody, the row of the ladder that fits.
    func rows(_ columns: [Facts.Column], people: Int) -> [UInt8] {
        var rows = [UInt8](repeating: 0, count: people)
        var places = [UInt16](repeating: 0, count: Self.batch)
        for start in stride(from: 0, to: people, by: Self.batch) {
            let range = start..<min(start + Self.batch, people)
            find(columns, range: range, into: &places)
            for person in range { rows[person] = table.rows[Int(places[person - start])] }
        }
        return rows
    }

    /// As many people as keep the columns of one table in the first-level cache.
    static let batch = 2048
}
