import Instruments
import Measurement
import Personnel
import Vocabulary

extension MeasuredDataSet {
    /// Whom an indicator costs points, most to gain first: the list to act on. Nil where it costs nobody any.
    ///
    /// - Parameter indicator: the position among the instrument's indicators.
    public func lossSheet(ofIndicator indicator: Int, in language: Language) -> SheetTable? {
        guard scores.losses[indicator].people > 0 else { return nil }
        let rule = plan.compiled.indicators[indicator].indicator
        let who = PersonColumns(self, language)
        let facts = listedFacts(rule)
        let columns =
            who.columns + facts.map { SheetColumn(plan.instrument.facts[$0].title[language], isAmount($0) ? .number : .text) } + [
                SheetColumn(Phrase(id: "Poin sekarang", en: "Points now")[language], .number),
                SheetColumn(Phrase(id: "Paling banyak", en: "At most")[language], .number),
                SheetColumn(LossWords.gain[language], .number), SheetColumn(LossWords.noRecord[language], .text),
                SheetColumn(Phrase(id: "Total sekarang", en: "Total now")[language], .number),
                SheetColumn(Phrase(id: "Kategori sekarang", en: "Category now")[language], .category(categoryNames)),
                SheetColumn(Phrase(id: "Kategori bila diraih", en: "Category once gained")[language], .category(categoryNames)),
            ] + who.lastColumns
        return SheetTable(rule.title[language], columns, count: scores.losses[indicator].people) { sink throws(FileFailure) in
            let nips = dataSet.people.nips
            let losses = dataSet.facts.losses(ofIndicator: indicator, scores).filter { $0.gain > .zero }
                .sorted { ($1.gain, nips[Int($0.person)].number) < ($0.gain, nips[Int($1.person)].number) }
            for loss in losses {
                let person = Int(loss.person)
                let total = scores.total(of: person)
                try sink(
                    who.cells(of: person) + facts.map { value($0, of: person, in: language) } + [
                        .points(loss.reached), .points(loss.attainable), .points(loss.gain), noRecord(loss, language), .points(total),
                        .text(scores.category(of: person)),
                        .text(categoryNames[plan.instrument.category(thousandths: (total + loss.gain).thousandths)]),
                    ] + who.lastCells(of: person))
            }
        }
    }

    /// Whose points rest on missing data, indicator by indicator: the records to look for first. Nil where nobody's do.
    public func missingSheet(in language: Language) -> SheetTable? {
        let count = scores.losses.reduce(0) { $0 + $1.missingData }
        guard count > 0 else { return nil }
        let who = PersonColumns(self, language)
        let columns =
            who.columns + [
                SheetColumn(Phrase(id: "Dimensi", en: "Dimension")[language], .text),
                SheetColumn(Phrase(id: "Indikator", en: "Indicator")[language], .text),
                SheetColumn(LossWords.gain[language], .number),
            ] + who.lastColumns
        return SheetTable(LossWords.noRecord[language], columns, count: count) { sink throws(FileFailure) in
            let nips = dataSet.people.nips
            for (number, compiled) in plan.compiled.indicators.enumerated() where scores.losses[number].missingData > 0 {
                let missing = dataSet.facts.losses(ofIndicator: number, scores).filter(\.restsOnMissingData)
                    .sorted { nips[Int($0.person)].number < nips[Int($1.person)].number }
                for loss in missing {
                    try sink(
                        who.cells(of: Int(loss.person)) + [
                            .text(compiled.dimension.label[language]), .text(compiled.indicator.title[language]), .points(loss.gain),
                        ] + who.lastCells(of: Int(loss.person)))
                }
            }
        }
    }

    /// The facts of an indicator that differ from person to person and have no column of their own.
    private func listedFacts(_ indicator: Indicator) -> [Int] {
        let classFact = ClassCells(dataSet.facts).fact
        return indicator.facts.filter { fact in
            if case .measurementYear = plan.instrument.facts[fact].definition { return false }
            return fact != classFact
        }
    }

    private func isAmount(_ fact: Int) -> Bool { plan.instrument.facts[fact].domain == .amount }

    private func value(_ fact: Int, of person: Int, in language: Language) -> SheetCell {
        let value = dataSet.facts.value(fact, of: person)
        return isAmount(fact) ? .amount(thousandths: value) : .text(plan.instrument.phrase(value, of: plan.instrument.facts[fact])[language])
    }

    private func noRecord(_ loss: PersonalLoss, _ language: Language) -> SheetCell {
        loss.restsOnMissingData ? .text(Phrase(id: "ya", en: "yes")[language]) : .blank
    }
}

/// Headings of the lists to act on.
private enum LossWords {
    static let gain = Phrase(id: "Dapat diraih", en: "To gain")
    static let noRecord = Phrase(id: "Tanpa catatan", en: "Without a record")
}
