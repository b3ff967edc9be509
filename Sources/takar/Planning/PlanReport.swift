import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// A plan as text for a terminal.
struct PlanReport {
    let result: TrainingPlanResult
    /// Where the archive has it; nil where it does not.
    let kept: PlanEntry?
    let language: Language

    init(_ result: TrainingPlanResult, kept: PlanEntry? = nil, language: Language) {
        self.result = result
        self.kept = kept
        self.language = language
    }

    private var plan: TrainingPlan { result.plan }
    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
    private static let labelWidth = 30
    /// So many OPD and classes are shown; all of them stand in the workbook.
    private static let most = 12

    func lines() -> [String] {
        [result.title(in: language).bold, "  \(words("Tujuan", "Goal")): \(result.goal[language])", ""] + stages() + [""] + proof() + [""]
            + programmes() + [""] + offices() + [""] + calendar() + assumptions() + keeping() + plan.plan.basis(in: language)
    }

    private func stages() -> [String] {
        func line(_ name: String, _ stage: PlanStage, _ remark: String) -> String {
            let index = stage.means.map { language.text($0.total) } ?? "–"
            return "  \(name.padded(Self.labelWidth))\(index.aligned(8))  \(remark.dim)"
        }
        let (leaving, repairs) = (language.text(plan.leaving.count), language.text(plan.repairs.count))
        let (places, classes) = (language.text(plan.lines.count), language.text(plan.classes.count))
        return [
            line(words("Menurut catatan sekarang", "By the records as they are"), plan.expected, plan.plan.asOf.text(in: language)),
            line(words("Tanpa yang pensiun", "Without those who retire"), plan.staying, words("\(leaving) orang", "\(leaving) people")),
            line(
                words("Sesudah perbaikan data", "Data repaired"), plan.repaired,
                words("\(repairs) catatan, tanpa biaya", "\(repairs) records, at no cost")),
            line(
                words("Dijanjikan dengan program", "Promised with programmes"), plan.promised,
                words("\(places) tempat, \(classes) kelas", "\(places) places, \(classes) classes")
            ).bold,
        ]
    }

    private func proof() -> [String] {
        func line(_ name: String, _ value: String) -> String { "  \(name.padded(Self.labelWidth))\(value)" }
        var lines = [line(words("Biaya", "Cost"), language.rupiah(plan.cost)).bold]
        if let least = plan.proof.leastCost { lines.append(line(words("Terbukti tidak di bawah", "Proven not below"), language.rupiah(least))) }
        if let highest = plan.proof.highestIndex { lines.append(line(words("Terbukti tidak di atas", "Proven not above"), language.text(highest))) }
        lines.append(line(words("Celah", "Gap"), "\(language.percent(plan.proof.gap)) % (\(plan.proof.ending.label[language]))"))
        return lines
    }

    private func programmes() -> [String] {
        var table = TextTable(
            [
                .text(words("Program", "Programme")), .number(words("kelas", "classes")), .number(words("orang", "people")),
                .number(words("jumlah poin", "sum of points")), .number(words("biaya", "cost")), .number(words("per poin", "a point")),
            ], language: language)
        for offer in plan.programmes.offers.indices {
            let classes = plan.classes.filter { $0.offer == offer }
            guard !classes.isEmpty else { continue }
            let cost = classes.reduce(0) { $0 + $1.cost }, people = classes.reduce(0) { $0 + $1.people.count }
            let points = plan.lines.filter { $0.offer == offer }.reduce(0) { $0 + $1.points.thousandths }
            table.add([
                plan.programmes.offers[offer].programme.title[language], language.text(classes.count), language.text(people),
                language.sum(Points(thousandths: points)), language.text(cost), language.perPoint(cost, points),
            ])
        }
        guard !table.rows.isEmpty else { return ["  \(words("Tidak ada program yang diperlukan.", "No programme is needed."))"] }
        return table.lines()
    }

    private func offices() -> [String] {
        var table = TextTable(
            [
                .text("OPD"), .number(words("tanpa", "without")), .number(words("dengan", "with")), .number(words("orang", "people")),
                .number(words("tempat", "places")), .number(words("catatan", "records")), .number(words("biaya", "cost")),
            ], language: language)
        let all = result.offices(in: language)
        func text(_ mean: ExactMean?) -> String { mean.map(language.text) ?? "–" }
        for office in all.prefix(Self.most) {
            table.add([
                office.label, text(office.before), text(office.after), language.text(office.participants), language.text(office.places),
                language.text(office.repairs), language.text(office.cost),
            ])
        }
        return table.lines() + rest(all.count)
    }

    private func calendar() -> [String] {
        guard !plan.classes.isEmpty else { return [] }
        var table = TextTable(
            [
                .text(words("Mulai", "From")), .text(words("Selesai", "To")), .text(words("Program", "Programme")),
                .number(words("kelas", "class")), .number(words("orang", "people")),
            ], language: language)
        let sorted = plan.classes.sorted { ($0.start, $0.end, $0.offer, $0.number) < ($1.start, $1.end, $1.offer, $1.number) }
        for entry in sorted.prefix(Self.most) {
            table.add([
                entry.start.description, entry.end.description, plan.programmes.offers[entry.offer].programme.title[language],
                language.text(entry.number), language.text(entry.people.count),
            ])
        }
        return table.lines() + rest(sorted.count) + [""]
    }

    private func keeping() -> [String] {
        guard let kept else { return [] }
        let number = kept.number, hash = kept.hash.prefix(12)
        return [
            "  "
                + words(
                    "Disimpan sebagai rencana \(number) (sidik \(hash)); ikuti dengan takar plan progress \(number)",
                    "Kept as plan \(number) (hash \(hash)); follow it with takar plan progress \(number)")
        ]
    }

    private func rest(_ count: Int) -> [String] {
        guard count > Self.most else { return [] }
        let rest = language.text(count - Self.most)
        return ["  \(words("dan \(rest) lagi (--output rencana.xlsx, atau --json)", "and \(rest) more (--output rencana.xlsx, or --json)"))".dim]
    }

    private func assumptions() -> [String] {
        let notices = Set(plan.plan.notices)
        let said = result.assumptions.filter { !notices.contains($0) }.map { "  · \($0[language])".dim }
        let remarks = plan.programmes.remarks.map { "  \($0.text(in: language))".yellow }
        return [words("Yang dianggap", "What was assumed").bold] + said + remarks
    }
}
