import Exchange
import Measurement
import Planning
import Presentation
import Vocabulary
import Workflows

/// Study paths over years as a page tells them: what degrees do to the index, year by year, who studies, and who was left out.
package struct StudyReading {
    private let result: StudyResult
    private let language: Language

    package init(_ result: StudyResult, _ language: Language) {
        self.result = result
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func text(_ mean: ExactMean?) -> String { mean.map { language.text($0) } ?? "–" }

    package func report(_ links: MeasurementLinks) -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = result.paths.plan.notices.map { $0[language] }
        report.facts = remarks
        let tables = StudyTables(result, language: language).all
        report.parts = tables.enumerated().map { number, table in
            var part = ResultReport.Part(table.name)
            part.table = table
            if number == 0 { part.chart = chart } else { part.link = .init(toPeople: links) }
            part.inFileAlone = ["nip", "jabatan", "unit", "kelas", "orang", "kualifikasi_tanpa", "indeks_tanpa"]
            return part
        }
        return report
    }

    private var finding: String {
        guard let last = result.paths.years.last else { return words("Tidak ada tahun yang dilihat", "No year is looked at") }
        let cost = language.rupiah(result.paths.years.reduce(0) { sum, year in year.funding.values.reduce(sum) { $0 + $1.cost } })
        let students = language.counted(result.paths.students.count, "orang", "person", "people"), day = last.day.text(in: language)
        let (with, without) = (text(last.with.means?.total), text(last.without.means?.total))
        return words(
            "\(students) belajar dengan biaya \(cost): indeks per \(day) \(with), tanpa studi \(without)",
            "\(students) study for \(cost): the index as of \(day) is \(with), without \(without)")
    }

    private var chart: Slope? {
        guard let first = result.paths.years.first, let last = result.paths.years.last, first.day != last.day else { return nil }
        func row(_ label: String, _ before: ExactMean?, _ after: ExactMean?, isStrong: Bool) -> Slope.Row? {
            guard let before, let after else { return nil }
            return .init(
                label: label, before: Mark(before.hundredths, language.text(before)), after: Mark(after.hundredths, language.text(after)),
                isStrong: isStrong)
        }
        return Slope(
            ChartText(
                id: "studi", finding: words("Indeks dengan dan tanpa gelar", "The index with and without the degrees"),
                title: words("Indeks pada akhir tahun pertama dan terakhir", "The index at the end of the first and the last year"),
                label: words("Jalur", "Path"), value: words("Indeks", "Index")),
            before: first.day.text(in: language), after: last.day.text(in: language),
            rows: [
                row(words("dengan studi", "with studies"), first.with.means?.total, last.with.means?.total, isStrong: true),
                row(words("tanpa studi", "without"), first.without.means?.total, last.without.means?.total, isStrong: false),
            ].compactMap(\.self))
    }

    private var remarks: [(title: String, text: String)] {
        let left = language.counted(result.paths.leftOut.count, "orang", "person", "people")
        let unknown = language.counted(result.paths.unknownRetirements, "peserta", "student", "students")
        return [
            (
                words("Tidak diikutkan", "Left out"),
                words(
                    "\(left): pensiun sebelum gelar dihitung atau wajib kerjanya selesai",
                    "\(left): they retire before the degree counts or their time is served")
            ),
            (
                words("Tanpa tanggal pensiun", "No day of retirement"), unknown
            ),
            (
                words("Yang dianggap", "What was assumed"),
                words(
                    "gelar dihitung sejak dicantumkan; catatan lain dan aturannya tetap",
                    "a degree counts once it is recorded; other records and the rules stay")
            ),
            (
                words("Angka contoh", "Example figures"),
                result.paths.programmes.degrees.contains(where: \.isExample)
                    ? words("biaya dan lama studi; ganti dengan milik instansi", "costs and lengths; replace them by the agency's own") : ""
            ),
        ]
    }
}
