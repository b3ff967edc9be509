import Access
import Analysis
import Archive
import Pages
import Presentation
import Vocabulary
import Workflows

/// Whom a year's award goes to (*penghargaan*): among agencies, so only for who sees several.
enum Awards {
    static func page(_ visit: Visit) throws -> Answer {
        let scope = try visit.signedIn.scope
        guard scope.isOfSeveralAgencies else { throw WebRefusal.notFound }
        let regions = try RegionMap.bundled()
        let region = if case .region(let own) = scope.agency { own as String? } else { visit.asked("wilayah") }
        if let region { guard regions.region(named: region) != nil else { throw WebRefusal.notFound } }
        let entries = try visit.site.shelf.measurements(for: scope), years = Set(entries.map(\.asOf.year)).sorted()
        let year = try visit.query.int("tahun", in: CivilDate.years) ?? years.last, isOfficial = visit.asked("belum-ditetapkan") != "ya"
        let top = try visit.query.int("sebutkan", in: 1...100) ?? 3, archive = visit.site.archive
        // Whoever only opens the page asks nothing that cannot be answered.
        let official = Set(try visit.site.readers.read { try $0.publications().standing.map(\.measurement) })
        let isOpened = isOfficial && visit.query.fields.allSatisfy { $0.name == "lang" }
        let isUnanswerable = isOpened && !entries.contains { $0.asOf.year == year && official.contains($0.number) }
        let question =
            try isUnanswerable
            ? nil
            : year.map { year in
                let request = AwardRequest(of: archive, year: year, region: region, top: top, isOfficial: isOfficial)
                return Question(
                    "penghargaan", Phrase(id: "Menyusun nominasi penghargaan", en: "Finding who is named for the award"), line: "",
                    asked: ["\(year)", region ?? "", "\(top)", "\(isOfficial)"], state: try visit.site.state()
                ) { work in
                    let result = Finished(try request.run(work))
                    return Answered(
                        report: { language, _ in AwardReading(result.value, language).report() },
                        tables: { language in
                            let sheets = AwardSheets(result: result.value, language: language)
                            return (sheets.named, [sheets.printed, sheets.all])
                        }, document: { result.value.json(in: $0) })
                }
            }
        var fields = [
            FormField(
                "tahun", visit.words("Tahun", "Year"), .choice(years.reversed().map { (String($0), String($0)) }),
                value: year.map(String.init) ?? "")
        ]
        if case .all = scope.agency {
            fields.append(
                FormField(
                    "wilayah", visit.words("Wilayah", "Region"),
                    .choice([("", visit.words("semua", "all"))] + regions.regions.map { ($0.number, $0.title) }), value: region ?? ""))
        }
        fields += [
            FormField("sebutkan", visit.words("Peringkat yang disebut", "Ranks named"), .text("number"), value: String(top)),
            FormField(
                "belum-ditetapkan", visit.words("Pengukuran", "Measurements"),
                .choice([("", visit.words("hanya yang ditetapkan", "official ones alone")), ("ya", visit.words("juga yang belum", "others too"))]),
                value: isOfficial ? "" : "ya"),
        ]
        let page = AskingPage(
            "penghargaan", visit.words("Penghargaan", "Award"),
            purpose: visit.words(
                "Instansi terbaik menurut jenis dan ukurannya, dengan buktinya.", "The best agencies by kind and size, with the evidence.")
                + (isUnanswerable
                    ? visit.words(
                        " Belum ada pengukuran yang ditetapkan: tetapkan dahulu, atau sertakan yang belum.",
                        " No measurement has been made official yet: publish some first, or take others along.") : ""),
            fields: fields, button: Phrase(id: "Susun", en: "Find"))
        return try visit.page(question, nil, page)
    }
}
