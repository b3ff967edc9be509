import Instruments
import Measurement
import Personnel
import Vocabulary

extension MeasuredDataSet {
    /// The means of every unit over itself and all below it, parents before children, moved in by their depth.
    public func unitSheet(in language: Language) -> SheetTable {
        let tree = dataSet.tree
        let order = tree.byName
        let depths = tree.depths
        let columns =
            [SheetColumn("Unit", .text), SheetColumn(Phrase(id: "Tingkat", en: "Level")[language], .number)] + meanColumns(in: language)
            + [SheetColumn(Phrase(id: "Peringkat di induknya", en: "Rank below its parent")[language], .number)]
            + [SheetColumn(Words.unitID[language], .identifier)]
        return SheetTable(Phrase(id: "Unit", en: "Units")[language], columns, count: order.count) { sink throws(FileFailure) in
            for number in order {
                let unit = tree.units[number]
                let rank: SheetCell = aggregation.ranks[number].map { .count($0) } ?? .blank
                try sink(
                    [.text(unit.name, indent: depths[number]), .count(depths[number] + 1)] + meanCells(aggregation.units[number])
                        + [rank, .text(unit.id)])
            }
        }
    }

    /// The offices (OPD) that have people, from the highest mean on; equal means share a rank.
    public func officeSheet(in language: Language) -> SheetTable {
        let tree = dataSet.tree
        let columns =
            [SheetColumn(Words.rank[language], .number), SheetColumn("OPD", .text)] + meanColumns(in: language)
            + [SheetColumn(Words.unitID[language], .identifier)]
        let offices = offices
        let ranked = offices.compactMap { office in
            Means(office.tally, by: aggregation.combination).map { (unit: office.unit, tally: office.tally, mean: $0.total) }
        }.sorted { ($1.mean, tree.units[$0.unit].name, $0.unit) < ($0.mean, tree.units[$1.unit].name, $1.unit) }
        var rows = zip(ranked, ExactMean.ranks(ranked.map(\.mean))).map { office, rank in row(.count(rank), office.unit, office.tally) }
        // Offices of which nobody was measured have no place among the others, but people in them.
        for office in offices where office.tally.measured == 0 { rows.append(row(.blank, office.unit, office.tally)) }
        return SheetTable("OPD", columns, rows)
    }

    private func row(_ rank: SheetCell, _ office: Int, _ tally: Tally) -> [SheetCell] {
        [rank, .text(dataSet.tree.units[office].name)] + meanCells(tally) + [.text(dataSet.tree.units[office].id)]
    }

    /// The offices (OPD) that have people: the number of the unit, and the sums over everybody in it and below.
    public var offices: [(unit: Int, tally: Tally)] {
        let offices = dataSet.tree.offices
        let places = dataSet.people.units.map { $0 >= 0 ? offices[Int($0)] : -1 }
        let tallies = Aggregation.tallies(scores, facts: dataSet.facts, at: places, count: offices.count)
        return tallies.indices.map { (unit: $0, tally: tallies[$0]) }.filter { $0.tally.measured + $0.tally.notMeasured > 0 }
    }

    private func meanColumns(in language: Language) -> [SheetColumn] {
        [SheetColumn(Words.measured[language], .number), SheetColumn(Words.notMeasured[language], .number)]
            + [SheetColumn(Words.participation[language], .number)]
            + Dimension.allCases.map { SheetColumn($0.label[language], .number) }
            + [SheetColumn(Words.total[language], .number), SheetColumn(Words.category[language], .category(categoryNames))]
    }

    /// People, participation, means and category of a tally, for `meanColumns`.
    private func meanCells(_ tally: Tally) -> [SheetCell] {
        let people = tally.measured + tally.notMeasured
        let counts: [SheetCell] = [.count(tally.measured), .count(tally.notMeasured), people > 0 ? .share(tally.measured, of: people) : .blank]
        guard let means = Means(tally, by: aggregation.combination) else { return counts + [.blank, .blank, .blank, .blank, .blank, .blank] }
        return counts + means.dimensions.map { .mean($0) } + [.mean(means.total), .text(plan.instrument.category(of: means.total))]
    }
}
