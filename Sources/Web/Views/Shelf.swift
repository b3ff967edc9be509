import Access
import Analysis
import Archive
import Exchange
import Foundation
import Measurement
import Pages
import Personnel
import Synchronization
import Vocabulary
import Workflows

/// A measurement as one account may see it.
struct View: Sendable {
    let opened: OpenedMeasurement
    let index: PeopleIndex
    /// All measurements within reach, the latest first.
    let others: [MeasurementEntry]
    /// Whether they are of several agencies.
    var isOfSeveral = false

    var number: Int { opened.entry.number }
}

/// Measurements that are opened and kept in memory, each as a whole and cut to the units of whoever looks.
///
/// This is the one place where what is looked at is cut to what an account may see; pages only ever get a `View`.
final class Shelf: Sendable {
    private struct Key: Hashable {
        let measurement: Int
        let units: [String]
    }

    private struct Kept {
        var indexes: [Key: Index] = [:]
        /// The last used last.
        var order: [Key] = []
    }

    /// An index with how far the archive had come when it was made.
    private struct Index {
        let people: PeopleIndex
        let state: String
    }

    /// What an account may look at.
    private struct Reach: Sendable {
        let entries: [MeasurementEntry]
        let isOfSeveral: Bool
    }

    private let archive: String
    private let readers: ReadingPool
    private let remembered: Remembered
    private let settings: SiteSettings
    private let kept = Mutex(Kept())
    /// By measurement: one at a time opens it; who wants the same then finds it, and who wants another does not wait.
    private let opening = Mutex<[Int: NSLock]>([:])
    private static let most = 12
    /// So many people are kept, of several measurements together, unless one alone has more: a person takes about a kilobyte.
    private static let mostPeople = 200_000

    init(_ archive: String, _ readers: ReadingPool, _ remembered: Remembered, _ settings: SiteSettings) {
        self.archive = archive
        self.readers = readers
        self.remembered = remembered
        self.settings = settings
    }

    /// The measurement that an account asks for, or the latest within its reach; nil where there is none to be seen.
    ///
    /// Of measurements for the same day the official one stands first, else the one taken last.
    func view(_ number: Int?, for scope: Scope) throws -> View? {
        let reach = try reach(of: scope), others = reach.entries
        guard let entry = number.map({ number in others.first { $0.number == number } }) ?? others.first else { return nil }
        guard let index = try index(entry.number, scope.units) else { return nil }
        return View(opened: index.opened, index: index, others: others, isOfSeveral: reach.isOfSeveral)
    }

    /// All measurements that an account may look at, the latest first; none for an employee, who sees their own score alone.
    func measurements(for scope: Scope) throws -> [MeasurementEntry] { try reach(of: scope).entries }

    private func reach(of scope: Scope) throws -> Reach {
        guard scope.may(.seeFigures) else { return Reach(entries: [], isOfSeveral: false) }
        return try remembered.value("jangkauan \(scope.agency)") { reader in
            let agencies = Set(try Self.agencies(for: scope, reader).map(\.id))
            let official = Set(try reader.publications().standing.map(\.measurement))
            func weight(_ entry: MeasurementEntry) -> (CivilDate, Int, Int) { (entry.asOf, official.contains(entry.number) ? 1 : 0, entry.number) }
            let entries = try reader.measurements(of: nil).filter { agencies.contains($0.agencyID) }.sorted { weight($0) > weight($1) }
            return Reach(entries: entries, isOfSeveral: Set(entries.map(\.agencyID)).count > 1)
        }
    }

    /// The agencies within an account's reach.
    static func agencies(for scope: Scope, _ reader: any ArchiveReader) throws -> [Agency] {
        let all = try reader.agencies()
        switch scope.agency {
        case .all: return all
        case .one(let id): return all.filter { $0.id == id }
        case .region(let number):
            let regions = try RegionMap.bundled()
            return all.filter { regions.region(of: $0)?.number == number }
        }
    }

    private func index(_ number: Int, _ units: [String]) throws -> PeopleIndex? {
        let key = Key(measurement: number, units: units)
        // Asked before anything is read, as for all that is remembered.
        let state = try remembered.value("keadaan") { try ArchiveState($0) }.text
        if let known = try use(key, state) { return known }
        let lock = opening.withLock { locks in
            let lock = locks[number] ?? NSLock()
            locks[number] = lock
            return lock
        }
        return try lock.withLock {
            if let known = try use(key, state) { return known }
            let whole: PeopleIndex
            let all = Key(measurement: number, units: [])
            if let known = try use(all, state) {
                whole = known
            } else {
                whole = PeopleIndex(try OpenedMeasurementRequest(number, of: archive).run(Work(threads: settings.threads)))
                settings.giveBack()
                keep(whole, all, state)
            }
            guard !units.isEmpty else { return whole }
            guard let part = whole.opened.limited(to: units, threads: settings.threads) else { return nil }
            let index = PeopleIndex(part)
            keep(index, key, state)
            return index
        }
    }

    /// A measurement that is open, with what the archive says of it now; nil where it is not open.
    private func use(_ key: Key, _ state: String) throws -> PeopleIndex? {
        let known = kept.withLock { kept -> Index? in
            guard let known = kept.indexes[key] else { return nil }
            if kept.order.last != key {
                kept.order.removeAll { $0 == key }
                kept.order.append(key)
            }
            return known
        }
        guard let known else { return nil }
        guard known.state != state else { return known.people }
        let opened = try readers.read { try known.people.opened.refreshed(readers, archive, $0) }
        let index = PeopleIndex(opened, like: known.people)
        keep(index, key, state)
        return index
    }

    private func keep(_ index: PeopleIndex, _ key: Key, _ state: String) {
        kept.withLock { kept in
            kept.indexes[key] = Index(people: index, state: state)
            kept.order.removeAll { $0 == key }
            kept.order.append(key)
            func people() -> Int { kept.indexes.values.reduce(0) { $0 + $1.people.opened.people.count } }
            while kept.order.count > Self.most || kept.order.count > 1 && people() > Self.mostPeople {
                kept.indexes[kept.order.removeFirst()] = nil
            }
        }
    }
}

extension Visit {
    /// The measurement that the address asks for (`ukur`), as the account may see it; not found where there is none.
    func view() throws -> View {
        guard let view = try view(orNone: ()) else { throw WebRefusal.notFound }
        return view
    }

    /// The same; nil where nothing has been measured yet.
    func view(orNone: Void) throws -> View? {
        let asked = query.first("ukur")
        let number = asked.flatMap { Int($0) }
        guard asked == nil || number != nil else { throw WebRefusal.notFound }
        let found = try site.shelf.view(number, for: signedIn.scope)
        if asked != nil, found == nil { throw WebRefusal.notFound }
        return found
    }

    /// The frame of a page of a measurement.
    func context(_ view: View) -> PageContext {
        let opened = view.opened, date = opened.entry.asOf.text(in: language)
        let subject = opened.measured.dataSet.subject[language]
        let name = subject.isEmpty ? opened.agency.title : subject
        var notices = opened.plan.notices.map { $0[language] }
        if opened.unknownImports > 0 {
            let imports = language.counted(opened.unknownImports, "impor", "import", "imports")
            notices.append(
                words(
                    "Sesudah pengukuran ini ada \(imports) yang belum diukur.",
                    "The archive has \(imports) since this measurement that no figure here knows."))
        }
        return context(subject: "\(name), \(date)", notices: notices)
    }
}

extension Shelf {
    /// The latest measurement of somebody's agency that they are in; nil where there is none.
    func latest(with person: Int, for scope: Scope) throws -> View? {
        guard case .one(let agency) = scope.agency, scope.may(.seeSelf) else { return nil }
        let entries = try readers.read { reader in
            // Nothing is opened in which somebody has no score.
            let own = Set(try reader.scores(of: person).map(\.measurement))
            return try reader.measurements(of: agency).filter { own.contains($0.number) }
        }.sorted { ($0.asOf, $0.number) > ($1.asOf, $1.number) }
        for entry in entries {
            if let index = try index(entry.number, []), index.opened.number(of: person) != nil {
                return View(opened: index.opened, index: index, others: [])
            }
        }
        return nil
    }
}

extension Shelf {
    /// A measurement that somebody is in, for their own score alone; nil where they are not.
    func own(_ number: Int, _ scope: Scope) throws -> OpenedMeasurement? {
        guard case .one(let agency) = scope.agency, scope.may(.seeSelf), let person = scope.person,
            let entry = try readers.read({ try $0.measurement(number) }), entry.agencyID == agency,
            try readers.read({ try $0.scores(of: person) }).contains(where: { $0.measurement == number }), let index = try index(number, []),
            index.opened.number(of: person) != nil
        else { return nil }
        return index.opened
    }
}
