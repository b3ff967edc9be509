import Instruments

/// Looks many people up in one table, column by column.
struct TableLookup {
    let table: LadderTable

    init(_ table: LadderTable) { self.table = table }

    /// For everybody in `range`, the place in the table, written to the beginning of `places`, which has room for them.
    ///
    /// A table has at most 65,536 places (`InstrumentCompiler`), so that eight of them are added with one instruction.
    func find(_ columns: [Facts.Column], range: Range<Int>, into places: inout [UInt16]) {
        let first = range.lowerBound, count = range.count
        for place in 0..<count { places[place] = 0 }
        for input in table.inputs {
            let stride = UInt16(truncatingIfNeeded: input.stride)
            switch columns[input.fact] {
            case .codes(let values):
                let last = UInt8(clamping: input.size - 1)
                Self.add(values, from: first, count: count, to: &places) { UInt16(min($0, last)) &* stride }
            case .amounts(let values):
                for cut in input.cuts {
                    let cut = Int32(clamping: cut)
                    Self.add(values, from: first, count: count, to: &places) { $0 >= cut ? stride : 0 }
                }
            case .constant(let value):
                let share = UInt16(truncatingIfNeeded: input.cell(of: value)) &* stride
                for place in 0..<count { places[place] &+= share }
            }
        }
    }

    /// Adds what each value is worth to its place.
    ///
    /// Without checks at every step the compiler makes vector instructions of the loop, which are six times as fast; so the bounds
    /// are checked once, before it.
    @inline(__always)
    private static func add<Value>(_ values: [Value], from first: Int, count: Int, to places: inout [UInt16], _ worth: (Value) -> UInt16) {
        precondition(first >= 0 && first + count <= values.count && count <= places.count)
        values.withUnsafeBufferPointer { values in
            places.withUnsafeMutableBufferPointer { places in
                guard let start = values.baseAddress, let place = places.baseAddress else { return }
                // A sum of positions in the loop would be checked for overflow at every step.
                let value = start + first
                for index in 0..<count { place[index] &+= worth(value[index]) }
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
