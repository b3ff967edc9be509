import Exchange
import Instruments
import Measurement
import Presentation
import Rainbow
import Vocabulary

/// A measurement as text for a terminal.
struct MeasurementReport {
    let measured: MeasuredDataSet
    /// What the alternatives are called.
    let whatIf: [String]
    let language: Language

    init(_ measured: MeasuredDataSet, whatIf: [String] = [], language: Language) {
        self.measured = measured
        self.whatIf = whatIf
        self.language = language
    }

    private var instrument: Instrument { measured.plan.instrument }
    private var whole: Tally { measured.aggregation.whole }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        guard let means = Means(whole, by: measured.aggregation.combination) else { return [] }
        return [heading, ""] + index(means) + missing() + [""] + dimensions(means) + [""] + categories() + [""] + participation() + groups() + [""]
            + losses() + alternatives(means) + agencies() + offices() + [""] + measured.plan.basis(in: language) + diagnostics()
    }

    private var heading: String {
        let name = measured.dataSet.subject[language]
        let title = name.isEmpty ? words("IP ASN", "IP ASN") : "IP ASN \(name)"
        return "\(title) \(words("per", "as of")) \(measured.plan.asOf.text(in: language))".bold
    }

    private func index(_ means: Means) -> [String] {
        let name = instrument.category(of: means.total)
        var lines = ["  \(words("Indeks", "Index").padded(14))\(language.text(means.total).aligned(6).bold)  \(coloured(name))"]
        let others = instrument.otherCategories(of: means.total)
        if !others.isEmpty {
            lines.append(
                "  \("".padded(14))\(words("menurut bacaan lain atas batas kategori: ", "by another reading of the bounds: "))\(others.joined(separator: ", "))"
            )
        }
        return lines
    }

    /// What the index lacks, right under it.
    private func missing() -> [String] {
        measured.missing.flatMap { records in
            "\(records.message[language]).".lines(of: 62).enumerated().map { number, line in "  \((number == 0 ? "!" : "").padded(14))\(line)".yellow
            }
        }
    }

    private func coloured(_ category: String) -> String {
        switch instrument.categories.rows.firstIndex(where: { $0.name == category }) ?? 4 {
        case 0, 1: category.green
        case 2: category.yellow
        default: category.red
        }
    }

    private func dimensions(_ means: Means) -> [String] {
        zip(instrument.dimensions, means.dimensions).map { rule, mean in
            "  \(rule.dimension.label[language].padded(14))\(language.text(mean).aligned(6))  \(bar(mean, of: rule.maximum))  \(words("dari", "of")) \(language.text(rule.maximum))"
        }
    }

    private func bar(_ mean: ExactMean, of maximum: Points) -> String {
        let eighths = min(240, max(0, mean.hundredths * 10 * 240 / max(1, maximum.thousandths)))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let drawn = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
        return drawn.cyan + String(repeating: "·", count: 30 - drawn.count).dim
    }

    private func categories() -> [String] {
        zip(instrument.categories.rows, whole.categories).enumerated().map { position, entry in
            let title = position == 0 ? words("Kategori", "Categories") : ""
            let share = "\(language.percent(entry.1, of: whole.measured)) %"
            return "  \(title.padded(14))\(entry.0.name.padded(14))\(language.text(entry.1).aligned(10))  \(share.aligned(8))"
        }
    }

    private func participation() -> [String] {
        let people = whole.measured + measured.notMeasured
        let grade = measured.participation.map { instrument.category(of: $0) } ?? ""
        var lines = [
            "  \(words("Partisipasi", "Participation").padded(14))\(language.percent(whole.measured, of: people).aligned(6)) %  \(grade): \(language.text(whole.measured)) \(words("orang diukur,", "people measured,")) \(language.text(measured.notMeasured)) \(words("tidak", "not"))"
        ]
        for (exclusion, count) in zip(instrument.population, whole.excluded) where count > 0 {
            lines.append("  \("".padded(14))\(language.text(count).aligned(6))    \(exclusion.title[language])")
        }
        if measured.dataSet.refusedEmployees > 0 {
            lines.append(
                "  \("".padded(14))\(language.text(measured.dataSet.refusedEmployees).aligned(6))    \(words("baris pegawai ditolak", "rows of employees were refused"))"
            )
        }
        if measured.dataSet.refusedOfUnknownUnit > 0 {
            lines.append(
                "  \("".padded(14))\(language.text(measured.dataSet.refusedOfUnknownUnit).aligned(6))  ! \(Phrase.refusedElsewhere[language])".yellow)
        }
        if measured.scores.restingOnMissingData > 0 {
            lines.append(
                "  \("".padded(14))\(language.text(measured.scores.restingOnMissingData).aligned(6))    \(words("orang yang diukur memiliki nilai yang bertumpu pada data yang tidak ada", "measured people have a score that rests on missing data"))"
            )
        }
        if measured.scores.betweenCategoryReadings > 0 {
            lines.append(
                "  \("".padded(14))\(language.text(measured.scores.betweenCategoryReadings).aligned(6))    \(words("orang bernilai di antara dua bacaan batas kategori", "people lie between two readings of the category bounds"))"
            )
        }
        return lines
    }

    /// PNS and PPPK apart, where both were measured.
    private func groups() -> [String] {
        guard let groups = instrument.combination.groups, let first = Means(whole.first), let second = Means(whole.second) else { return [] }
        let joining =
            instrument.combination.means == .headCount
            ? words("digabung per kepala", "joined by head count") : words("rata-rata dua kelompok", "mean of the two groups")
        return ["", "  \(words("Kelompok", "Groups").padded(14))\(joining)"]
            + [(groups.absent, first), (groups.present, second)].map { name, means in
                "  \("".padded(14))\(name.padded(6))\(language.text(means.total).aligned(6))  \(language.text(means.count)) \(words("orang", "people"))"
            }
    }

    private func losses() -> [String] {
        let found = measured.lossRows
        guard !found.isEmpty else { return [] }
        var table = TextTable(
            [
                .text(words("Poin yang hilang per indikator", "Points lost by indicator")), .number(words("indeks", "index")),
                .number(words("orang", "people")),
            ], language: language)
        for entry in found {
            table.add([entry.title[language], "−\(entry.mean.map(language.text) ?? "0")", entry.people.map { language.text($0) } ?? ""])
        }
        return table.lines()
    }

    /// What other options and instruments would make of the same people.
    private func alternatives(_ means: Means) -> [String] {
        guard !whatIf.isEmpty else { return [] }
        var table = TextTable(
            [
                .text(words("Pengandaian", "What if")), .number(words("indeks", "index")), .number(words("selisih", "change")),
                .number(words("naik", "rise")), .number(words("turun", "fall")), .number(words("kategori lain", "other category")),
            ], language: language)
        var remarks: [String] = []
        for (name, alternative) in zip(whatIf, measured.alternatives) {
            let comparison = alternative.comparison
            remarks += alternative.plan.notices.map { "  \(name): \($0[language])".yellow }
            guard let other = Means(alternative.aggregation.whole, by: alternative.aggregation.combination) else {
                table.add([name, "–"])
                remarks.append("  \(name): \(words("tidak seorang pun diukur", "nobody is measured"))")
                continue
            }
            table.add([
                name, language.text(other.total), language.change(from: means.total, to: other.total), language.text(comparison.higher),
                language.text(comparison.lower), language.text(comparison.otherCategory),
            ])
            if comparison.onlyFirst + comparison.onlySecond > 0 {
                remarks.append(
                    "  \(name): \(words("diukur", "measured")) \(language.text(other.count)): \(language.text(comparison.onlySecond)) \(words("bertambah", "more")), \(language.text(comparison.onlyFirst)) \(words("tidak lagi", "no longer"))"
                )
            }
        }
        let others = measured.alternatives.compactMap { Means($0.aggregation.whole, by: $0.aggregation.combination)?.total }
        if let rounded = language.remark(onChanges: others.map { (means.total, $0) }) { remarks.append("  \(rounded)".dim) }
        return [""] + table.lines() + remarks
    }

    private func agencies() -> [String] {
        let rows = measured.agencyRows(in: language)
        guard !rows.isEmpty else { return [] }
        var table = TextTable(
            [
                .text(words("Instansi", "Agencies")), .number(words("indeks", "index")), .number(words("orang", "people")),
                .number(words("partisipasi", "participation")),
            ], language: language)
        for row in rows.prefix(15) {
            let share = "\(language.percent(row.tally.measured, of: row.tally.measured + row.tally.notMeasured)) %"
            table.add([row.name, language.text(row.means.total), language.text(row.means.count), share])
        }
        return [""] + table.lines()
            + (rows.count > 15 ? ["  \(words("dan \(rows.count - 15) lagi", "and \(rows.count - 15) more"))"] : [])
    }

    /// The OPD of one agency; of several the agencies say enough.
    private func offices() -> [String] {
        guard measured.dataSet.people.agencyList.count == 1 else { return [] }
        let lines = OfficeLines(measured, language: language).lines()
        return lines.isEmpty ? [] : [""] + lines
    }

    private func diagnostics() -> [String] {
        let summary = DiagnosticSummary(measured.findings)
        let rows = measured.dataSet.intakes.reduce((read: 0, used: 0, refused: 0)) { ($0.read + $1.read, $0.used + $1.used, $0.refused + $1.refused) }
        let aside = rows.read - rows.used - rows.refused
        var lines = [
            "  \(words("Baris", "Rows").padded(14))\(words("\(language.text(rows.read)) dibaca = \(language.text(rows.used)) dipakai + \(language.text(rows.refused)) ditolak + \(language.text(aside)) disisihkan", "\(language.text(rows.read)) read = \(language.text(rows.used)) used + \(language.text(rows.refused)) refused + \(language.text(aside)) set aside"))"
        ]
        let counts = Severity.allCases.map { "\(language.text(summary.count($0))) \($0.label[language])" }.joined(separator: ", ")
        lines.append("  \(words("Temuan", "Findings").padded(14))\(counts)")
        return lines + summary.lines(3, in: language)
    }
}
