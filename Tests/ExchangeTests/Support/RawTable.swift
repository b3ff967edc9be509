import Foundation
import Personnel
import TestSupport
import Testing

@testable import Exchange

/// A file taken apart into the bytes of its rows, so that they can be put together in another order.
struct RawTable {
    let name: String
    /// The headings and what stands above them.
    let above: [UInt8]
    private(set) var rows: [[UInt8]]
    /// What rows must keep their order for: the NIP of employees and the id of units, of which the first row stands.
    private var keys: [String]

    /// Rows with a quote that is never closed are left out: put elsewhere, another row's quote would close it.
    init(name: String, bytes: [UInt8]) throws {
        self.name = name
        let text = TextEncoding.utf8(bytes)
        let layout = try #require(TableLayout.recognise(text))
        let all = PlainCSV.rows(text, delimiter: layout.delimiter)
        func withLineEnd(_ row: PlainCSV.Row) -> [UInt8] { row.raw.last == 10 || row.raw.last == 13 ? row.raw : row.raw + [10] }
        above = all.prefix(layout.headingRow).flatMap(withLineEnd)
        let records = all.dropFirst(layout.headingRow).filter { !$0.isUnclosed }
        rows = records.map(withLineEnd)
        let column = layout.kind == .employee ? layout[.nip] : layout.kind == .unit ? layout[.unit] : nil
        keys = records.enumerated().map { number, row in
            guard let column, column < row.cells.count else { return "row \(number)" }
            return NIP(row.texts[column])?.description ?? (layout.kind == .unit ? row.texts[column] : "row \(number)")
        }
    }

    /// The same rows in another order, those of one key in their own.
    func shuffled(_ random: inout SeededGenerator) -> RawTable {
        var order = Array(rows.indices).shuffled(using: &random)
        var places: [String: [Int]] = [:]
        for (place, row) in order.enumerated() { places[keys[row], default: []].append(place) }
        for places in places.values {
            for (place, row) in zip(places, places.map { order[$0] }.sorted()) { order[place] = row }
        }
        var table = self
        table.rows = order.map { rows[$0] }
        table.keys = order.map { keys[$0] }
        return table
    }

    /// The file, or two files that hold its rows between them, the first half before the second in the order of names.
    func write(to folder: TestFolder, inTwo: Bool) throws {
        guard inTwo else { return try folder.write(name, above + rows.flatMap(\.self)) }
        let half = rows.count / 2
        try folder.write("1 \(name)", above + rows[..<half].flatMap(\.self))
        try folder.write("2 \(name)", above + rows[half...].flatMap(\.self))
    }
}
