import Access
import Archive
import Exchange
import Instruments
import Measurement
import Pages
import Personnel
import Presentation
import Vocabulary
import Workflows

/// The programs' interface, `/api/v1`: the same results as everywhere, cut to the scope of the token's account.
enum Programs {
    static func description(_ visit: Visit) throws -> Answer { .json(OpenAPI.text(visit.language)) }

    static func agencies(_ visit: Visit) throws -> Answer {
        let agencies = try visit.site.readers.read { try Shelf.agencies(for: try visit.signedIn.scope, $0) }
        return visit.tagged(ServedList(agencies).json(in: visit.language))
    }

    static func measurements(_ visit: Visit) throws -> Answer {
        let scope = try visit.signedIn.scope
        let entries = try visit.site.shelf.measurements(for: scope).sorted { $0.number < $1.number }
        let (page, next) = try paged(visit, entries, by: \.number)
        let items = try visit.site.readers.read { reader in
            let means = StoredMeans(reader), official = Set(try reader.publications().standing.map(\.measurement))
            return try page.map {
                ServedMeasurement($0, means: try means.means(of: $0), isWhole: scope.units.isEmpty, isOfficial: official.contains($0.number))
            }
        }
        return visit.tagged(ServedList(items, next: next).json(in: visit.language))
    }

    static func measurement(_ visit: Visit) throws -> Answer {
        let opened = try asked(visit).opened
        let isShown = try visit.signedIn.may(.seePeople) || opened.measured.aggregation.whole.measured >= UnitTable.fewest
        return visit.tagged(ServedMeasurementDetail(opened, isShown: isShown).json(in: visit.language))
    }

    static func units(_ visit: Visit) throws -> Answer {
        let opened = try asked(visit).opened, aggregation = opened.measured.aggregation, shows = try visit.signedIn.may(.seePeople)
        let numbers = opened.tree.units.indices.filter { unit in
            !opened.tree.isAboveScope(unit) && aggregation.units[unit].measured + aggregation.units[unit].notMeasured > 0
        }
        let (page, next) = try paged(visit, numbers, by: { $0 + 1 })
        let items = page.map { unit -> ServedUnit in
            let tally = aggregation.units[unit], isShown = shows || tally.measured >= UnitTable.fewest
            return ServedUnit(
                opened.tree.units[unit], means: isShown ? Means(tally, by: aggregation.combination) : nil, tally: tally,
                rank: isShown ? aggregation.ranks[unit] : nil, instrument: opened.plan.instrument)
        }
        return visit.tagged(ServedList(items, next: next).json(in: visit.language))
    }

    static func people(_ visit: Visit) throws -> Answer {
        let index = try asked(visit).index, people = ServedPeople(index.opened)
        let (page, next) = try paged(visit, index.byNumber, by: { people.numbers[Int($0)] })
        try visit.note(.exporting, "pengukuran \(index.opened.entry.number)", detail: "orang=\(page.count)")
        return visit.tagged(ServedList(page.map { ServedPerson(people, Int($0)) }, next: next).json(in: visit.language))
    }

    static func person(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn, person = try visit.number("orang"), measurement = try visit.number("pengukuran")
        let opened: OpenedMeasurement
        if account.may(.seePeople) {
            opened = try asked(visit).opened
        } else {
            // An employee sees themselves alone.
            guard account.scope.person == person, let own = try visit.site.shelf.own(measurement, account.scope) else { throw WebRefusal.notFound }
            opened = own
        }
        guard opened.number(of: person) != nil else { throw WebRefusal.notFound }
        try visit.note(.viewingPerson, "orang \(person)", detail: "pengukuran=\(measurement)")
        let viewed = try ViewedPerson(person, in: opened, visit.site.readers)
        return visit.tagged(viewed.explained.json(in: visit.language))
    }

    static func instruments(_ visit: Visit) throws -> Answer {
        visit.tagged(ServedList(try InstrumentLibrary.bundled().instruments.map(\.instrument)).json(in: visit.language))
    }

    /// Scores the people of the request; nothing of them is kept.
    static func score(_ visit: Visit) throws -> Answer {
        guard case .bytes(let bytes) = visit.request.body, !bytes.isEmpty else { throw WebRefusal.badForm }
        guard let header = visit.request.headers["content-type"], try ContentKind(header).isJSON else { throw WebRefusal.unsupported }
        let posted = try PostedPeople.read(bytes)
        // Of few people a second thread would only take from others.
        let threads = visit.site.settings.threads, scores = try PostedScoreRequest(posted).run(Work(threads: threads))
        defer { if bytes.count > 1 << 20 { visit.site.settings.giveBack() } }
        return .json(scores.bytes(in: visit.language, threads: threads))
    }

    /// The measurement of the path, as the account may see it.
    static func asked(_ visit: Visit) throws -> View {
        guard let view = try visit.site.shelf.view(try visit.number("pengukuran"), for: try visit.signedIn.scope) else { throw WebRefusal.notFound }
        return view
    }

    /// So many entries a page, at most and unless asked otherwise.
    private static let most = 1000, usual = 100

    /// The entries behind those that were had before, in their order, and the address of the next page.
    ///
    /// - Parameters:
    ///   - entries: in the order of their keys.
    ///   - key: what tells an entry from others and orders them: a page begins behind a key, so that none is missed or had twice
    ///     whatever comes meanwhile.
    private static func paged<Entry>(_ visit: Visit, _ entries: [Entry], by key: (Entry) -> Int) throws -> (page: [Entry], next: String?) {
        let limit = try visit.query.int("limit", in: 1...most) ?? usual, after = try visit.query.int("after", in: 0...Int.max) ?? 0
        // There may be a nation of them, of which a page is asked for.
        var first = entries.startIndex, end = entries.endIndex
        while first < end {
            let middle = first + (end - first) / 2
            if key(entries[middle]) <= after { first = middle + 1 } else { end = middle }
        }
        let rest = entries[first...], page = Array(rest.prefix(limit))
        guard rest.count > limit, let last = page.last else { return (page, nil) }
        return (page, Address(sent: visit.request.path).with("limit", String(limit)).with("after", String(key(last))).text)
    }
}

extension Visit {
    /// A document with a tag of its content; nothing but the tag where the program has it already.
    func tagged(_ document: [UInt8]) -> Answer {
        let tag = "\"\(Secret.digest(of: document).prefix(24))\""
        let known = (request.headers["if-none-match"] ?? "").split(separator: ",").map { $0.trimmingPrefix { $0 == " " }.trimmingPrefix("W/") }
        var answer = known.contains { $0 == tag || $0 == "*" } ? Answer(304) : Answer.json(document)
        answer.headers.append(("etag", tag))
        return answer
    }
}
