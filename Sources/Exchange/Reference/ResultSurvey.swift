import Measurement
import Vocabulary

/// What must be known of all rows of a table of results before one of them is used.
struct ResultSurvey {
    /// The years that rows name, in order.
    private(set) var years: [Int] = []
    /// Names that stand in several places, as every regency has a Dinas Pendidikan.
    private(set) var namesakes: Set<String> = []
    /// Whether the ids are numbers that only go up, row by row.
    private(set) var idsGoUp = true

    init(_ text: [UInt8], _ layout: ResultLayout, maxima: [Points]) {
        var reader = CSVReader(text, delimiter: layout.delimiter)
        var row = TableRow()
        var named: Set<Int> = []
        var places: [String: String] = [:]
        var last = -1
        while reader.next(&row) {
            guard row.number > layout.headingRow, row.defect == nil,
                ResultRowReader(layout: layout, row: row, maxima: maxima).setAside == nil
            else { continue }
            if case .value(let year) = row.year(layout[.year]) { named.insert(year) }
            let id = row.text(layout[.id])
            if !id.isEmpty {
                if let number = Int(id), number > last, id.utf8.count <= 9 { last = number } else { idsGoUp = false }
            }
            let name = row.text(layout[.name])
            guard !name.isEmpty, !layout.broader.isEmpty else { continue }
            let place = layout.broader.map { row.text($0) }.joined(separator: "\n")
            if let other = places[name], other != place { namesakes.insert(name) }
            places[name] = place
        }
        years = named.sorted()
        if last < 0 { idsGoUp = false }
    }
}
