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
        let refused = dataSet.refusedBelow
        let columns =
            [SheetColumn("Unit", .text), SheetColumn(Phrase(id: "Tingkat", en: "Level")[language], .number)] + meanColumns(in: language)
            + [SheetColumn(Phrase(id: "Peringkat di induknya", en: "Rank below its parent")[language], .number)]
            + [SheetColumn(Words.unitID[language], .identifier)]
        return SheetTable(Phrase(id: "Unit", en: "Units")[language], columns, count: order.count) { sink throws(FileFailure) in
            for number in order {
                let unit = tree.units[number]
                let rank: SheetCell = aggregation.ranks[number].map { .count($0) } ?? .blank
                try sink(
                    [.text(unit.name.isEmpty ? unit.id : unit.name, indent: depths[number]), .count(depths[number] + 1)]
                        + meanCells(aggregation.units[number], refused: refused[number], language)
                        + [rank, .text(unit.id)])
            }
        }
    }

    /// The OPD that have people, from the highest mean on; equal means share a rank.
    public func officeSheet(_ results: OfficeResults, in language: Language) -> SheetTable {
        let columns = [SheetColumn(Words.rank[language], .number), SheetColumn("OPD", .text)] + lastColumns(in: language)
        return SheetTable(
            "OPD", columns,
            results.offices.map { [$0.rank.map { .count($0) } ?? .blank, .text($0.name ?? "")] + lastCells($0, language) })
    }

    /// Whoever belongs to no OPD, place by place and with why; nil where everybody belongs to one.
    public func outsideSheet(_ results: OfficeResults, in language: Language) -> SheetTable? {
        guard !results.outside.isEmpty else { return nil }
        let columns =
            [SheetColumn(Phrase(id: "Mengapa bukan OPD", en: "Why it is no OPD")[language], .text), SheetColumn("Unit", .text)]
            + lastColumns(in: language)
        return SheetTable(
            Phrase(id: "Di luar OPD", en: "Outside the OPD")[language], columns,
            results.outside.map { [.text($0.place.reason?[language] ?? ""), .text($0.name ?? "")] + lastCells($0, language) })
    }

    private func lastColumns(in language: Language) -> [SheetColumn] {
        meanColumns(in: language) + [SheetColumn(Words.unitID[language], .identifier)]
    }

    private func lastCells(_ entry: OfficeResults.Entry, _ language: Language) -> [SheetCell] {
        meanCells(entry.tally, refused: entry.refused, language) + [.text(entry.unit?.id ?? "")]
    }

    private func meanColumns(in language: Language) -> [SheetColumn] {
        [SheetColumn(Words.measured[language], .number), SheetColumn(Words.notMeasured[language], .number)]
            + [SheetColumn(Words.participation[language], .number)]
            + Dimension.allCases.map { SheetColumn($0.label[language], .number) }
            + [SheetColumn(Words.total[language], .number), SheetColumn(Words.category[language], .category(categoryNames))]
            + groupNames.flatMap { name in
                [SheetColumn("\(name): \(Words.people[language])", .number), SheetColumn("\(name): \(Words.mean[language])", .number)]
            }
            + [SheetColumn(Words.remark[language], .text)]
    }

    /// People, participation, means and category of a tally, its groups beside each other, and whether it is of few, for `meanColumns`.
    private func meanCells(_ tally: Tally, refused: Int, _ language: Language) -> [SheetCell] {
        let notMeasured = tally.notMeasured + refused, people = tally.measured + notMeasured
        var cells: [SheetCell] = [.count(tally.measured), .count(notMeasured), people > 0 ? .share(tally.measured, of: people) : .blank]
        if let means = Means(tally, by: aggregation.combination) {
            cells += means.dimensions.map { .mean($0) } + [.mean(means.total), .text(plan.instrument.category(of: means.total))]
        } else {
            cells += [SheetCell](repeating: .blank, count: Dimension.allCases.count + 2)
        }
        for group in groupNames.isEmpty ? [] : [tally.first, tally.second] {
            cells += [.count(group.count), Means(group).map { .mean($0.total) } ?? .blank]
        }
        return cells + [tally.isSmall ? .text(Words.few[language]) : .blank]
    }

    /// What the instrument calls its groups (PNS, PPPK); none where it knows none.
    var groupNames: [String] { plan.instrument.combination.groups.map { [$0.absent, $0.present] } ?? [] }
}
