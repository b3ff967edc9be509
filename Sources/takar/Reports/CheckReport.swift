import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
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
        var table = TextTable(
            [
                .text(words("Indikator BKN", "BKN's indicators")), .text(""), .number(words("nilai", "score")), .number(words("temuan", "found")),
                .number(words("berlaku", "asked")),
            ], language: language)
        for (position, indicator) in QualityScheme.indicators.enumerated() where check.whole.applicable[position] > 0 {
            let mark = indicator.status == .unconfirmed ? "*" : ""
            let found = check.whole.findings[position]
            table.add([
                TextTable.Cell(indicator.code + mark), TextTable.Cell(indicator.title[language]), TextTable.Cell(text(check.whole.share(position))),
                TextTable.Cell(language.text(found)) { found > 0 ? $0.yellow : $0 }, TextTable.Cell(language.text(check.whole.applicable[position])),
            ])
        }
        return table.lines() + [
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
        var table = TextTable(
            [
                .text(words("Yang menyentuh nilai IP ASN", "What touches the score of IP ASN")), .number(words("indeks", "index")),
                .number(words("orang", "people")), .number(words("temuan", "found")), .number(words("poin hingga", "points up to")),
            ], language: language)
        for entry in found {
            let mean =
                entry.thousandths.flatMap { ExactMean(sum: $0, count: stake.measured) }.map {
                    $0.hundredths == 0 ? language.text($0) : "−" + language.text($0)
                } ?? "–"
            table.add([
                entry.matter.label[language], mean, language.text(entry.people), language.text(entry.findings),
                entry.thousandths.map(grouped) ?? "–",
            ])
        }
        return table.lines() + [""]
    }

    /// Points of many people: the whole ones grouped, the rest exact.
    private func grouped(_ thousandths: Int) -> String {
        language.text(thousandths / 1000) + Thousandths.text(thousandths % 1000, decimalSign: language.decimalSign).dropFirst()
    }

    private func offices() -> [String] {
        let offices = checked.officesFromLowest, outside = checked.outsideOffices
        guard !offices.isEmpty || !outside.isEmpty else { return [] }
        var table = TextTable(
            [
                .text(words("OPD, dari indeks terendah", "OPD, from the lowest index")), .number(words("indeks", "index")),
                .number(words("orang", "people")), .number(words("bertemuan", "with findings")), .number(words("bobot", "weight")),
            ], language: language)
        func add(_ name: String, _ tally: QualityTally) {
            table.add([
                name, text(tally.index), language.text(tally.people), language.text(tally.peopleWithFindings),
                "\(language.percent(tally.answeredWeight, of: QualityScheme.wholeWeight)) %",
            ])
        }
        for office in offices { add(office.place.label(in: checked.tree, language), office.tally) }
        if !outside.isEmpty { table.add([TextTable.Cell(words("Di luar OPD:", "Outside the OPD:"), style: \.bold)]) }
        for (place, unit, tally) in outside {
            add([unit?.name, place.reason.map { "(\($0[language]))" }].compactMap(\.self).joined(separator: " "), tally)
        }
        let lines = table.lines()
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
