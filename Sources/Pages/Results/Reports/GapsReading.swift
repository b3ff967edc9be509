import Analysis
import Exchange
import Instruments
import Measurement
import Planning
import Presentation
import Vocabulary
import Workflows

/// What everybody lacks and what helps, as a page tells it: the sums, then each kind of deed as a list.
package struct GapsReading {
    private let result: GapsResult
    private let language: Language

    package init(_ result: GapsResult, _ language: Language) {
        self.result = result
        self.language = language
    }

    private var measured: Int { result.measured.aggregation.whole.measured }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func column(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .text) }
    private func number(_ id: String, _ en: String) -> SheetColumn { SheetColumn(words(id, en), .number) }
    /// A sum of points as a part of the index.
    private func share(_ thousandths: Int, of people: Int) -> ExactMean? { ExactMean(sum: thousandths, count: people) }

    package func report(_ links: MeasurementLinks) -> ResultReport {
        var report = ResultReport(finding)
        report.warnings = result.plan.notices.map { $0[language] }
        report.facts = unproven + falling
        report.parts = [kinds, origins, offices].compactMap(\.self) + GapTables(result, language: language).people.map { list($0, links) }
        return report
    }

    private var finding: String {
        let index = Means(result.measured.aggregation.whole, by: result.measured.aggregation.combination).map { language.text($0.total) } ?? "–"
        let able = language.text(result.analysis.people.count { $0.openTogether > .zero }), all = language.text(measured)
        let by = result.plan.asOf.text(in: language)
        let most = result.kinds.max { ($0.value.thousandths, $1.key.rawValue) < ($1.value.thousandths, $0.key.rawValue) }
        let mainly = most.flatMap { entry in
            share(entry.value.thousandths, of: measured).map { mean in
                let label = entry.key.label[language].lowercasedFirst
                return words(
                    "; yang terbesar \(label), \(language.text(mean)) poin indeks",
                    "; most of it \(label), \(language.text(mean)) points of the index")
            }
        }
        return words(
            "Indeks \(index) per \(by); \(able) dari \(all) orang dapat naik dengan yang dapat dikerjakan sekarang",
            "Index \(index) as of \(by); \(able) of \(all) people can rise by what can be done now") + (mainly ?? "")
    }

    private var unproven: [(title: String, text: String)] {
        guard !result.unproven.isEmpty else { return [] }
        let people = language.counted(Set(result.unproven.map(\.person)).count, "orang", "person", "people")
        let points = language.text(Points(thousandths: result.unproven.reduce(0) { $0 + $1.points.thousandths }))
        return [
            (
                words("Hanya pada data pegawai", "On employees' rows alone"),
                words("\(points) poin pada \(people) tidak tampak pada riwayat", "\(points) points of \(people) show in no history")
            )
        ]
    }

    private var falling: [(title: String, text: String)] {
        let people = language.counted(Set(result.falling.map(\.person)).count, "orang", "person", "people"), days = GapsRequest.daysAhead
        return [
            (
                words("Gugur dalam \(days) hari", "Lost within \(days) days"),
                words("\(people) kehilangan poin karena catatan keluar dari jendelanya", "\(people) lose points, since records leave their window")
            )
        ]
    }

    private var kinds: ResultReport.Part? {
        let found = Lever.Kind.allCases.compactMap { kind in result.kinds[kind].map { (kind, $0) } }
            .sorted { ($1.1.thousandths, $0.0.rawValue) < ($0.1.thousandths, $1.0.rawValue) }
        guard let most = found.first else { return nil }
        var part = ResultReport.Part(words("Yang kurang", "What is missing"))
        part.lines = [
            words(
                "Poin indeks: bila hanya itu yang ditutup pada semua orang; bersama-sama dapat lebih atau kurang dari jumlahnya.",
                "Points of the index: if that alone were closed for everybody; together they may come to more or less than their sum.")
        ]
        part.chart = LossBars(
            ChartText(
                id: "kurang", finding: words("Yang terbesar: \(most.0.label.id.lowercasedFirst)", "Most of it: \(most.0.label.en.lowercasedFirst)"),
                title: words("Poin indeks yang hilang karena setiap kekurangan", "Points of the index that each gap costs"),
                label: words("Yang kurang", "What is missing"), value: words("Poin indeks", "Index points")),
            rows: found.compactMap { kind, sum in
                share(sum.thousandths, of: measured).map { mean in
                    let people = language.counted(sum.people, "orang", "person", "people")
                    return .init(label: kind.label[language], value: mean.hundredths, text: "\(language.text(mean)) (\(people))")
                }
            })
        return part
    }

    private var origins: ResultReport.Part? {
        let found = Gap.Origin.allCases.compactMap { origin in result.origins[origin].map { (origin, $0) } }
        guard !found.isEmpty else { return nil }
        var part = ResultReport.Part(words("Asalnya", "Where it comes from"))
        part.table = SheetTable(
            part.heading, [column("Asal", "Origin"), number("Kekurangan", "Gaps"), number("Poin indeks", "Index points")],
            found.map { origin, sum in
                [
                    .text(origin.label[language].capitalizedFirst), .count(sum.people),
                    share(sum.thousandths, of: measured).map { .mean($0) } ?? .blank,
                ]
            })
        return part
    }

    private var offices: ResultReport.Part {
        var part = ResultReport.Part("OPD")
        part.table = SheetTable(
            part.heading,
            [
                column("OPD", "OPD"), number("Diukur", "Measured"), number("Dapat naik", "Can rise"),
                number("Poin indeks OPD", "Points of its index"),
                number("JP kurang", "JP short"), number("Tanpa catatan", "No record"),
            ],
            result.offices(in: language).map { office in
                [
                    .text(office.label), .count(office.measured), .count(office.able),
                    share(office.open, of: office.measured).map { .mean($0) } ?? .blank,
                    .count(office.kinds[.hours]?.people ?? 0), .count(office.unrecorded),
                ]
            })
        return part
    }

    /// A list to act on; what the file says beside it has no room here.
    private func list(_ table: SheetTable, _ links: MeasurementLinks) -> ResultReport.Part {
        var part = ResultReport.Part("\(table.name) (\(language.text(table.count)))")
        part.table = table
        part.rows = 50
        part.link = .init(toPeople: links)
        part.inFileAlone = ["nip", "jabatan", "unit", "kelas", "poin_bersama", "asal", "total"]
        return part
    }
}

extension String {
    /// The same with a small letter at its beginning, unless it begins with an abbreviation.
    var lowercasedFirst: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
