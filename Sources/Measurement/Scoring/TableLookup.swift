import Instruments

/// Looks many people up in one table, column by column.
struct TableLookup {
    let table: LadderTable

    init(_ table: LadderTable) { self.table = table }

    /// For everybody in `range`, the place in the table.
    func places(_ columns: [Facts.Column], range: Range<Int>) -> [Int32] {
        var places = [Int32](repeating: 0, count: range.count)
        for input in table.inputs {
            let stride = Int32(input.stride)
            switch columns[input.fact] {
            case .codes(let values):
                let last = UInt8(clamping: input.size - 1)
                for offset in places.indices { places[offset] &+= Int32(min(values[range.lowerBound + offset], last)) &* stride }
            case .amounts(let values):
                for offset in places.indices { places[offset] &+= Int32(input.cell(of: Int(values[range.lowerBound + offset]))) &* stride }
            case .constant(let value):
                let share = Int32(input.cell(of: value)) &* stride
                for offset in places.indices { places[offset] &+= share }
            }
        }
        return places
    }

    /// For everybody, the row of the ladder that fits.
    func rows(_ columns: [Facts.Column], people: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(people)
        for start in stride(from: 0, to: people, by: Self.batch) {
            for place in places(columns, range: start..<min(start + Self.batch, people)) { rows.append(table.rows[Int(place)]) }
        }
        return rows
    }

    /// As many people as keep the columns of one table in the first-level cache.
    static let batch = 2048
}
