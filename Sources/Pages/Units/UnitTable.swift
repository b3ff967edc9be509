import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Units beside each other with their means and ranks.
package struct UnitTable {
    package struct Row: Sendable {
        package let name: String
        /// Nil for a place that is no unit of the list.
        package let id: String?
        package let rank: Int?
        package let tally: Tally
        package let means: Means?
        package let people: Int
    }

    package let rows: [Row]
    private let instrument: Instrument
    private let links: MeasurementLinks
    /// Whether means of fewer than five people are shown: outside of their own unit nobody else needs them.
    private let showsSmall: Bool

    /// So few people would be known by their mean.
    package static let fewest = 5

    /// The OPD, from the highest mean on; what lies outside of all behind them.
    package static func offices(_ opened: OpenedMeasurement, showsSmall: Bool, _ language: Language) -> [Row] {
        let results = opened.measured.officeResults, tree = opened.tree
        return (results.offices + results.outside).map { entry in
            Row(
                name: entry.place.label(in: tree, language), id: entry.place.isOffice ? entry.unit?.id : nil, rank: entry.rank,
                tally: entry.tally, means: entry.means, people: entry.people)
        }.inOrder(showsSmall)
    }

    package init(_ rows: [Row], of opened: OpenedMeasurement, _ links: MeasurementLinks, showsSmall: Bool) {
        self.rows = rows
        instrument = opened.plan.instrument
        self.links = links
        self.showsSmall = showsSmall
    }

    /// The units right below one, from the highest mean on; the roots where none is given.
    package init(below parent: Int?, of opened: OpenedMeasurement, _ links: MeasurementLinks, showsSmall: Bool, _ language: Language) {
        let tree = opened.tree, aggregation = opened.measured.aggregation
        let children = tree.units.indices.filter { Int(tree.parents[$0]) == (parent ?? -1) }
        rows = children.compactMap { unit -> Row? in
            let tally = aggregation.units[unit]
            guard tally.measured + tally.notMeasured > 0 else { return nil }
            let name = tree.units[unit].name.isEmpty ? tree.units[unit].id : tree.units[unit].name
            return Row(
                name: name, id: tree.units[unit].id, rank: aggregation.ranks[unit], tally: tally,
                means: Means(tally, by: aggregation.combination), people: tally.measured + tally.notMeasured)
        }.sorted { ($0.rank ?? .max, $0.name) < ($1.rank ?? .max, $1.name) }.inOrder(showsSmall)
        instrument = opened.plan.instrument
        self.links = links
        self.showsSmall = showsSmall
    }

    package func write(_ w: inout HTMLWriter) {
        let language = w.language
        func shown(_ row: Row) -> Means? { showsSmall || row.tally.measured >= Self.fewest ? row.means : nil }
        let dimensions = Dimension.allCases.map { dimension in
            DataTable<Row>.Column.number(dimension.label[language]) { row in
                shown(row).map { language.text($0.dimensions[dimension.position]) } ?? "–"
            }
        }
        DataTable(
            w.words("Unit menurut rata-rata", "Units by their means"),
            [
                .number(w.words("Peringkat", "Rank")) { row in shown(row) == nil ? "–" : row.rank.map(language.text) ?? "–" },
                .link(w.words("Unit", "Unit"), { row in row.id.map(links.unit) }) { $0.name },
                .number(w.words("Indeks", "Index")) { row in
                    shown(row).map { language.text($0.total) }
                        ?? (row.means == nil ? "–" : language == .indonesian ? "kurang dari 5 orang" : "fewer than 5 people")
                },
                .init(w.words("Kategori", "Category")) { w, row in
                    guard let means = shown(row) else { return w.text("–") }
                    w.category(instrument.category(of: means.total), of: instrument)
                },
            ] + dimensions + [
                .number(w.words("Diukur", "Measured")) { row in "\(language.text(row.tally.measured)) / \(language.text(row.people))" },
                .text(w.words("Catatan", "Remark")) { row in
                    row.tally.isSmall && shown(row) != nil ? (language == .indonesian ? "kurang dari 10 orang" : "fewer than 10 people") : ""
                },
            ], rows, whenEmpty: w.words("Tidak ada unit di bawahnya.", "There is no unit below.")
        ).write(&w)
    }
}

extension [UnitTable.Row] {
    /// Where means of few people are kept back, their rows stand behind the others by name: their place must not tell.
    fileprivate func inOrder(_ showsSmall: Bool) -> [UnitTable.Row] {
        guard !showsSmall else { return self }
        let isKeptBack = { (row: UnitTable.Row) in row.tally.measured < UnitTable.fewest }
        return filter { !isKeptBack($0) } + filter(isKeptBack).sorted { $0.name < $1.name }
    }
}
