/// Makes strips of a table: columns as wide as they must be, texts broken within theirs.
struct TableSetter {
    private let table: PrintedTable
    private let setter: BlockSetter

    /// What the columns that are as wide as their content may take of the table at most, where a column of texts stands beside them.
    private static let mostFitting = 0.82
    private var gap: Double { 6 * setter.scale }
    private var indent: Double { 10 * setter.scale }

    init(_ table: PrintedTable, _ setter: BlockSetter) {
        self.table = table
        self.setter = setter
    }

    func strips() throws(FileFailure) -> [Strip] {
        let places = try places()
        let left = setter.left, width = setter.width
        var strips: [Strip] = []
        let headings = try zip(table.columns, places).map { column, place throws(FileFailure) in
            try cell(column.heading, .heading, column, place)
        }
        var heading: [Strip] = []
        if table.columns.contains(where: { !$0.heading.isEmpty }) {
            heading = RowCell.strips(headings, above: 2, below: 3) { canvas, y, height, isLast in
                if isLast { canvas.fill(.black, x: left, y: y + height - 0.8, width: width, height: 0.8) }
            }
            for position in heading.indices { heading[position].isHeld = true }
        }
        strips += heading
        for row in table.rows {
            let cells = try zip(table.columns, places).enumerated().map { number, entry throws(FileFailure) in
                let (column, place) = entry
                return try cell(
                    number < row.cells.count ? row.cells[number] : "", row.isSum ? .sum : .cell, column, place,
                    indent: number == 0 ? min(Double(row.indent) * indent, place.width / 2) : 0)
            }
            strips += RowCell.strips(cells, above: 1.8 * setter.scale, below: 1.8 * setter.scale, heading: heading) { canvas, y, height, isLast in
                if row.isSum { canvas.fill(.black, x: left, y: y, width: width, height: 0.6) }
                if isLast { canvas.fill(.line, x: left, y: y + height - 0.4, width: width, height: 0.4) }
            }
        }
        return strips
    }

    /// Where a column stands.
    private struct ColumnPlace {
        let x: Double
        let width: Double
    }

    private func cell(_ text: String, _ style: PrintedStyle, _ column: PrintedColumn, _ place: ColumnPlace, indent: Double = 0) throws(FileFailure)
        -> RowCell
    {
        RowCell(try setter.layout(text, style, width: place.width - indent, isRight: column.kind == .number), x: place.x + indent)
    }

    /// Shares the width out: first to what must not be broken, the rest to texts.
    private func places() throws(FileFailure) -> [ColumnPlace] {
        let room = setter.width - gap * Double(max(0, table.columns.count - 1))
        var widths: [Double] = []
        for (number, column) in table.columns.enumerated() { widths.append(column.kind == .text ? 0 : try content(number)) }
        let texts = table.columns.count { $0.kind == .text }
        let most = texts > 0 ? room * Self.mostFitting : room
        var fitting = widths.reduce(0, +)
        if fitting > most {
            // Words may be broken between them before numbers lose their width.
            for (number, column) in table.columns.enumerated() where column.kind == .word { widths[number] = try content(number, inWords: true) }
            fitting = widths.reduce(0, +)
        }
        if fitting > most { widths = widths.map { $0 * most / fitting } }
        let rest = max(0, room - min(fitting, most)) / Double(max(1, texts))
        var x = setter.left
        return zip(table.columns, widths).map { column, width in
            let place = ColumnPlace(x: x, width: column.kind == .text ? rest : width)
            x += place.width + gap
            return place
        }
    }

    /// How wide a column must be: as the longest word of its heading, and as its widest cell or, where it is broken, the longest word there.
    private func content(_ number: Int, inWords: Bool = false) throws(FileFailure) -> Double {
        var widest = 0.0
        func widen(_ text: Substring, _ style: PrintedStyle, by indent: Double = 0) throws(FileFailure) {
            widest = max(widest, try setter.layout(String(text), style).width + indent)
        }
        for word in table.columns[number].heading.split(separator: " ") { try widen(word, .heading) }
        for row in table.rows where number < row.cells.count {
            let indented = number == 0 ? Double(row.indent) * indent : 0
            for text in inWords ? row.cells[number].split(separator: " ") : [row.cells[number][...]] {
                try widen(text, row.isSum ? .sum : .cell, by: indented)
            }
        }
        // Room for what is lost when points become whole units.
        return widest + 0.5
    }
}
