import Exchange
import Instruments
import Measurement
import Personnel
import Quality
import Rainbow
import Vocabulary

/// A check of data as text for a terminal.
struct CheckReport {
    private let checked: CheckedDataSet
    private let measured: MeasuredDataSet
    private let language: Language

    init(_ checked: CheckedDataSet, _ measured: MeasuredDataSet, language: Language) {
        self.checked = checked
        self.measured = measured
        self.language = language
    }

    private var check: QualityCheck { checked.check }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading, ""] + index() + missing() + [""] + indicators() + unanswered() + matters() + offices() + [""] + rows()
    }

    private var heading: String {
        let subject = measured.dataSet.subject[language]
        let name = subject.isEmpty ? "" : " \(subject)"
        return "\(words("Kualitas data", "Data quality"))\(name) \(words("per", "as of")) \(check.context.asOf.text(in: language))".bold
    }

    private func text(_ share: WeightedShare?) -> String { share?.text(decimalSign: language.decimalSign) ?? "–" }

    /// Kinds of records that are scored and of which none counts for anybody.
    private func missing() -> [String] {
        measured.missing.flatMap { records in
            "\(records.message[language]).".lines(of: 74).enumerated().map { number, line in "  \(number == 0 ? "! " : "  ")\(line)".yellow }
        }
    }

    private func index() -> [String] {
        let whole = check.whole
        let count = QualityScheme.indicators.count
        let weight = language.percent(whole.answeredWeight, of: QualityScheme.wholeWeight)
        let basis = words(
            "berdasarkan \(whole.answered) dari \(count) indikator, bobot \(weight) %",
            "on \(whole.answered) of \(count) indicators, weight \(weight) %")
        var lines = ["  \(words("Indeks", "Index").padded(14))\(text(whole.index).aligned(6).bold)  \(basis)"]
        for dimension in QualityDimension.allCases {
            let positions = QualityScheme.indicators.indices.filter { QualityScheme.indicators[$0].dimension == dimension }
            let answered = positions.count { whole.applicable[$0] > 0 }
            lines.append(
                "  \(dimension.label[language].padded(14))\(text(whole.index(dimension)).aligned(6))  \(answered) \(words("dari", "of")) \(positions.count) \(words("indikator, bobot dimensi", "indicators, weight of the dimension")) \(dimension.weight) %"
            )
        }
        let share = language.percent(whole.peopleWithFindings, of: whole.people)
        lines.append(
            "  \(words("Orang", "People").padded(14))\(language.text(whole.people).aligned(6))  \(words("diperiksa", "checked")), \(language.text(whole.peopleWithFindings)) (\(share) %) \(words("dengan temuan", "with findings"))"
        )
        if check.departed > 0 {
            lines.append(
                "  \("".padded(14))\(language.text(check.departed).aligned(6))  \(words("tidak diperiksa: kedudukan hukumnya sudah tidak bertugas", "not checked: their legal standing says that they have left"))"
            )
        }
        return lines
    }

    private func indicators() -> [String] {
        let width = 62
        let titles =
            words("berlaku", "asked").aligned(9) + words("temuan", "found").aligned(9) + words("nilai", "score").aligned(9)
        var lines = ["  \(words("Indikator BKN", "BKN's indicators").padded(width))".bold + titles]
        for (position, indicator) in QualityScheme.indicators.enumerated() where check.whole.applicable[position] > 0 {
            let mark = indicator.status == .unconfirmed ? "*" : ""
            let found = language.text(check.whole.findings[position]).aligned(9)
            lines.append(
                "  \((indicator.code + mark).padded(8))\(indicator.title[language].cut(53).padded(54))\(language.text(check.whole.applicable[position]).aligned(9))\(check.whole.findings[position] > 0 ? found.yellow : found)\(text(check.whole.share(position)).aligned(9))"
            )
        }
        return lines + [
            "  \(words("* kriterianya belum terkonfirmasi BKN", "* by criteria that BKN has not confirmed"))".dim, "",
        ]
    }

    private func unanswered() -> [String] {
        var lines: [String] = []
        for (position, indicator) in QualityScheme.indicators.enumerated() where check.whole.applicable[position] == 0 {
            let reason = check.obstacles[position]?[language] ?? words("tidak berlaku bagi siapa pun", "it is asked of nobody")
            lines.append("  \(indicator.code.padded(8))\(indicator.title[language]): \(reason)")
        }
        return lines.isEmpty ? [] : ["  \(words("Tidak terjawab", "Not answered"))".bold] + lines + [""]
    }

    /// What touches the score, with the points that are at stake.
    private func matters() -> [String] {
        let stake = PointsAtStake(checked, measured)
        let found = stake.entries.filter { $0.findings > 0 }
        guard !found.isEmpty else { return [] }
        let titles =
            words("orang", "people").aligned(9) + words("temuan", "found").aligned(9) + words("poin hingga", "points up to").aligned(14)
            + words("indeks", "index").aligned(9)
        let rows = found.map { entry in
            let points = entry.thousandths.map(grouped) ?? "–"
            let mean = entry.thousandths.flatMap { ExactMean(sum: $0, count: stake.measured) }.map { "−" + language.text($0) } ?? "–"
            return
                "  \(entry.matter.label[language].padded(50))\(language.text(entry.people).aligned(9))\(language.text(entry.findings).aligned(9))\(points.aligned(14))\(mean.aligned(9))"
        }
        return ["  \(words("Yang menyentuh nilai IP ASN", "What touches the score of IP ASN").padded(50))".bold + titles] + rows + [""]
    }

    /// Points of many people: the whole ones grouped, the rest exact.
    private func grouped(_ thousandths: Int) -> String {
        language.text(thousandths / 1000) + Thousandths.text(thousandths % 1000, decimalSign: language.decimalSign).dropFirst()
    }

    private func offices() -> [String] {
        let offices = checked.officesFromLowest, outside = checked.outsideOffices
        guard !offices.isEmpty || !outside.isEmpty else { return [] }
        let titles =
            words("indeks", "index").aligned(9) + words("orang", "people").aligned(9) + words("bertemuan", "with findings").aligned(15)
            + words("bobot", "weight").aligned(10)
        func line(_ name: String, _ tally: QualityTally) -> String {
            "  \(name.cut(48).padded(50))\(text(tally.index).aligned(9))\(language.text(tally.people).aligned(9))\(language.text(tally.peopleWithFindings).aligned(15))\("\(language.percent(tally.answeredWeight, of: QualityScheme.wholeWeight)) %".aligned(10))"
        }
        var lines = ["  \(words("OPD, dari indeks terendah", "OPD, from the lowest index").padded(50))".bold + titles]
        lines += offices.map { line($0.unit?.name ?? "", $0.tally) }
        if !outside.isEmpty {
            lines.append("  \(words("Di luar OPD", "Outside the OPD"))".bold)
            lines += outside.flatMap { place, unit, tally in
                let reason = place.reason?[language] ?? ""
                return unit.map { [line($0.name, tally), "    (\(reason))".dim] } ?? [line("(\(reason))", tally)]
            }
        }
        // A part may be above the whole in everything it is asked, and still rest on fewer indicators.
        let remark = words(
            "bobot: indikator yang berlaku bagi OPD itu; indeks dengan bobot berbeda tidak sepenuhnya sebanding",
            "weight: of the indicators that are asked of the OPD; indexes of different weight do not compare in full")
        return lines + ["  \(remark)".dim]
    }

    /// What reading the files came to, since rows that were refused make nobody here.
    private func rows() -> [String] {
        let intakes = measured.dataSet.intakes
        let read = intakes.reduce(0) { $0 + $1.read }, refused = intakes.reduce(0) { $0 + $1.refused }
        return [
            "  \(words("Baris", "Rows").padded(14))\(language.text(read)) \(words("dibaca", "read")), \(language.text(refused)) \(words("ditolak; rinciannya: takar measure --diagnostics", "refused; for each: takar measure --diagnostics"))"
        ]
    }
}
