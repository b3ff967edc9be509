import Access
import Exchange
import Measurement
import Pages
import Presentation
import Quality
import Vocabulary
import Workflows

/// How good the data are by BKN's indicators (*mutu data*).
enum Qualities {
    static func page(_ visit: Visit) throws -> Answer {
        guard let view = try visit.view(orNone: ()) else { return try Looking.nothingYet(visit) }
        let people = try AskedPeople(visit, view), names = try visit.signedIn.may(.seePeople), fewest = names ? 0 : UnitTable.fewest
        let request = CheckRequest(people.request)
        let question = Question(
            "mutu-data", Phrase(id: "Memeriksa mutu data", en: "Checking the quality of the data"), line: people.agency,
            asked: people.key + ["\(names)"], state: try visit.site.state()
        ) { work in
            let result = Finished(try request.run(work))
            guard result.value.checked.check.whole.people >= fewest else { throw WebRefusal.tooFew }
            let plan = result.value.measured.dataSet.facts.plan
            return Answered(
                people: names ? result.value.checked.check.whole.peopleWithFindings : 0,
                basis: ({ $0 == .indonesian ? "Mutu data" : "Data quality" }, plan),
                report: { language, links in QualityReading(result.value, namesPeople: names, fewest: fewest, language).report(links) },
                tables: { language in
                    let checked = result.value.checked
                    guard names else {
                        let units = checked.unitTable(in: language, fewest: fewest)
                        return (units, [units])
                    }
                    let findings = checked.findingTable(in: language)
                    return (findings, [findings, checked.unitTable(in: language)])
                }, isForPrograms: names, document: { result.value.json(in: $0) })
        }
        let page = AskingPage(
            "mutu-data", visit.words("Mutu data", "Data quality"),
            purpose: visit.words("Mutu data menurut indikator BKN.", "The quality of the data by BKN's indicators."), fields: people.fields,
            button: Phrase(id: "Periksa", en: "Check"))
        return try visit.page(question, view, page)
    }
}
