import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// Study paths as text for a terminal.
struct StudyReport {
    let result: StudyResult
    let language: Language

    init(_ result: StudyResult, language: Language) {
        self.result = result
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let name = result.dataSet.subject[language]
        let title = words("Jalur pendidikan", "Study paths") + (name.isEmpty ? "" : " \(name)")
        return [title.bold, ""] + years() + [""] + funding() + [""] + remarks() + result.paths.plan.basis(in: language)
    }

    private func years() -> [String] {
        var table = TextTable(
            [
                .text(words("Per tanggal", "As of")), .number(words("kualifikasi", "qualification")), .number(words("tanpa studi", "without")),
                .number(words("indeks", "index")), .number(words("tanpa studi", "without")), .number(words("diukur", "measured")),
            ], language: language)
        func text(_ mean: ExactMean?) -> String { mean.map(language.text) ?? "–" }
        for year in result.paths.years {
            table.add([
                year.day.text(in: language), text(year.with.qualification), text(year.without.qualification), text(year.with.means?.total),
                text(year.without.means?.total), language.text(year.without.tally.measured),
            ])
        }
        return table.lines()
    }

    private func funding() -> [String] {
        var table = TextTable(
            [
                .text(words("Tahun", "Year")), .text(words("Pendanaan", "Funding")), .number(words("mulai", "begin")),
                .number(words("belajar", "study")), .number(words("gelar", "degrees")), .number(words("poin", "points")),
                .number(words("biaya", "cost")),
            ], language: language)
        for year in result.paths.years {
            for way in StudyTerms.Funding.allCases {
                guard let sums = year.funding[way] else { continue }
                table.add([
                    String(year.day.year), way.label[language], language.text(sums.starting), language.text(sums.studying),
                    language.text(sums.counting), language.text(Points(thousandths: sums.thousandths)), language.text(sums.cost),
                ])
            }
        }
        return table.lines()
    }

    private func remarks() -> [String] {
        let left = language.text(result.paths.leftOut.count), unknown = language.text(result.paths.unknownRetirements)
        let remarks = [
            words(
                "\(left) orang tidak diikutkan: pensiun sebelum gelar dihitung atau wajib kerjanya selesai",
                "\(left) people were left out: they retire before the degree counts or their time is served"),
            words("\(unknown) peserta tanpa tanggal pensiun yang diketahui", "\(unknown) students have no day of retirement that is known"),
            words(
                "Gelar dihitung sejak dicantumkan; catatan lain dan aturannya dianggap tetap",
                "A degree counts once it is recorded; other records and the rules are taken to stay"),
        ]
        let examples =
            result.paths.programmes.degrees.contains(where: \.isExample)
            ? [
                words(
                    "Biaya dan lama studi bertanda contoh; ganti dengan milik instansi",
                    "Costs and lengths are marked as examples; replace them by the agency's own")
            ] : []
        return (remarks + examples).map { "  · \($0)".dim }
    }
}
