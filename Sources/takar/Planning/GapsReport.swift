import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// What everybody lacks as text for a terminal: sums alone, since a list of people has no place there.
struct GapsReport {
    let result: GapsResult
    let language: Language

    init(_ result: GapsResult, language: Language) {
        self.result = result
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private static let most = 12

    func lines() -> [String] {
        let heading = GapTables(result, language: language).title
        let whole = result.measured.aggregation.whole
        let index = Means(whole, by: result.measured.aggregation.combination).map { language.text($0.total) } ?? "–"
        let lacking = language.text(result.analysis.people.count { $0.openTogether > .zero }), measured = language.text(whole.measured)
        return [
            heading.bold,
            "  "
                + words(
                    "Indeks \(index); \(lacking) dari \(measured) orang dapat naik dengan yang dapat dikerjakan sekarang",
                    "Index \(index); \(lacking) of \(measured) people can rise by what can be done now"), "",
        ]
            + kinds(whole.measured) + [""] + origins(whole.measured) + [""] + offices() + [""] + unproven() + falling() + remarks()
            + result.plan.basis(in: language)
    }

    /// A sum of points as a part of the index.
    private func share(_ thousandths: Int, of measured: Int) -> String {
        ExactMean(sum: thousandths, count: measured).map(language.text) ?? "–"
    }

    private func kinds(_ measured: Int) -> [String] {
        var table = TextTable(
            [.text(words("Yang kurang", "What is missing")), .number(words("orang", "people")), .number(words("poin indeks", "index points"))],
            language: language)
        for kind in Lever.Kind.allCases {
            guard let sum = result.kinds[kind] else { continue }
            table.add([kind.label[language], language.text(sum.people), share(sum.thousandths, of: measured)])
        }
        return table.lines()
    }

    private func origins(_ measured: Int) -> [String] {
        var table = TextTable(
            [.text(words("Asalnya", "Where it comes from")), .number(words("kekurangan", "gaps")), .number(words("poin indeks", "index points"))],
            language: language)
        for origin in Gap.Origin.allCases {
            guard let sum = result.origins[origin] else { continue }
            table.add([origin.label[language], language.text(sum.people), share(sum.thousandths, of: measured)])
        }
        return table.lines()
    }

    private func offices() -> [String] {
        var table = TextTable(
            [
                .text("OPD"), .number(words("diukur", "measured")), .number(words("dapat naik", "can rise")),
                .number(words("poin", "points")), .number(words("JP kurang", "JP short")), .number(words("tanpa catatan", "no record")),
            ], language: language)
        let all = result.offices(in: language)
        for office in all.prefix(Self.most) {
            table.add([
                office.label, language.text(office.measured), language.text(office.able), share(office.open, of: office.measured),
                language.text(office.kinds[.hours]?.people ?? 0), language.text(office.unrecorded),
            ])
        }
        let rest = language.text(max(0, all.count - Self.most))
        return table.lines()
            + (all.count > Self.most
                ? ["  \(words("dan \(rest) OPD lagi (--output daftar.xlsx, atau --json)", "and \(rest) more (--output daftar.xlsx, or --json)"))".dim]
                : [])
    }

    /// What counts and no history shows, since a check of the data may take it away.
    private func unproven() -> [String] {
        guard !result.unproven.isEmpty else { return [] }
        let count = language.text(Set(result.unproven.map(\.person)).count)
        let points = language.text(Points(thousandths: result.unproven.reduce(0) { $0 + $1.points.thousandths }))
        return [
            "  "
                + words(
                    "Pada \(count) orang \(points) poin hanya bertumpu pada data pegawai dan tidak tampak pada riwayat",
                    "For \(count) people \(points) points rest on the employee's row alone and show in no history")
        ]
    }

    private func falling() -> [String] {
        let people = Set(result.falling.map(\.person)).count, days = GapsRequest.daysAhead
        let count = language.text(people)
        return [
            "  "
                + words(
                    "Dalam \(days) hari \(count) orang kehilangan poin karena catatan keluar dari jendelanya",
                    "Within \(days) days \(count) people lose points, since records leave their window")
        ]
    }

    private func remarks() -> [String] {
        [
            "  "
                + words(
                    "poin indeks: bila hanya itu yang ditutup pada semua orang; bersama-sama dapat lebih atau kurang dari jumlahnya",
                    "index points: if that alone were closed for everybody; together they may come to more or less than their sum"
                ).dim
        ]
    }
}
