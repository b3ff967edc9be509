import Instruments
import Personnel
import Vocabulary

/// What can be done about an indicator that costs somebody points, as things stand on the date of measurement.
public enum Outlook: Sendable, Equatable {
    /// A deed that is open now, and the points it brings; the most where they depend on what the record will say.
    case open(Phrase, gain: Points, isAtMost: Bool)
    /// Nothing but waiting.
    case wait(Phrase)
    /// What is asked for lies in the past or cannot be done in time.
    case closed(Phrase)

    public var text: Phrase {
        switch self {
        case .open(let text, _, _), .wait(let text), .closed(let text): text
        }
    }

    /// What can be gained now; nothing by waiting, and by what is over.
    public var gain: Points {
        if case .open(_, let gain, _) = self { return gain }
        return .zero
    }

    public var isOpen: Bool {
        if case .open = self { return true }
        return false
    }
}

extension Plan {
    /// The shortest that the next education takes, in years: nobody begins one who retires before.
    private static let shortestStudy = 2

    /// What can be done about an indicator; nil where nothing more can be reached.
    ///
    /// Facts alone say it, so that lists of many thousands have the same words as the explanation of one person; only the day on which
    /// a punishment stops counting stands in rows.
    ///
    /// - Parameters:
    ///   - compiled: an indicator of this plan.
    ///   - values: all facts of the person.
    ///   - retirement: when the person retires (BUP); nil where that is not known.
    ///   - ending: what is to be said of when the punishments of a fact stop counting, by whoever has the rows.
    public func outlook(
        _ compiled: CompiledIndicator, _ values: [Int], retirement: CivilDate?, ending: ((_ fact: Int, _ rule: FoldRule) -> Phrase)? = nil
    ) -> Outlook? {
        let place = compiled.table.index(values)
        guard let row = compiled.row(at: place) else { return nil }
        let now = compiled.points(values), most = Points(thousandths: Int(compiled.attainable[place]))
        guard most > now else { return nil }
        let folds = compiled.indicator.facts.compactMap { fact -> (fact: Int, rule: FoldRule)? in
            if case .fold(let rule) = instrument.facts[fact].definition { (fact, rule) } else { nil }
        }
        if compiled.indicator.ladder.rows[row].restsOnMissingData, let (_, rule) = folds.first {
            return .open(Self.bring(rule, asOf), gain: most - now, isAtMost: true)
        }
        if let retirement, retirement <= asOf { return .closed(Self.retired(retirement)) }
        for (fact, rule) in folds {
            let kinds = Set(rule.sources.map(\.record))
            if kinds == [.sanction] { return .wait(ending?(fact, rule) ?? Self.ending(rule)) }
            if case .yearOffset(let offset) = rule.window, offset < 0 { return .closed(Self.past(asOf.year + offset)) }
            // Nothing that is done from tomorrow on can count in a year that ends today.
            if rule.window.isOver(on: asOf) { return .closed(Self.yearOver(asOf.year)) }
            if kinds == [.leadership], let retirement, retirement <= asOf.minus(years: -1) { return .closed(Self.tooLate(retirement)) }
            if case .scale(let scale) = instrument.facts[fact].domain, kinds.isSubset(of: [.employee, .education]) {
                return education(compiled, fact, instrument.scales[scale], values, retirement)
            }
            if instrument.facts[fact].domain == .amount, let lacking = lacking(compiled, fact, values, most) {
                return .open(Self.lacking(lacking, compiled.indicator.advice), gain: most - now, isAtMost: false)
            }
        }
        return .open(compiled.indicator.advice, gain: most - now, isAtMost: false)
    }

    /// The next level that brings points, not the highest.
    private func education(
        _ compiled: CompiledIndicator, _ fact: Int, _ scale: Scale, _ values: [Int], _ retirement: CivilDate?
    ) -> Outlook? {
        if let retires = retirement, retires <= asOf.minus(years: -Self.shortestStudy) {
            let (id, en) = (retires.text(in: .indonesian), retires.text(in: .english))
            return .closed(
                Phrase(
                    id: "pensiun \(id), sebelum pendidikan berikutnya dapat selesai",
                    en: "retires on \(en), before another education can be completed"))
        }
        let now = compiled.points(values)
        for level in values[fact]..<max(values[fact], scale.values.count) {
            var changed = values
            changed[fact] = level + 1
            let points = compiled.points(derived(changed))
            guard points > now else { continue }
            let name = scale.label(level + 1)
            return .open(
                Phrase(id: "menyelesaikan pendidikan \(name) dan mencantumkan gelarnya", en: "completing \(name) and having the degree recorded"),
                gain: points - now, isAtMost: false)
        }
        return nil
    }

    /// The least amount that is missing for all points, in thousandths; nil where no amount brings them.
    private func lacking(_ compiled: CompiledIndicator, _ fact: Int, _ values: [Int], _ most: Points) -> Int? {
        func reaches(_ amount: Int) -> Bool {
            var changed = values
            changed[fact] = amount
            return compiled.points(derived(changed)) >= most
        }
        // More JP than a year has hours.
        var low = values[fact], high = 10_000 * Thousandths.one
        guard reaches(high), !reaches(low) else { return nil }
        while high - low > 1 {
            let middle = (low + high) / 2
            if reaches(middle) { high = middle } else { low = middle }
        }
        return high - values[fact]
    }

    /// When punishments stop counting, by the rule alone.
    private static func ending(_ rule: FoldRule) -> Phrase {
        guard rule.window != .ever else { return forGood }
        return Phrase(
            id: "pulih bila hukumannya tidak dihitung lagi dan tidak ada yang baru",
            en: "restored once the punishment no longer counts, unless there is a new one")
    }

    fileprivate static var forGood: Phrase { Phrase(id: "hukumannya tetap dihitung", en: "the punishment counts for good") }

    private static func bring(_ rule: FoldRule, _ asOf: CivilDate) -> Phrase {
        let kinds = Set(rule.sources.map(\.record)).subtracting([.employee])
        let what: Phrase
        if kinds.isSubset(of: [.predicate, .appraisal]) {
            what = Phrase(id: "SKP", en: "the appraisal (SKP)")
        } else {
            let labels = RecordKind.allCases.filter(kinds.contains).map(\.label)
            what = Phrase(id: labels.map(\.id).joined(separator: ", "), en: labels.map(\.en).joined(separator: ", "))
        }
        guard case .yearOffset(let offset) = rule.window else {
            return Phrase(id: "masukkan \(what.id) ke SIASN", en: "enter \(what.en) into SIASN")
        }
        let year = asOf.year + offset
        return Phrase(id: "masukkan \(what.id) \(year) ke SIASN", en: "enter \(what.en) of \(year) into SIASN")
    }

    private static func retired(_ day: CivilDate) -> Phrase {
        Phrase(
            id: "sudah melewati batas usia pensiun (\(day.text(in: .indonesian))); periksa datanya",
            en: "past the age of retirement (\(day.text(in: .english))); check the data")
    }

    private static func tooLate(_ day: CivilDate) -> Phrase {
        Phrase(
            id: "pensiun \(day.text(in: .indonesian)), sebelum diklatnya dapat selesai",
            en: "retires on \(day.text(in: .english)), before the training can be completed")
    }

    private static func yearOver(_ year: Int) -> Phrase {
        Phrase(id: "tahun pengukuran \(year) berakhir hari itu", en: "the measurement year \(year) ends that day")
    }

    private static func past(_ year: Int) -> Phrase {
        Phrase(
            id: "dinilai menurut tahun \(year), yang sudah lewat; hanya koreksi catatan yang masih dapat mengubahnya",
            en: "scored by the year \(year), which is over; only a correction of the record can still change it")
    }

    private static func lacking(_ thousandths: Int, _ advice: Phrase) -> Phrase {
        Phrase(
            id: "\(advice.id): kurang \(Thousandths.text(thousandths, decimalSign: ",")) JP",
            en: "\(advice.en): \(Thousandths.text(thousandths)) JP short")
    }
}

extension Explainer {
    /// What can be done about an indicator, with the day that the person's rows tell.
    func outlook(_ compiled: CompiledIndicator, _ values: [Int]) -> Outlook? {
        plan.outlook(compiled, values, retirement: retirement, ending: ending)
    }

    /// When the last punishment leaves its window.
    private func ending(of fact: Int, _ rule: FoldRule) -> Phrase {
        let days = said[fact].filter { $0.contribution.verdict == .counts }.map { plan.lastDay(rows[$0.row].record, rule.window) }
        guard let last = days.compactMap(\.self).max(), !days.contains(nil) else { return Plan.forGood }
        let day = CivilDate(day: last.day + 1)
        return Phrase(
            id: "pulih mulai \(day.text(in: .indonesian)) bila tidak ada hukuman baru",
            en: "restored from \(day.text(in: .english)) on, unless there is a new punishment")
    }
}
