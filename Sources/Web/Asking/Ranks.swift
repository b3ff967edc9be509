import Access
import Analysis
import Archive
import Measurement
import Pages
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Who stands where (*peringkat*): the units of a measurement, or all agencies within reach on one day.
enum Ranks {
    static func page(_ visit: Visit) throws -> Answer {
        try visit.signedIn.scope.isOfSeveralAgencies && visit.query.first("ukur") == nil ? agencies(visit) : units(visit)
    }

    /// How many draws tell how sound a ranking is, and with which seed: the same for everybody.
    private static let soundness = (draws: 10_000, seed: UInt64(1))

    // MARK: Units of one measurement

    private static func units(_ visit: Visit) throws -> Answer {
        guard let view = try visit.view(orNone: ()) else { return try Looking.nothingYet(visit) }
        let account = try visit.signedIn, tree = view.opened.tree
        let parent = try visit.asked("unit").map { id -> String in
            guard let number = tree.number(of: id), !tree.isAboveScope(number) else { throw WebRefusal.notFound }
            return id
        }
        // Who sees some units alone ranks what is below them.
        let under = parent ?? account.scope.units.first
        let choice: RankRequest.UnitChoice = under.map { .under($0) } ?? .offices
        let number = view.number, archive = visit.site.archive, fewest = account.may(.seePeople) ? 0 : UnitTable.fewest, links = visit.links(view)
        let draws = visit.asked("undi") == "ya", isPart = !account.scope.units.isEmpty
        let question = Question(
            "peringkat", Phrase(id: "Memeringkat unit", en: "Ranking units"), line: view.opened.entry.agencyID,
            asked: ["\(number)", under ?? "", "\(fewest)", "\(draws)"], state: try visit.site.state()
        ) { work in
            var request = RankRequest(.measurement(number, of: archive, choice), soundness: draws ? Self.soundness : nil)
            request.fewest = fewest
            request.calling = "arsip"
            do {
                return Self.answered(try request.run(work), plan: view.opened.plan) { links.unit($0) }
            } catch is Refusal where isPart {
                // What there is instead lies beyond the account's units.
                throw WebRefusal(422, Phrase(id: "Di bawah unit ini tidak ada unit untuk diperingkat", en: "There is no unit below to be ranked"))
            }
        }
        let places = tree.units.indices.filter { number in
            tree.depths[number] <= 2 && tree.parents.contains(Int32(number)) && !tree.isAboveScope(number)
        }
        .map { (tree.units[$0].id, tree.units[$0].name) }
        let all = account.scope.units.isEmpty ? [("", visit.words("OPD instansi", "the agency's OPD"))] : []
        let page = AskingPage(
            "peringkat", visit.words("Peringkat", "Ranking"),
            purpose: visit.words("Unit mana berdiri di mana.", "Which unit stands where."),
            fields: [
                FormField("unit", visit.words("Di bawah", "Below"), .choice(all + places), value: under ?? ""), soundnessField(visit, draws),
            ], button: Phrase(id: "Peringkatkan", en: "Rank"))
        return try visit.page(question, view, page)
    }

    private static func soundnessField(_ visit: Visit, _ draws: Bool) -> FormField {
        FormField(
            "undi", visit.words("Kekokohan", "Soundness"),
            .choice([("", visit.words("tidak diuji", "not tried")), ("ya", visit.words("uji dengan undian bobot", "try with draws of the weights"))]),
            value: draws ? "ya" : "")
    }

    private static func answered(_ result: RankResult, plan: Plan?, isForPrograms: Bool = true, address: @escaping @Sendable (String) -> Address?)
        -> Answered
    {
        let result = Finished(result)
        return Answered(
            basis: plan.map { plan in ({ language in language == .indonesian ? "Peringkat IP ASN" : "Ranking by IP ASN" }, plan) },
            report: { language, _ in RankReading(result.value, language, address: address).report() },
            tables: { language in
                let table = RankTable(result.value, language: language)
                return (table.table, table.sheets)
            }, isForPrograms: isForPrograms, document: { result.value.json(in: $0) })
    }

    // MARK: Agencies on one day

    private static func agencies(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn, archive = visit.site.archive
        let (days, regions) = (try days(visit), try RegionMap.bundled())
        let asOf = try visit.day("per") ?? days.last
        let region = if case .region(let own) = account.scope.agency { own as String? } else { visit.asked("wilayah") }
        let kind = visit.asked("jenis"), size = visit.asked("ukuran"), draws = visit.asked("undi") == "ya", isOfficial = visit.asked("resmi") == "ya"
        if let region { guard regions.region(named: region) != nil else { throw WebRefusal.notFound } }
        // A day on which nothing within reach was measured tells of others.
        if let asOf, !days.contains(asOf) { throw WebRefusal.notFound }
        let isEverywhere = if case .all = account.scope.agency { true } else { false }
        let question = try asOf.map { asOf in
            let entries = try visit.site.shelf.measurements(for: account.scope).filter { $0.asOf == asOf }
            let numbers = Dictionary(entries.map { ($0.agencyID, $0.number) }) { first, _ in first }
            return Question(
                "peringkat-instansi", Phrase(id: "Memeringkat instansi", en: "Ranking agencies"), line: "",
                asked: [asOf.description, region ?? "", kind ?? "", size ?? "", "\(draws)", "\(isOfficial)"], state: try visit.site.state()
            ) { work in
                var request = RankRequest(
                    .archive(archive, .init(asOf: asOf, isOfficial: isOfficial)), filter: .init(region: region, kind: kind, size: size),
                    soundness: draws ? Self.soundness : nil)
                request.calling = "arsip"
                do {
                    return Self.answered(try request.run(work), plan: nil, isForPrograms: isEverywhere) { id in
                        numbers[id].map { Address("ringkasan", query: [("ukur", String($0))]) }
                    }
                } catch let refusal as Refusal where !isEverywhere {
                    // What there is instead may lie beyond the region.
                    throw WebRefusal(422, refusal.headline)
                }
            }
        }
        func any(_ id: String, _ en: String) -> (String, String) { ("", visit.words(id, en)) }
        var fields = [
            FormField(
                "per", visit.words("Per tanggal", "As of"), .choice(days.reversed().map { ($0.description, $0.text(in: visit.language)) }),
                value: asOf?.description ?? "")
        ]
        if case .all = account.scope.agency {
            fields.append(
                FormField(
                    "wilayah", visit.words("Wilayah", "Region"), .choice([any("semua", "all")] + regions.regions.map { ($0.number, $0.title) }),
                    value: region ?? ""))
        }
        fields += [
            FormField(
                "jenis", visit.words("Jenis instansi", "Kind of agency"),
                .choice([any("semua", "all")] + AgencyKind.allCases.map { ($0.rawValue, $0.label[visit.language]) }), value: kind ?? ""),
            FormField(
                "ukuran", visit.words("Ukuran", "Size"), .choice([any("semua", "all")] + regions.sizeBands.map { ($0.name, $0.name) }),
                value: size ?? ""),
            FormField(
                "resmi", visit.words("Pengukuran", "Measurements"),
                .choice([any("semua", "all"), ("ya", visit.words("hanya yang ditetapkan", "official ones alone"))]), value: isOfficial ? "ya" : ""),
            soundnessField(visit, draws),
        ]
        let page = AskingPage(
            "peringkat", visit.words("Peringkat instansi", "Ranking of agencies"),
            purpose: days.isEmpty
                ? visit.words("Belum ada pengukuran.", "Nothing has been measured yet.")
                : visit.words("Instansi mana berdiri di mana.", "Which agency stands where."),
            fields: fields, button: Phrase(id: "Peringkatkan", en: "Rank"))
        return try visit.page(question, nil, page)
    }

    /// The days for which something within reach was measured.
    private static func days(_ visit: Visit) throws -> [CivilDate] {
        Array(Set(try visit.site.shelf.measurements(for: try visit.signedIn.scope).map(\.asOf))).sorted()
    }
}

extension Scope {
    /// Whether more than one agency may be within reach.
    var isOfSeveralAgencies: Bool { if case .one = agency { false } else { true } }
}
