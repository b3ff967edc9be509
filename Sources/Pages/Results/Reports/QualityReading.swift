import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Quality
import Vocabulary
import Workflows

/// How good an agency's data are by BKN's indicators, and what of it touches the score, as a page tells it.
package struct QualityReading {
    private let result: CheckResult
    /// Whether single people are named.
    private let namesPeople: Bool
    /// Units of fewer people say no index.
    private let fewest: Int
    private let language: Language

    package init(_ result: CheckResult, namesPeople: Bool, fewest: Int, _ language: Language) {
        self.result = result
        self.namesPeople = namesPeople
        self.fewest = fewest
        self.language = language
    }

    private var checked: CheckedDataSet { result.checked }
    private var whole: QualityTally { checked.check.whole }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func text(_ share: WeightedShare?) -> String { share?.text(decimalSign: language.decimalSign) ?? "–" }
    private func column(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .text) }
    private func number(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .number) }
    private func cell(_ share: WeightedShare?) -> SheetCell {
        share.flatMap { ExactMean(sum: $0.hundredths * 10, count: 1) }.map { .mean($0) } ?? .blank
    }

    package func report(_ links: MeasurementLinks) -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = result.measured.missing.map { $0.message[language] + "." }
        let weight = language.percent(whole.answeredWeight, of: QualityScheme.wholeWeight)
        report.facts =
            [
                (
                    words("Dasar", "Basis"),
                    words(
                        "\(whole.answered) dari \(QualityScheme.indicators.count) indikator, bobot \(weight) %",
                        "\(whole.answered) of \(QualityScheme.indicators.count) indicators, weight \(weight) %")
                )
            ] + QualityDimension.allCases.map { ($0.label[language], text(whole.index($0))) } + departed
        report.parts = [matters, indicators, unanswered, offices].compactMap(\.self) + (namesPeople ? [findings] : [])
        return report
    }

    private var finding: String {
        let share = language.percent(whole.peopleWithFindings, of: whole.people), index = text(whole.index)
        let people = language.text(whole.people), found = language.text(whole.peopleWithFindings)
        return words(
            "Indeks kualitas data \(index): dari \(people) orang yang diperiksa, \(found) (\(share) %) bertemuan",
            "Data quality index \(index): of \(people) people checked, \(found) (\(share) %) have findings")
    }

    private var departed: [(title: String, text: String)] {
        let count = checked.check.departed
        guard count > 0 else { return [] }
        let people = language.counted(count, "orang", "person", "people")
        return [
            (
                words("Tidak diperiksa", "Not checked"),
                words("\(people): kedudukan hukumnya sudah tidak bertugas", "\(people): their legal standing says that they serve no more")
            )
        ]
    }

    /// What touches the score, with the points that are at stake.
    private var matters: ResultReport.Part? {
        let stake = PointsAtStake(checked, result.measured), found = stake.entries.filter { $0.findings > 0 }
        guard !found.isEmpty else { return nil }
        var part = ResultReport.Part(words("Yang menyentuh nilai IP ASN", "What touches the score of IP ASN"))
        part.table = SheetTable(
            part.heading,
            [
                column("Perkara", "Matter"), number("Poin indeks hingga", "Index points up to"), number("Orang", "People"),
                number("Temuan", "Findings"),
            ],
            found.map { entry in
                [
                    .text(entry.matter.label[language]),
                    entry.thousandths.flatMap { ExactMean(sum: $0, count: stake.measured) }.map { .mean($0) } ?? .blank, .count(entry.people),
                    .count(entry.findings),
                ]
            })
        return part
    }

    private var indicators: ResultReport.Part {
        var part = ResultReport.Part(words("Indikator BKN", "BKN's indicators"))
        let asked = QualityScheme.indicators.indices.filter { whole.applicable[$0] > 0 }
        part.table = SheetTable(
            part.heading,
            [
                column("Kode", "Code"), column("Indikator", "Indicator"), number("Nilai", "Score"), number("Temuan", "Found"),
                number("Berlaku bagi", "Asked of"), column("Kriteria", "Criteria"),
            ],
            asked.map { position in
                let indicator = QualityScheme.indicators[position]
                let status = indicator.status == .unconfirmed ? words("belum terkonfirmasi BKN", "not confirmed by BKN") : ""
                return [
                    .text(indicator.code), .text(indicator.title[language]), cell(whole.share(position)), .count(whole.findings[position]),
                    .count(whole.applicable[position]), .text(status),
                ]
            })
        return part
    }

    private var unanswered: ResultReport.Part? {
        let open = QualityScheme.indicators.indices.filter { whole.applicable[$0] == 0 }
        guard !open.isEmpty else { return nil }
        var part = ResultReport.Part(words("Tidak terjawab", "Not answered"))
        part.facts = open.map { position in
            let indicator = QualityScheme.indicators[position]
            let reason = checked.check.obstacles[position]?[language] ?? words("tidak berlaku bagi siapa pun", "it is asked of nobody")
            return ("\(indicator.code) \(indicator.title[language])", reason)
        }
        return part
    }

    private var offices: ResultReport.Part? {
        let offices = (checked.officesFromLowest + checked.outsideOffices).filter { $0.tally.people >= fewest }
        guard !offices.isEmpty else { return nil }
        var part = ResultReport.Part(words("OPD, dari indeks terendah", "OPD, from the lowest index"))
        part.lines = [
            words(
                "Bobot: indikator yang berlaku bagi OPD itu; indeks dengan bobot berbeda tidak sepenuhnya sebanding.",
                "Weight: of the indicators that are asked of the OPD; indexes of different weight do not compare in full.")
        ]
        part.table = SheetTable(
            part.heading,
            [
                column("OPD", "OPD"), number("Indeks", "Index"), number("Orang", "People"), number("Bertemuan", "With findings"),
                number("Bobot", "Weight"),
            ],
            offices.map { office in
                [
                    .text(office.place.label(in: checked.tree, language)), cell(office.tally.index), .count(office.tally.people),
                    .count(office.tally.peopleWithFindings), .share(office.tally.answeredWeight, of: QualityScheme.wholeWeight),
                ]
            })
        return part
    }

    private var findings: ResultReport.Part {
        var part = ResultReport.Part(words("Temuan", "Findings"))
        part.table = checked.findingTable(in: language)
        part.columns = ["nip", "nama", "opd", "kode", "temuan", "saran"]
        part.emptiness = words("Tidak ada temuan.", "There are no findings.")
        return part
    }
}
