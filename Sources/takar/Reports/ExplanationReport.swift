import Instruments
import Measurement
import Personnel
import Rainbow
import Vocabulary

/// An explanation as text for a terminal.
struct ExplanationReport {
    let explanation: Explanation
    let plan: Plan
    let places: (RecordSource) -> Place
    let language: Language

    init(_ explanation: Explanation, plan: Plan, places: @escaping (RecordSource) -> Place, language: Language) {
        self.explanation = explanation
        self.plan = plan
        self.places = places
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        var lines = ["\(explanation.employee.nip)  \(explanation.employee.name)".bold, "\(explanation.employee.post)", ""]
        if let exclusion = explanation.exclusion {
            lines.append("\(words("Tidak diukur", "Not measured")): \(exclusion.title[language]) (\(exclusion.reason))")
            lines.append("  \(exclusion.provenance.source) [\(exclusion.provenance.status.label[language])]")
        } else {
            lines += total() + Dimension.allCases.flatMap(dimension) + gains()
        }
        return lines + others() + basis()
    }

    private func total() -> [String] {
        var line = "\(words("Total", "Total")) \(language.text(explanation.total)) \(words("dari", "of")) 100, \(explanation.category)".bold
        if !explanation.otherCategories.isEmpty {
            line += " (\(words("menurut bacaan lain", "by another reading")): \(explanation.otherCategories.joined(separator: ", ")))"
        }
        return ["\(line)  \(words("per", "as of")) \(plan.asOf.text(in: language))", ""]
    }

    private func dimension(_ dimension: Dimension) -> [String] {
        let rule = plan.instrument.dimensions[dimension.position]
        let title =
            "\(dimension.label[language]) \(language.text(explanation.dimensions[dimension.position])) \(words("dari", "of")) \(language.text(rule.maximum))"
        return [title.bold] + explanation.indicators.filter { $0.dimension == dimension }.flatMap(indicator) + [""]
    }

    private func indicator(_ indicator: IndicatorExplanation) -> [String] {
        let points = "\(language.text(indicator.points)) \(words("dari", "of")) \(language.text(indicator.attainable))"
        var lines = ["  \(indicator.indicator.title[language]): \(indicator.gain > .zero ? points.yellow : points.green)"]
        for fact in indicator.facts { lines += self.fact(fact) }
        if indicator.row.restsOnMissingData {
            lines.append(
                "    \(words("tidak ada catatannya; nilai ini bertumpu pada data yang tidak ada", "there is no record; this score rests on missing data"))"
            )
        }
        if indicator.gain > .zero {
            lines.append(
                "    \(words("masih dapat diraih", "still to gain")) \(language.text(indicator.gain)): \(indicator.indicator.advice[language])")
        }
        var basis = "    \(indicator.row.provenance.source) [\(indicator.status.label[language])]"
        if !indicator.options.isEmpty { basis += " \(words("opsi", "options")): \(settings(indicator.options))" }
        lines.append(basis.dim)
        for reason in indicator.reasons { lines.append("    \(reason[language])".dim) }
        return lines
    }

    private func settings(_ names: [String]) -> String {
        let instrument = plan.instrument
        return zip(instrument.options, instrument.settings).filter { names.contains($0.0.name) }.map { "\($0.0.name)=\($0.1)" }.joined(
            separator: ", ")
    }

    private func fact(_ fact: FactExplanation) -> [String] {
        var lines = ["    \(fact.fact.title[language]): \(fact.value[language])"]
        let shown = fact.evidence.filter { $0.verdict != .notAsked && $0.verdict != .none && $0.kind != .employee || $0.verdict == .decides }
        lines += shown.map {
            "      \(place($0.source)): \($0.summary[language])\($0.reading.map { " = \($0)" } ?? "") (\($0.verdict.label[language]))"
        }
        if fact.rowsDisagree {
            lines.append("      \(words("beberapa baris berbeda; yang terendah berlaku", "several rows disagree; the lowest stands"))")
        }
        return lines
    }

    private func place(_ source: RecordSource) -> String {
        let place = places(source)
        return "\(place.file ?? "") \(words("baris", "row")) \(place.row ?? source.row)"
    }

    private func gains() -> [String] {
        guard !explanation.advice.isEmpty else { return [] }
        return [words("Yang paling menaikkan nilai", "What would raise the score most").bold]
            + explanation.advice.map { "  +\(language.text($0.gain))  \($0.text[language])" } + [""]
    }

    /// Rows of the person that count nowhere: refused, used with a doubt, kept apart, or asked for by no fact.
    private func others() -> [String] {
        block(
            words("Baris yang ditolak", "Rows that were refused"), explanation.refused.map { "\(place($0.source)): \($0.problem.text(in: language))" }
        )
            + block(
                words("Baris yang dipakai dengan catatan", "Rows that are used with a remark"),
                explanation.warned.map { "\(place($0.source)): \($0.problem.text(in: language))" })
            + block(
                words("Baris yang disisihkan", "Rows that were set aside"),
                explanation.setAside.map { "\(place($0.source)): \($0.summary[language]) (\($0.reason.label[language]))" })
            + block(
                words("Baris lain, yang tidak mengubah nilai", "Other rows, which change nothing"),
                explanation.withoutEffect.map { "\(place($0.source)): \($0.summary[language]) (\($0.verdict.label[language]))" })
    }

    private func block(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : [title.bold] + lines.map { "  " + $0 } + [""] }

    private func basis() -> [String] {
        let instrument = plan.instrument
        return ["\(words("Instrumen", "Instrument")) \(instrument.id) (\(instrument.version.prefix(12)))"]
            + plan.notices.map { $0[language].yellow }
    }
}
