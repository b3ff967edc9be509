import Exchange
import Measurement
import Pages
import Planning
import Presentation
import Vocabulary
import Workflows

/// What a plan is to reach and by when, or over how many years degrees are followed, as an address asks for it.
struct PlanAsked {
    private enum What {
        case plan(PlanGoal, by: CivilDate, seconds: Int)
        case studies(years: Int)
    }

    private let what: What
    /// So many seconds a search may take at most, and takes unless asked otherwise.
    private static let seconds = (most: 30, usual: 15)

    init(_ visit: Visit, _ people: AskedPeople) throws {
        let target = visit.asked("sasaran"), budget = visit.asked("anggaran"), years = visit.asked("tahun")
        guard [target, budget, years].count(where: { $0 != nil }) == 1 else { throw WebRefusal.oneGoal }
        if years != nil {
            what = .studies(years: try visit.query.int("tahun", in: 1...10) ?? 5)
            return
        }
        let by = try visit.day("sampai") ?? Self.usualEnd(people.asOf), seconds = try visit.query.int("detik", in: 1...Self.seconds.most)
        let goal: PlanGoal
        if let target {
            goal = .target(try Target.parsed(target))
        } else {
            guard let amount = RupiahAmount.parse(budget ?? "") else { throw WebRefusal.badBudget }
            goal = .budget(amount)
        }
        what = .plan(goal, by: by, seconds: seconds ?? Self.seconds.usual)
    }

    /// The end of the year, or of the next one where nothing is left of it.
    private static func usualEnd(_ day: CivilDate) -> CivilDate {
        let end = CivilDate.endOfYear(day.year) ?? day
        return end > day ? end : CivilDate.endOfYear(day.year + 1) ?? end
    }

    /// The fields by which a page asks for it, with what was asked.
    ///
    /// - Parameter target: what the agency has set for itself, where nothing is asked yet.
    static func fields(_ visit: Visit, _ people: AskedPeople, target: Points?) -> [FormField] {
        let isAsked = ["sasaran", "anggaran", "tahun"].contains { visit.asked($0) != nil }
        let oneOf = visit.words("isi salah satu dari tiga ini", "fill in one of these three")
        return [
            FormField(
                "sasaran", visit.words("Indeks yang dituju", "Index to reach"),
                value: visit.asked("sasaran") ?? (isAsked ? "" : target.map { visit.language.text($0) } ?? ""), hint: oneOf),
            FormField(
                "anggaran", visit.words("Atau anggaran (Rp)", "Or budget (Rp)"), value: visit.asked("anggaran") ?? "",
                hint: visit.words("indeks tertinggi dengan uang ini", "the highest index for this money")),
            FormField(
                "tahun", visit.words("Atau jalur studi, tahun", "Or study paths, years"), .text("number"), value: visit.asked("tahun") ?? "",
                hint: visit.words("1 sampai 10, untuk program pendidikan", "1 to 10, for degrees")),
            FormField(
                "sampai", visit.words("Sampai", "Until"), .text("date"), value: visit.asked("sampai") ?? usualEnd(people.asOf).description),
            FormField(
                "detik", visit.words("Waktu mencari (detik)", "Time to search (seconds)"), .text("number"),
                value: visit.asked("detik") ?? String(seconds.usual), hint: visit.words("paling lama \(seconds.most)", "at most \(seconds.most)")),
        ]
    }

    /// The question, with the programmes that were sent.
    func question(_ site: Site, _ people: AskedPeople, _ sent: SentTexts) throws -> Question {
        let state = try site.state(), programmes = sent.paths.first ?? ""
        switch what {
        case .plan(let goal, let by, let seconds):
            let request = TrainingPlanRequest(people.request, by: by, programmes: programmes, goal: goal, seconds: Double(seconds))
            return Question(
                "rencana", Phrase(id: "Menyusun rencana", en: "Making a plan"), line: people.agency,
                asked: people.key + [sent.id, "\(goal)", by.description, "\(seconds)"], state: state,
                stage: Phrase(
                    id: "Mencari rencana terbaik. «Hentikan» mengakhiri pencarian dan memakai yang terbaik sampai saat itu.",
                    en: "Looking for the best plan. “Stop” ends the search and takes the best up to then.")
            ) { work in Self.answered(Finished(try request.run(work))) }
        case .studies(let years):
            let request = StudyRequest(people.request, programmes: programmes, years: years)
            return Question(
                "studi", Phrase(id: "Menyusun jalur studi", en: "Following study paths"), line: people.agency,
                asked: people.key + [sent.id, "\(years)"], state: state
            ) { work in Self.answered(Finished(try request.run(work))) }
        }
    }

    private static func answered(_ result: Finished<TrainingPlanResult>) -> Answered {
        let plan = result.value.plan
        var answered = Answered(
            people: plan.lines.count + plan.repairs.count,
            report: { language, links in PlanReading(result.value, language).report(links) },
            tables: { language in
                let tables = PlanTables(result.value, language: language)
                return (tables.lines, [tables.lines])
            }, document: { result.value.json(in: $0) })
        answered.workbook = { language, path throws(FileFailure) in _ = try PlanWorkbook(result.value, language: language).write(to: path) }
        answered.plan = result
        return answered
    }

    private static func answered(_ result: Finished<StudyResult>) -> Answered {
        Answered(
            people: result.value.paths.students.count,
            basis: ({ $0 == .indonesian ? "Jalur studi" : "Study paths" }, result.value.paths.plan),
            report: { language, links in StudyReading(result.value, language).report(links) },
            tables: { language in
                let tables = StudyTables(result.value, language: language)
                return (tables.students, tables.all)
            }, document: { result.value.json(in: $0) })
    }
}

extension TrainingPlanResult {
    /// What tells a plan from another that was made of the same.
    var seal: String { "\(plan.promised.means?.total.hundredths ?? 0)-\(plan.cost)-\(plan.lines.count)" }
}

extension WebRefusal {
    fileprivate static let oneGoal = WebRefusal(
        422, Phrase(id: "Apa yang dituju belum jelas", en: "It is not clear what is to be reached"),
        details: [
            Phrase(
                id: "Isi salah satu saja: indeks yang dituju, anggaran, atau banyaknya tahun studi.",
                en: "Fill in just one: the index to reach, the budget, or the years of studies.")
        ])

    fileprivate static let badBudget = WebRefusal(
        422, Phrase(id: "Anggarannya bukan jumlah rupiah", en: "The budget is no amount of rupiah"),
        details: [Phrase(id: "Tulis rupiah bulat, misalnya 500.000.000.", en: "Write whole rupiah, such as 500.000.000.")])
}
