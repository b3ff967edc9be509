import Access
import Analysis
import Archive
import Exchange
import Measurement
import Pages
import Presentation
import Vocabulary
import Workflows

/// What the records say of the year's end (*ramalan*).
enum Forecasts {
    static func page(_ visit: Visit) throws -> Answer {
        guard let view = try visit.view(orNone: ()) else { return try Looking.nothingYet(visit) }
        let people = try AskedPeople(visit, view), account = try visit.signedIn
        let names = visit.asked("siapa") == "ya" && account.may(.seePeople)
        let target = try Target.asked(visit) ?? Target.kept(visit.site, people.agency)
        let question = try Self.question(visit.site, people, target, names, fewest: account.may(.seePeople) ? 0 : UnitTable.fewest)
        var fields = people.fields
        fields.append(
            FormField(
                "target", visit.words("Target", "Target"), value: target.map { visit.language.text($0) } ?? "",
                hint: visit.words("indeks yang hendak dicapai, 0 sampai 100", "the index to reach, 0 to 100")))
        if account.may(.seePeople) {
            fields.append(
                FormField(
                    "siapa", visit.words("Nama", "Names"),
                    .choice([("", visit.words("angka saja", "figures alone")), ("ya", visit.words("siapa turun, dan kapan", "who loses, and when"))]),
                    value: names ? "ya" : ""))
        }
        let page = AskingPage(
            "ramalan", visit.words("Ramalan", "Forecast"),
            purpose: visit.words("Apa kata catatan tentang akhir tahun.", "What the records say of the year's end."), fields: fields,
            button: Phrase(id: "Ramalkan", en: "Forecast"),
            after: { w, context in
                guard account.may(.plan), account.scope.units.isEmpty else { return }
                w.form(to: Address("ramalan", "target"), context.visitor, class: "isian") { w in
                    w.hidden("ukur", String(view.number))
                    w.field(
                        FormField(
                            "target", w.words("Target instansi", "The agency's target"), value: target.map { w.language.text($0) } ?? "",
                            hint: w.words("ditampilkan pada ringkasan", "shown on the overview"), isRequired: true))
                    w.button(Phrase(id: "Simpan target", en: "Keep the target"), class: "tombol")
                }
            })
        return try visit.page(question, view, page)
    }

    static func question(_ site: Site, _ people: AskedPeople, _ target: Points?, _ names: Bool, fewest: Int = 0) throws -> Question {
        let request = ForecastRequest(people.request, target: target, namesPeople: names)
        return Question(
            "ramalan", Phrase(id: "Meramalkan sampai akhir tahun", en: "Forecasting to the end of the year"), line: people.agency,
            asked: people.key + ["\(target?.thousandths ?? -1)", "\(names)", "\(fewest)"], state: try site.state()
        ) { work in
            let result = Finished(try request.run(work))
            guard result.value.forecast.index.people >= fewest else { throw WebRefusal.tooFew }
            return Answered(
                people: names ? result.value.losses.count : 0,
                basis: ({ $0 == .indonesian ? "Ramalan IP ASN" : "Forecast of IP ASN" }, result.value.plan),
                report: { language, links in ForecastReading(result.value, language).report(links) },
                tables: { language in
                    let days = ForecastTable(result.value, language: language).table
                    guard let roll = result.value.roll else { return (days, [days]) }
                    let people = ForecastPeopleTable(result.value, roll, language: language).table
                    return (people, [days, people])
                }, document: { result.value.json(in: $0) })
        }
    }
}

extension Forecasts {
    /// What the records say of the year's end, for the overview; worked out while nobody waits, and the target alone until then.
    static func yearEnd(_ visit: Visit, _ view: View) throws -> YearEnd {
        let site = visit.site, (question, request) = try yearEndQuestion(visit, view), target = request.target
        if let known = site.yearEnds[question.key] { return known }
        if !site.jobs.isBusy(with: question.key) {
            // Nobody's job: nobody waits for it, and a failure is said where somebody asks.
            _ = try? site.jobs.begin(question.title, account: 0, line: question.line, subject: question.key) { handle in
                site.yearEnds.keep(question.key, YearEnd(try request.run(handle.work(threads: 1))))
                return ""
            }
        }
        return YearEnd(target: target)
    }

    /// What is asked for the overview; worked out once for a view while nothing is written to the archive.
    private static func yearEndQuestion(_ visit: Visit, _ view: View) throws -> (Question, ForecastRequest) {
        let site = visit.site
        func make() throws -> YearEndQuestion {
            let people = try AskedPeople(visit, view), target = try Target.kept(site, people.agency)
            return YearEndQuestion(
                question: try Self.question(site, people, target, false), request: ForecastRequest(people.request, target: target))
        }
        // An address may ask for another day or instrument.
        let isPlain = visit.query.fields.allSatisfy { $0.name == "ukur" || $0.name == "lang" }, scope = try visit.signedIn.scope
        let known = isPlain ? try site.remembered.made("akhir-tahun \(view.number) \(scope.units)", { .some(try make()) }) : nil
        let asked = try known ?? make()
        return (asked.question, asked.request)
    }

    private struct YearEndQuestion: Sendable {
        let question: Question
        let request: ForecastRequest
    }

    /// Sets the index that an agency wants to reach.
    static func setTarget(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn
        // A part of an agency does not set the target of all.
        guard account.scope.units.isEmpty else { throw WebRefusal.notFound }
        let number = visit.form.first("ukur").flatMap { Int($0) }
        guard let view = try visit.site.shelf.view(number, for: account.scope) else { throw WebRefusal.notFound }
        let target = try Target.parsed(visit.form.first("target") ?? "")
        try SetTargetRequest(target, of: view.opened.entry.agencyID, in: visit.site.archive, by: account.account.actor).run(visit.work)
        return .redirect(Address("ramalan", query: [("ukur", String(view.number))]))
    }
}

/// The index that an agency wants to reach (*target*).
enum Target {
    /// What the address asks for, with a decimal comma or point; nil where it does not.
    static func asked(_ visit: Visit) throws -> Points? {
        try visit.asked("target").map { try parsed($0) }
    }

    static func parsed(_ text: String) throws -> Points {
        guard let points = Thousandths.parse(text).map(Points.init(thousandths:)), points > .zero, points <= .hundred else {
            throw WebRefusal(
                422, Phrase(id: "Target bukan indeks yang dapat dipakai", en: "The target is no index that can be used"),
                details: [Phrase(id: "Tulis angka di atas 0 sampai 100, misalnya 75.", en: "Write a number above 0 and up to 100, such as 75.")],
                isOfAddress: true)
        }
        return points
    }

    /// What an agency has set for itself; nil where it has not.
    static func kept(_ site: Site, _ agency: String) throws -> Points? {
        try site.remembered.valueIfAny("target \(agency)") { try $0.target(of: agency) }
    }
}
