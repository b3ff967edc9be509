import Instruments
import Measurement
import Personnel
import Vocabulary

extension MeasuredDataSet {
    /// Whom an indicator costs points: the list to act on, OPD by OPD, and in each of them first whoever gains most by what can be done
    /// now, then whoever could reach most. Nil where it costs nobody any.
    ///
    /// - `indicator`: the position among the instrument's indicators.
    /// - `roll`: names everybody.
    public func lossSheet(ofIndicator indicator: Int, in language: Language, naming roll: Roll? = nil) -> SheetTable? {
        guard scores.losses[indicator].people > 0 else { return nil }
        let compiled = plan.compiled.indicators[indicator], rule = compiled.indicator
        let who = PersonColumns(self, language, roll)
        let deeds = Deeds(dataSet.facts, roll)
        let facts = listedFacts(rule)
        let columns =
            who.columns + facts.map { SheetColumn(plan.instrument.facts[$0].title[language], isAmount($0) ? .number : .text) } + [
                SheetColumn(Phrase(id: "Poin sekarang", en: "Points now")[language], .number),
                SheetColumn(Phrase(id: "Paling banyak", en: "At most")[language], .number),
                SheetColumn(LossWords.gain[language], .number),
            ] + Deeds.columns(in: language) + [
                SheetColumn(LossWords.noRecord[language], .text),
                SheetColumn(Phrase(id: "Total sekarang", en: "Total now")[language], .number),
                SheetColumn(Phrase(id: "Kategori sekarang", en: "Category now")[language], .category(categoryNames)),
                SheetColumn(Phrase(id: "Kategori bila diraih", en: "Category once gained")[language], .category(categoryNames)),
            ] + who.lastColumns
        return SheetTable(rule.title[language], columns, count: scores.losses[indicator].people) { sink throws(FileFailure) in
            let losses = dataSet.facts.losses(ofIndicator: indicator, scores).filter { $0.gain > .zero }
            for entry in sorted(losses.map { (indicator, $0) }, who, deeds) {
                let loss = entry.loss, person = Int(loss.person)
                let total = scores.total(of: person)
                try sink(
                    who.cells(of: person) + facts.map { value($0, of: person, in: language) } + [
                        .points(loss.reached), .points(loss.attainable), .points(loss.gain),
                    ] + Deeds.cells(deeds.outlook(compiled, of: person), in: language) + [
                        noRecord(loss, language), .points(total), .text(scores.category(of: person)),
                        .text(categoryNames[plan.instrument.category(thousandths: (total + loss.gain).thousandths)]),
                    ] + who.lastCells(of: person))
            }
        }
    }

    /// Whose points rest on missing data: the records to look for first, OPD by OPD and in each of them most points first. Nil where
    /// nobody's do.
    ///
    /// - `roll`: names everybody.
    public func missingSheet(in language: Language, naming roll: Roll? = nil) -> SheetTable? {
        let count = scores.losses.reduce(0) { $0 + $1.missingData }
        guard count > 0 else { return nil }
        let who = PersonColumns(self, language, roll)
        let deeds = Deeds(dataSet.facts, roll)
        let columns =
            who.columns + [
                SheetColumn(Phrase(id: "Dimensi", en: "Dimension")[language], .text),
                SheetColumn(Phrase(id: "Indikator", en: "Indicator")[language], .text),
                SheetColumn(Phrase(id: "Yang tercatat", en: "What is recorded")[language], .text), SheetColumn(LossWords.gain[language], .number),
            ] + Deeds.columns(in: language) + who.lastColumns
        return SheetTable(LossWords.noRecord[language], columns, count: count) { sink throws(FileFailure) in
            let missing = plan.compiled.indicators.indices.filter { scores.losses[$0].missingData > 0 }.flatMap { indicator in
                dataSet.facts.losses(ofIndicator: indicator, scores).filter(\.restsOnMissingData).map { (indicator, $0) }
            }
            for entry in sorted(missing, who, deeds) {
                let compiled = plan.compiled.indicators[entry.indicator], person = Int(entry.loss.person)
                try sink(
                    who.cells(of: person) + [
                        .text(compiled.dimension.label[language]), .text(compiled.indicator.title[language]),
                        .text(recorded(compiled.indicator, of: person, in: language)), .points(entry.loss.gain),
                    ] + Deeds.cells(deeds.outlook(compiled, of: person), in: language) + who.lastCells(of: person))
            }
        }
    }

    /// Losses OPD by OPD; within one by what can be gained now, then by what could be reached, then by the NIP and the instrument's order.
    private func sorted(
        _ losses: [(indicator: Int, loss: PersonalLoss)], _ who: PersonColumns, _ deeds: Deeds
    ) -> [(indicator: Int, loss: PersonalLoss)] {
        let nips = dataSet.people.nips
        let keyed = losses.map { entry in
            let person = Int(entry.loss.person)
            let now = deeds.outlook(plan.compiled.indicators[entry.indicator], of: person)?.gain ?? .zero
            return (office: who.office(of: person), now: now, nip: nips[person].number, entry: entry)
        }
        return keyed.sorted { left, right in
            (left.office, right.now, right.entry.loss.gain, left.nip, left.entry.indicator)
                < (right.office, left.now, left.entry.loss.gain, right.nip, right.entry.indicator)
        }.map(\.entry)
    }

    /// What the records say to an indicator, as one text.
    private func recorded(_ indicator: Indicator, of person: Int, in language: Language) -> String {
        listedFacts(indicator).map { fact in
            let definition = plan.instrument.facts[fact]
            return "\(definition.title[language]): \(plan.instrument.phrase(dataSet.facts.value(fact, of: person), of: definition)[language])"
        }.joined(separator: "; ")
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
