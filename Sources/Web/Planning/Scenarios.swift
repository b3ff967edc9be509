import Exchange
import Measurement
import Pages
import Planning
import Presentation
import Vocabulary
import Workflows

/// What would be if (*andaikan*): scenarios beside each other and beside what is.
enum Scenarios {
    static func page(_ visit: Visit) throws -> Answer { try page(visit, problem: nil) }

    /// Takes scenarios.
    static func receive(_ visit: Visit) throws -> Answer {
        try SentTexts.receive(visit, for: .scenarios, at: Address("andaikan")) { try page($0, problem: ($1, [])) }
    }

    private static func page(_ visit: Visit, problem: (headline: String, details: [String])?) throws -> Answer {
        let sent = try SentTexts(visit, for: .scenarios)
        guard let view = try SentTexts.view(visit, sent) else { return try Looking.nothingYet(visit) }
        let people = try AskedPeople(visit, view), question = try sent.map { try Self.question(visit.site, people, $0) }
        let form = TextForm(
            to: Address("andaikan"),
            sent == nil ? Phrase(id: "Skenario", en: "Scenarios") : Phrase(id: "Ubah skenarionya", en: "Change the scenarios"),
            text: visit.form.first("teks") ?? sent?.text ?? example(people.asOf),
            hint: Phrase(
                id: "Contoh; kunci-kuncinya dijelaskan dalam docs/skenario.md. Beberapa skenario dipisah dengan baris «---».",
                en: "An example; its keys are explained in docs/skenario.md. Several scenarios have a line “---” between them."),
            fields: sent == nil ? people.fields : [],
            hidden: sent == nil
                ? [("ukur", String(view.number))]
                : visit.query.fields.filter { $0.name != "naskah" && $0.name != "bentuk" }.map { ($0.name, $0.value) },
            button: Phrase(id: "Andaikan", en: "Try them"), isFolded: sent != nil && problem == nil)
        var page = AskingPage(
            "andaikan", visit.words("Andaikan", "What if"),
            purpose: visit.words(
                "Bagaimana indeks seandainya orang mendapat catatan, keluar, atau masuk, atau aturan lain yang berlaku. Datanya tidak berubah.",
                "How the index would be if people had a record, left or joined, or other rules held. No data change."),
            fields: people.fields, button: sent == nil ? nil : Phrase(id: "Hitung lagi", en: "Work it out again"),
            before: { w, context in form.write(&w, context) })
        if let problem {
            page.problem = problem
            return .page(page.page(visit.context(view)), status: 422)
        }
        return try visit.page(question, view, page)
    }

    private static func question(_ site: Site, _ people: AskedPeople, _ sent: SentTexts) throws -> Question {
        let request = ScenarioRequest(people.request, files: sent.paths)
        return Question(
            "andaikan", Phrase(id: "Mencoba skenario", en: "Trying scenarios"), line: people.agency, asked: people.key + [sent.id],
            state: try site.state()
        ) { work in
            let result = Finished(try request.run(work))
            return Answered(
                basis: ({ ScenarioTables(result.value, language: $0).title }, result.value.cohort.plan),
                report: { language, _ in ScenarioReading(result.value, language).report() },
                tables: { language in
                    let tables = ScenarioTables(result.value, language: language)
                    return (tables.offices, tables.all)
                }, document: { result.value.json(in: $0) })
        }
    }

    /// Two small scenarios to begin with, for a day of measurement.
    private static func example(_ asOf: CivilDate) -> String {
        """
        format: 1
        nama: Bimtek 20 JP bagi pelaksana
        peristiwa:
          - siapa: {kelas: pelaksana, kurang: diklat-teknis}
            terjadi: {jenis: bimtek, jp: 20, tanggal: \(CivilDate(day: asOf.day - 14))}
        ---
        format: 1
        nama: SKP \(String(asOf.year - 1)) masuk semua
        peristiwa:
          - siapa: {fakta: {predikat: none}}
            terjadi: {predikat: Baik, tahun: \(String(asOf.year - 1))}

        """
    }
}
