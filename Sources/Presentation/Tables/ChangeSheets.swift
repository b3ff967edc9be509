import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Why an index changed, as tables for CSV and workbooks.
package struct ChangeSheets {
    private let analysis: ChangeAnalysis
    private let scope: UnitScope?
    /// The unit that stands for the whole where not everything is meant.
    private let top: Int?
    /// Places of fewer people than this say no means.
    private let fewest: Int
    private let language: Language

    /// - Parameters:
    ///   - top: the number of a unit; then only what lies in it is said.
    ///   - fewest: units of fewer people, before or after, say no means: they would be known by them.
    package init(_ analysis: ChangeAnalysis, below top: Int? = nil, fewest: Int = 0, language: Language) {
        self.analysis = analysis
        self.top = top
        self.fewest = fewest
        scope = top.map { UnitScope(below: [$0], in: analysis.universe.tree) }
        self.language = language
    }

    package var all: [SheetTable] { [parts, indicators, units] }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func number(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .number) }
    private func text(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .text) }
    private func cell(_ hundredths: Int) -> SheetCell { .points(Points(thousandths: hundredths * 10)) }

    /// The whole, and the agencies where there are several; of each its parts, then their sum.
    private var places: [(name: String, change: PlaceChange)] {
        if let top { return [(analysis.universe.tree.units[top].name, analysis.units[top])] }
        let agencies = analysis.universe.agencies
        let whole = (analysis.title.isEmpty ? words("Seluruhnya", "Altogether") : analysis.title, analysis.whole)
        guard agencies.count > 1 else { return [whole] }
        return [whole] + agencies.indices.map { (agencies[$0].title, analysis.agencies[$0]) }
    }

    package var parts: SheetTable {
        let columns = [
            text("Instansi", "Agency"), text("Bagian", "Part"), number("Poin", "Points"), number("Orang", "People"),
            SheetColumn(forPrograms: words("Kode", "Code")),
        ]
        let rows = places.flatMap { name, change -> [[SheetCell]] in
            guard let shown = ShownChange(change) else { return [] }
            let whole: [SheetCell] = [
                .text(name), .text(words("Perubahan seluruhnya", "The whole change")), cell(shown.change), .blank, .text("perubahan"),
            ]
            return shown.parts.map { part in
                [
                    .text(name), .text(part.part.kind.label[language]), cell(part.hundredths), .count(part.part.people),
                    .text(part.part.kind.code),
                ]
            } + [whole]
        }
        return SheetTable(words("Bagian", "Parts"), columns, rows)
    }

    /// What parts are split into: indicators and dimensions, and reasons not to be measured.
    package var indicators: SheetTable {
        let columns = [
            text("Instansi", "Agency"), text("Bagian", "Part"), text("Dimensi", "Dimension"),
            text("Indikator atau alasan", "Indicator or reason"), number("Poin", "Points"), number("Orang", "People"),
            SheetColumn(forPrograms: words("Kode bagian", "Code of the part")), SheetColumn(forPrograms: words("Kode", "Code")),
        ]
        let rows = places.flatMap { name, change in
            (ShownChange(change)?.parts ?? []).flatMap { part in
                zip(part.part.items, part.items).map { item, hundredths -> [SheetCell] in
                    [
                        .text(name), .text(part.part.kind.label[language]), item.item.dimension.map { .text($0.label[language]) } ?? .blank,
                        .text(item.title[language]), cell(hundredths), .count(item.people),
                        .text(part.part.kind.code), .text(item.item.name),
                    ]
                }
            }
        }
        return SheetTable(words("Indikator", "Indicators"), columns, rows)
    }

    /// Every unit with all below it, parents before children; each part has a column; every figure is rounded by itself.
    package var units: SheetTable {
        let tree = analysis.universe.tree
        let kinds = kinds
        let columns =
            [
                text("Unit", "Unit"), number("Sebelum", "Before"), number("Sesudah", "After"), number("Perubahan", "Change"),
                number("Diukur sebelum", "Measured before"), number("Diukur sesudah", "Measured after"), number("Dua kali", "Twice"),
                number("Naik", "Up"), number("Turun", "Down"), number("Sama", "Same"),
            ] + kinds.map { SheetColumn($0.label[language].capitalizedFirst, .number) } + [SheetColumn(words("ID unor", "Unit ID"), .identifier)]
        let order = tree.byName, depths = tree.depths
        return SheetTable(words("Unit", "Units"), columns, count: order.count) { sink throws(FileFailure) in
            for number in order {
                let place = analysis.units[number]
                guard place.hasPeople, scope?.holds(number) ?? true else { continue }
                guard min(place.measuredBefore, place.measuredAfter) >= fewest else {
                    try sink([.text(tree.units[number].name, indent: depths[number])])
                    continue
                }
                let shown = ShownChange(place)
                let parts = kinds.map { kind -> SheetCell in
                    let found = (shown?.parts ?? []).filter { $0.part.kind == kind }
                    return found.isEmpty ? .blank : cell(found.reduce(0) { $0 + $1.hundredths })
                }
                let counts = [place.measuredBefore, place.measuredAfter, place.stayers, place.rose, place.fell, place.same]
                try sink(
                    [
                        .text(tree.units[number].name, indent: depths[number]), place.before.map { .mean($0) } ?? .blank,
                        place.after.map { .mean($0) } ?? .blank, shown.map { cell($0.change) } ?? .blank,
                    ] + counts.map { .count($0) } + parts + [.text(tree.units[number].id)])
            }
        }
    }

    /// The parts there can be: groups have theirs only where the index is made of groups.
    private var kinds: [ChangePart.Kind] {
        let causes = ChangeCause.allCases.filter(analysis.causes.contains).map { ChangePart.Kind.stayers($0) }
        let byGroup = analysis.before.instrument.combination.means == .groupMeans
        let joining = analysis.before.instrument.combination.means != analysis.after.instrument.combination.means
        return causes + [.joined, .began, .movedIn] + (byGroup ? [.groupIn] : []) + [.left, .ceased, .movedOut]
            + (byGroup ? [.groupOut, .composition] : []) + (joining ? [.joining] : [])
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
