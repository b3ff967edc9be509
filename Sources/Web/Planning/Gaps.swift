import Exchange
import Measurement
import Pages
import Planning
import Presentation
import Vocabulary
import Workflows

/// Who lacks what, and what helps (*kekurangan*).
enum Gaps {
    static func page(_ visit: Visit) throws -> Answer {
        guard let view = try visit.view(orNone: ()) else { return try Looking.nothingYet(visit) }
        let people = try AskedPeople(visit, view), by = try visit.day("sampai")
        let page = AskingPage(
            "kekurangan", visit.words("Kekurangan", "Gaps"),
            purpose: visit.words("Siapa kekurangan apa, dan apa obatnya.", "Who lacks what, and what helps."),
            fields: people.fields + [
                FormField(
                    "sampai", visit.words("Sampai", "Until"), .text("date"), value: by?.description ?? "",
                    hint: visit.words("hari kekurangannya ditutup; kosong: tanggal di atas", "when gaps are closed; empty: the date above"))
            ], button: Phrase(id: "Cari", en: "Find"))
        return try visit.page(question(visit.site, people, by), view, page)
    }

    static func question(_ site: Site, _ people: AskedPeople, _ by: CivilDate?) throws -> Question {
        let request = GapsRequest(people.request, by: by)
        return Question(
            "kekurangan", Phrase(id: "Mencari kekurangan", en: "Finding gaps"), line: people.agency, asked: people.key + [by?.description ?? ""],
            state: try site.state()
        ) { work in
            let result = Finished(try request.run(work))
            return Answered(
                people: result.value.analysis.people.count,
                basis: ({ GapTables(result.value, language: $0).title }, result.value.plan),
                report: { language, links in GapsReading(result.value, language).report(links) },
                tables: { language in
                    let tables = GapTables(result.value, language: language)
                    return (tables.all, tables.lists)
                }, document: { result.value.json(in: $0) })
        }
    }
}
