import Instruments
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// An explanation as text for a terminal.
struct ExplanationReport {
    private let person: ExplainedPerson
    private let language: Language

    init(_ person: ExplainedPerson, language: Language) {
        self.person = person
        self.language = language
    }

    private var explanation: Explanation { person.explanation }
    private var plan: Plan { person.plan }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        var lines = heading()
        if let exclusion = explanation.exclusion {
            lines.append("\(words("Tidak diukur", "Not measured")): \(exclusion.title[language]) (\(exclusion.reason))")
            for fact in explanation.exclusionFacts { lines += self.fact(fact).map { String($0.dropFirst(2)) } }
            lines += ["  \(exclusion.provenance.source) [\(exclusion.provenance.status.label[language])]", ""]
        } else {
            lines += total() + Dimension.allCases.flatMap(dimension) + gains()
        }
        return lines + others() + basis()
    }

    /// Who it is: the post, the unit with its OPD, and when the person retires.
    private func heading() -> [String] {
        let employee = explanation.employee, home = person.home, office = home.office[language]
        var lines = ["\(employee.nip)  \(employee.name)".bold, employee.post, home.unit == office ? "" : home.unit]
        lines.append(office.isEmpty ? "" : "OPD: \(office)")
        if let day = explanation.retirement {
            lines.append(
                words("Batas usia pensiun (perkiraan): \(day.text(in: language))", "Retires (estimate): \(day.text(in: language))"))
        }
        return lines.filter { !$0.isEmpty } + [""]
    }

    private func total() -> [String] {
        var line = "\(words("Total", "Total")) \(language.text(explanation.total)) \(words("dari", "of")) 100, \(explanation.category)".bold
        if !explanation.otherCategories.isEmpty {
            line +=
                " (\(words("menurut bacaan lain atas batas kategori", "by another reading of the bounds")): \(explanation.otherCategories.joined(separator: ", ")))"
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
        switch indicator.outlook {
        case .open(let text, let gain, let isAtMost):
            let most = isAtMost ? words("hingga ", "up to ") : ""
            lines.append("    \(words("masih dapat diraih", "still to gain")) \(most)\(language.text(gain)): \(text[language])")
        case .wait(let text), .closed(let text): lines.append("    \(text[language])")
        case nil: break
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
            "      \(row($0.source, $0.summary(in: language), $0.reading, $0.verdict.label))\(until($0))"
        }
        if fact.rowsDisagree {
            lines.append("      \(words("beberapa baris berbeda; yang terendah berlaku", "several rows disagree; the lowest stands"))")
        }
        return lines
    }

    /// A row: where it stands, what it says, what is read in it, and what became of it.
    private func row(_ source: RecordSource, _ summary: String, _ reading: String?, _ verdict: Phrase) -> String {
        "\(place(source)): \(summary)\(reading.map { " = \($0)" } ?? "") (\(verdict[language]))"
    }

    /// Until when a row counts; in colour where it leaves its window within a year.
    private func until(_ evidence: Evidence) -> String {
        guard let until = evidence.until else { return "" }
        let text = words(", berlaku sampai \(until.text(in: language))", ", counts until \(until.text(in: language))")
        return until <= plan.asOf.minus(years: -1) ? text.yellow : text
    }

    private func place(_ source: RecordSource) -> String {
        let place = person.places(source)
        return "\(place.file ?? "") \(words("baris", "row")) \(place.row ?? source.row)"
    }

    private func gains() -> [String] {
        guard !explanation.advice.isEmpty else { return [] }
        return [words("Yang paling menaikkan nilai", "What would raise the score most").bold]
            + explanation.advice.map { advice in
                "  +\(language.text(advice.gain))  \(advice.text[language])\(advice.isAtMost ? words(" (paling banyak)", " (at most)") : "")"
            } + [""]
    }

    /// Rows of the person that count nowhere: refused, used with a doubt, kept apart, or asked for by no fact.
    private func others() -> [String] {
        block(
            words("Baris yang ditolak", "Rows that were refused"), explanation.refused.map(problem))
            + block(
                words("Baris yang dipakai dengan catatan", "Rows that are used with a remark"),
                explanation.warned.map(problem))
            + block(
                words("Baris yang disisihkan", "Rows that were set aside"),
                explanation.setAside.map { row($0.source, $0.summary[language], nil, $0.reason.label) })
            + block(
                words("Baris lain, yang tidak mengubah nilai", "Other rows, which change nothing"),
                explanation.withoutEffect.map { row($0.source, $0.summary(in: language), $0.reading, $0.verdict.label) })
    }

    private func problem(_ row: Explanation.RowProblem) -> String {
        let summary = row.summary[language]
        return "\(place(row.source)): \(summary.isEmpty ? "" : "\(summary): ")\(row.problem.text(in: language))"
    }

    private func block(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : [title.bold] + lines.map { "  " + $0 } + [""] }

    private func basis() -> [String] {
        let instrument = plan.instrument
        return ["\(words("Instrumen", "Instrument")) \(instrument.id) (\(instrument.version.prefix(12)))"]
            + plan.notices.map { $0[language].yellow }
    }
}
