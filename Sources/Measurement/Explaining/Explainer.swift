import Instruments
import Personnel
import Vocabulary

/// Puts the pieces of an explanation together from one person's facts and rows.
struct Explainer {
    let plan: Plan
    let facts: Facts
    let employee: Employee
    let rows: [ReadRow]

    private var instrument: Instrument { plan.instrument }

    /// The indicators that are asked of the person.
    func indicators() -> [IndicatorExplanation] {
        let values = facts.values(of: 0)
        return plan.compiled.indicators.compactMap { compiled in
            let place = compiled.table.index(values)
            guard let number = compiled.row(at: place) else { return nil }
            let row = compiled.indicator.ladder.rows[number]
            let used = compiled.indicator.facts
            let provenances = [row.provenance] + used.flatMap(provenances)
            let status = worst(provenances)
            return IndicatorExplanation(
                dimension: compiled.dimension, indicator: compiled.indicator, points: facts.points(row.outcome, of: 0),
                attainable: Points(thousandths: Int(compiled.attainable[place])), row: row, status: status,
                reasons: unique(provenances.filter { $0.status == .unconfirmed }.compactMap(\.reason)),
                options: instrument.options(deciding: compiled.indicator), facts: used.map(explain),
                outlook: outlook(compiled, values))
        }
    }

    /// Rows of the histories that none of the indicators' facts looks at, with why.
    func withoutEffect(_ indicators: [IndicatorExplanation]) -> [Explanation.UnusedRow] {
        let idle: [Evidence.Verdict] = [.notAsked, .none]
        let seen = Set(indicators.flatMap(\.facts).flatMap(\.evidence).filter { !idle.contains($0.verdict) }.map(\.source))
        return rows.compactMap { row in
            guard !(row.record is Employee), !seen.contains(row.source) else { return nil }
            return Explanation.UnusedRow(
                source: row.source, kind: type(of: row.record).kind, summary: row.record.summary, reading: reading(row), verdict: verdict(row))
        }
    }

    /// Rows of the histories of somebody who is not measured.
    var notScored: [Explanation.UnusedRow] {
        rows.filter { !($0.record is Employee) }.map { row in
            Explanation.UnusedRow(
                source: row.source, kind: type(of: row.record).kind, summary: row.record.summary, reading: reading(row), verdict: .notMeasured)
        }
    }

    /// The facts that keep somebody out.
    func facts(_ exclusion: Exclusion) -> [FactExplanation] {
        unique(exclusion.conditions.flatMap(\.facts)).map(explain)
    }

    /// Why a row that no indicator of the person looks at changes nothing.
    private func verdict(_ row: ReadRow) -> Evidence.Verdict {
        if (row.record as? SanctionRecord)?.cancelled == true { return .cancelled }
        let verdicts = Set(row.contributions.map(\.verdict))
        if verdicts.contains(.counts) { return .otherPost }
        if verdicts.contains(.none) { return .none }
        if verdicts.contains(.outsideWindow) { return .outsideWindow }
        return verdicts.contains(.afterDate) ? .afterDate : .notAsked
    }

    /// What the instrument reads in a row, whatever it is asked for.
    private func reading(_ row: ReadRow) -> String? {
        row.contributions.lazy.compactMap { contribution in
            plan.step(contribution, of: row.record).flatMap { label(contribution.value, $0, row.record) }
        }.first
    }

    private func unique<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.reduce(into: []) { list, value in if !list.contains(value) { list.append(value) } }
    }

    private func worst(_ provenances: [Provenance]) -> Status {
        let order: [Status] = [.unconfirmed, .practice, .confirmed]
        return order.first { status in provenances.contains { $0.status == status } } ?? .confirmed
    }

    /// Where a fact's value comes from: its own rule, and the rows of code tables that read the deciding records.
    private func provenances(_ fact: Int) -> [Provenance] {
        var found = [instrument.facts[fact].provenance]
        for row in rows {
            for contribution in row.contributions where contribution.verdict == .counts {
                guard let step = plan.step(contribution, of: row.record), step.fact == fact else { continue }
                if let reading = reading(of: step), case .value(let value, let answer?) = plan.readings[reading].read(row.record),
                    decides(value, fact) || isCondition(step)
                {
                    found.append(instrument.readings[reading].sources[answer.source].rows[answer.row].provenance)
                }
            }
        }
        return found
    }

    private func reading(of step: FoldStep) -> Int? {
        if case .reading(let index) = step.source.value { return index }
        for case .reading(let index, _) in step.source.conditions { return index }
        return nil
    }

    private func isCondition(_ step: FoldStep) -> Bool {
        if case .reading = step.source.value { return false }
        return true
    }

    private func decides(_ value: Int, _ fact: Int) -> Bool {
        if case .set = instrument.facts[fact].domain { return true }
        return value == facts.value(fact, of: 0)
    }

    private func explain(_ fact: Int) -> FactExplanation {
        let value = facts.value(fact, of: 0)
        let definition = instrument.facts[fact]
        return FactExplanation(
            fact: definition, value: instrument.phrase(value, of: definition), evidence: evidence(fact),
            rowsDisagree: facts.disagreements[fact]?.isEmpty == false)
    }

    private func evidence(_ fact: Int) -> [Evidence] {
        var found: [Evidence] = []
        var best: [CertificateKey: (amount: Int, index: Int)] = [:]
        for row in rows {
            let kind = type(of: row.record).kind
            for contribution in row.contributions {
                guard let step = plan.step(contribution, of: row.record), step.fact == fact else { continue }
                var verdict = verdict(contribution, step)
                if verdict == .decides, step.isDistinct, let key = row.record.certificateKey {
                    if let other = best[key] {
                        if contribution.value > other.amount {
                            found[other.index] = found[other.index].judged(.duplicate)
                            best[key] = (contribution.value, found.count)
                        } else {
                            verdict = .duplicate
                        }
                    } else {
                        best[key] = (contribution.value, found.count)
                    }
                }
                found.append(
                    Evidence(
                        source: row.source, kind: kind, summary: summary(row.record, step),
                        reading: label(contribution.value, step, row.record), verdict: verdict,
                        until: verdict == .decides ? until(row.record, step) : nil))
            }
        }
        return found
    }

    /// What a row says to a fact; of the employee's long row only the cells that are read.
    private func summary(_ record: any PersonnelRecord, _ step: FoldStep) -> Phrase {
        guard record is Employee, case .reading(let index) = step.source.value else { return record.summary }
        let reading = instrument.readings[index]
        var cells: [String] = []
        for (position, source) in reading.sources.enumerated() {
            guard let cell = record.value(of: source.field).flatMap(Self.text), plan.readings[index].answers(position, record) else { continue }
            cells.append(cell)
            // The first answer stands, so the other cells were not looked at.
            if reading.combination == .first { break }
        }
        guard !cells.isEmpty else { return Phrase(id: "\(reading.title.id): kosong", en: "\(reading.title.en): empty") }
        let list = cells.joined(separator: ", ")
        return Phrase(id: "\(reading.title.id): \(list)", en: "\(reading.title.en): \(list)")
    }

    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .code(let code): code.description
        case .text(let text): text
        default: nil
        }
    }

    /// What the instrument reads in a row: the value that the fold takes, or else what its condition asks for, such as the kind of training.
    private func label(_ value: Int, _ step: FoldStep, _ record: any PersonnelRecord) -> String? {
        if case .reading(let index) = step.source.value { return value > 0 ? name(value, index) : nil }
        for case .reading(let index, _) in step.source.conditions {
            if case .value(let read, _) = plan.readings[index].read(record), read > 0, let name = name(read, index) { return name }
        }
        return nil
    }

    private func name(_ value: Int, _ reading: Int) -> String? {
        let scale = instrument.scales[instrument.readings[reading].scale]
        return scale == .presence ? nil : scale.label(value)
    }

    private func until(_ record: any PersonnelRecord, _ step: FoldStep) -> CivilDate? {
        guard case .fold(let rule) = instrument.facts[step.fact].definition else { return nil }
        return lastDay(record, rule.window)
    }

    private func verdict(_ contribution: Contribution, _ step: FoldStep) -> Evidence.Verdict {
        switch contribution.verdict {
        case .afterDate: .afterDate
        case .outsideWindow: .outsideWindow
        case .notAsked: .notAsked
        case .none: .none
        case .counts:
            switch step.kind {
            case .max, .min: contribution.value == facts.value(step.fact, of: 0) ? .decides : .outweighed
            case .any, .set, .sum: .decides
            }
        }
    }
}

extension Evidence {
    func judged(_ verdict: Verdict) -> Evidence {
        Evidence(source: source, kind: kind, summary: summary, reading: reading, verdict: verdict, until: until)
    }
}

extension Plan {
    /// The step that a row's contribution was made for.
    func step(_ contribution: Contribution, of record: any PersonnelRecord) -> FoldStep? {
        let steps = steps(type(of: record).kind)
        return steps.indices.contains(contribution.step) ? steps[contribution.step] : nil
    }
}
