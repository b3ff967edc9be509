import Exchange
import Instruments
import Measurement
import Planning
import Presentation
import Vocabulary
import Workflows

/// A plan as a page tells it: what it costs and promises and how good that is proven to be, then when, who, and what was assumed.
package struct PlanReading {
    private let result: TrainingPlanResult
    private let tables: PlanTables
    private let language: Language

    package init(_ result: TrainingPlanResult, _ language: Language) {
        self.result = result
        self.language = language
        tables = PlanTables(result, language: language)
    }

    private var plan: TrainingPlan { result.plan }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private func index(_ stage: PlanStage) -> String { stage.means.map { language.text($0.total) } ?? "–" }

    package func report(_ links: MeasurementLinks) -> ResultReport {
        var report = ResultReport(finding)
        report.warnings =
            plan.plan.notices.map { $0[language] } + plan.programmes.remarks.map { PageWords.text($0.problem.text(in: language), language) }
        report.facts = way + proof
        report.parts = [calendar, budget, offices, lines(links), repairs(links), leaving(links), assumptions].compactMap(\.self)
        return report
    }

    private var finding: String {
        let (promised, by, cost) = (index(plan.promised), plan.plan.asOf.text(in: language), language.rupiah(plan.cost))
        return words("Indeks \(promised) per \(by) dengan biaya \(cost); ", "Index \(promised) as of \(by) for \(cost); ") + quality
    }

    /// How good the plan is, as the end of a sentence.
    private var quality: String {
        let gap = language.percent(plan.proof.gap)
        switch plan.goal {
        case .target:
            guard plan.proof.gap > 0 else { return words("terbukti tidak ada yang lebih murah", "proven that none is cheaper") }
            return words("terbukti paling banyak \(gap) % di atas yang termurah", "proven at most \(gap) % above the cheapest")
        case .budget:
            guard plan.proof.gap > 0 else { return words("terbukti tidak ada yang lebih tinggi", "proven that none comes higher") }
            let highest = plan.proof.highestIndex.map { language.text($0) } ?? "–"
            return words("terbukti tidak ada rencana di atas \(highest)", "proven that no plan comes above \(highest)")
        }
    }

    private var way: [(title: String, text: String)] {
        func people(_ count: Int) -> String { language.counted(count, "orang", "person", "people") }
        let records = language.counted(plan.repairs.count, "catatan", "record", "records")
        let places = language.counted(plan.lines.count, "tempat", "place", "places")
        let classes = language.counted(plan.classes.count, "kelas", "class", "classes")
        return [
            (words("Tujuan", "Goal"), result.goal[language].capitalizedFirst),
            (words("Menurut catatan sekarang", "By the records as they are"), index(plan.expected)),
            (words("Tanpa yang pensiun", "Without those who retire"), "\(index(plan.staying)) (\(people(plan.leaving.count)))"),
            (
                words("Sesudah perbaikan data", "Data repaired"),
                words("\(index(plan.repaired)) (\(records), tanpa biaya)", "\(index(plan.repaired)) (\(records), at no cost)")
            ),
            (words("Dijanjikan dengan program", "Promised with programmes"), "\(index(plan.promised)) (\(places), \(classes))"),
        ]
    }

    private var proof: [(title: String, text: String)] {
        [
            (words("Terbukti tidak di bawah", "Proven not below"), plan.proof.leastCost.map { language.rupiah($0) } ?? ""),
            (words("Terbukti tidak di atas", "Proven not above"), plan.proof.highestIndex.map { language.text($0) } ?? ""),
            (words("Celah", "Gap"), "\(language.percent(plan.proof.gap)) % (\(plan.proof.ending.label[language]))"),
        ]
    }

    private var calendar: ResultReport.Part? {
        guard !plan.classes.isEmpty else { return nil }
        var part = ResultReport.Part(words("Kalender", "Calendar"))
        part.chart = PlanCalendar(plan, language).chart
        part.table = tables.calendar
        return part
    }

    private var budget: ResultReport.Part {
        var part = ResultReport.Part(words("Program dan biayanya", "Programmes and what they cost"))
        part.table = tables.budget
        part.emptiness = words("Tidak ada program yang diperlukan.", "No programme is needed.")
        part.inFileAlone = ["biaya_kelas", "biaya_peserta"]
        return part
    }

    private var offices: ResultReport.Part {
        var part = ResultReport.Part("OPD")
        part.table = tables.offices
        part.rows = 200
        return part
    }

    private func lines(_ links: MeasurementLinks) -> ResultReport.Part? {
        guard !plan.lines.isEmpty else { return nil }
        var part = ResultReport.Part(words("Siapa ikut apa, dan kapan", "Who attends what, and when"))
        part.table = tables.lines
        part.link = .init(toPeople: links)
        part.inFileAlone = ["nip", "jabatan", "unit", "kelas", "fakta_sekarang", "fakta_sesudah", "biaya_per_poin", "angkatan"]
        return part
    }

    private func repairs(_ links: MeasurementLinks) -> ResultReport.Part? {
        guard !plan.repairs.isEmpty else { return nil }
        var part = ResultReport.Part(words("Yang dimasukkan lebih dulu", "What is entered first"))
        part.table = tables.repairs
        part.link = .init(toPeople: links)
        part.inFileAlone = ["nip", "jabatan", "unit", "kelas"]
        return part
    }

    private func leaving(_ links: MeasurementLinks) -> ResultReport.Part? {
        guard !plan.leaving.isEmpty else { return nil }
        var part = ResultReport.Part(words("Pensiun sebelum hari itu", "Who retires before the day"))
        part.table = tables.leaving
        part.link = .init(toPeople: links)
        part.inFileAlone = ["nip", "jabatan", "unit", "kelas"]
        return part
    }

    private var assumptions: ResultReport.Part {
        var part = ResultReport.Part(words("Yang dianggap", "What was assumed"))
        let notices = Set(plan.plan.notices)
        part.lines = result.assumptions.filter { !notices.contains($0) }.map { PageWords.text($0[language], language) + "." }
        return part
    }
}

/// The weeks in which classes of a plan are held.
struct PlanCalendar {
    private let plan: TrainingPlan
    private let language: Language

    init(_ plan: TrainingPlan, _ language: Language) {
        self.plan = plan
        self.language = language
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    /// The week of a day, counted from the first day on which anything can be held.
    private func week(_ day: CivilDate) -> Int { Int(day.day - plan.start.day - 1) / 7 }

    var chart: ClassCalendar {
        let rows = plan.programmes.offers.indices.compactMap { offer -> ClassCalendar.Row? in
            let classes = plan.classes.filter { $0.offer == offer }
            guard !classes.isEmpty else { return nil }
            let people = language.counted(classes.reduce(0) { $0 + $1.people.count }, "orang", "person", "people")
            let count = language.counted(classes.count, "kelas", "class", "classes")
            return .init(
                label: plan.programmes.offers[offer].programme.title[language], text: "\(count), \(people)",
                sessions: classes.map {
                    .init(week: week($0.start), weeks: week($0.end) - week($0.start) + 1, text: language.text($0.people.count))
                })
        }
        let count = language.counted(plan.classes.count, "kelas", "class", "classes")
        let first = plan.classes.map(\.start).min() ?? plan.start, last = plan.classes.map(\.end).max() ?? plan.plan.asOf
        return ClassCalendar(
            ChartText(
                id: "kalender",
                finding: words(
                    "\(count) antara \(first.text(in: language)) dan \(last.text(in: language))",
                    "\(count) between \(first.text(in: language)) and \(last.text(in: language))"),
                title: words("Minggu kelas diadakan; angkanya peserta", "The weeks of classes; the numbers are people"),
                label: words("Program", "Programme"), value: words("Kelas dan peserta", "Classes and people")),
            weeks: week(plan.plan.asOf) + 1, months: months, rows: rows)
    }

    /// The weeks in which months begin.
    private var months: [Mark] {
        let (year, month, _) = plan.start.components
        return (1...24).compactMap { step -> Mark? in
            let place = month - 1 + step
            guard let day = CivilDate(year: year + place / 12, month: place % 12 + 1, day: 1), day <= plan.plan.asOf else { return nil }
            // "1 September 2022" without its day and year.
            let name = day.text(in: language).split(separator: " ").first { $0.first?.isLetter == true } ?? ""
            return Mark(week(day), String(name.prefix(3)))
        }
    }
}
