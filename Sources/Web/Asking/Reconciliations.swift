import Access
import Analysis
import Exchange
import Measurement
import Pages
import Presentation
import Vocabulary
import Workflows

/// Why BKN's recap says something else (*rekonsiliasi*): of a whole agency, since a recap is.
enum Reconciliations {
    static func page(_ visit: Visit) throws -> Answer { try page(visit, problem: nil) }

    /// Takes BKN's recap.
    static func receive(_ visit: Visit) throws -> Answer {
        try SentTexts.receive(visit, for: .reconciling, at: Address("rekonsiliasi"), most: 1) { try page($0, problem: ($1, [])) }
    }

    private static func page(_ visit: Visit, problem: (headline: String, details: [String])?) throws -> Answer {
        let account = try visit.signedIn
        guard account.scope.units.isEmpty else { throw WebRefusal.notFound }
        let sent = try SentTexts(visit, for: .reconciling)
        guard let view = try SentTexts.view(visit, sent) else { return try Looking.nothingYet(visit) }
        let people = try AskedPeople(visit, view), names = account.may(.seePeople)
        guard people.request.units.isEmpty else { throw WebRefusal.notFound }
        let question = try sent.map { try Self.question(visit.site, people, $0, names: names) }
        let form = RecapForm(measurement: view.number, isFirst: sent == nil)
        var page = AskingPage(
            "rekonsiliasi", visit.words("Rekonsiliasi", "Reconciliation"),
            purpose: visit.words(
                "Nilai di sini di samping rekap BKN, orang demi orang, dengan sebab yang paling mungkin.",
                "The scores here beside BKN's recap, person by person, with the likely causes."),
            // A recap is of everybody.
            fields: sent == nil ? [] : people.fields.filter { $0.name != "unit" },
            button: sent == nil ? nil : Phrase(id: "Hitung lagi", en: "Work it out again"),
            before: { w, context in form.write(&w, context) })
        if let problem {
            page.problem = problem
            return .page(page.page(visit.context(view)), status: 422)
        }
        return try visit.page(question, view, page)
    }

    private static func question(_ site: Site, _ people: AskedPeople, _ sent: SentTexts, names: Bool) throws -> Question {
        guard let recap = sent.paths.first else { throw WebRefusal.notFound }
        let request = ReconciliationRequest(people.request.source, people.request.plan, official: recap, namesPeople: names)
        return Question(
            "rekonsiliasi", Phrase(id: "Membandingkan dengan rekap BKN", en: "Comparing with BKN's recap"), line: people.agency,
            asked: people.key + [sent.id, "\(names)"], state: try site.state()
        ) { work in
            let result = Finished(try request.run(work)), plan = result.value.reconciliation.plan
            return Answered(
                people: names ? result.value.reconciliation.comparison.differing.count : 0,
                basis: ({ $0 == .indonesian ? "Rekonsiliasi dengan BKN" : "Reconciliation with BKN" }, plan),
                report: { language, _ in ReconciliationReading(result.value, namesPeople: names, language).report() },
                tables: { language in
                    let table =
                        names ? ReconciliationTable(result.value, language: language).table : ReconciliationReading.summary(result.value, language)
                    return (table, [table])
                }, isForPrograms: names, document: { result.value.json(in: $0) })
        }
    }
}
