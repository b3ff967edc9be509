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
        var indexes: [Key: PeopleIndex] = [:]
        /// The last used last.
        var order: [Key] = []
    }

    private let archive: String
    private let readers: ReadingPool
    private let threads: Int
    private let kept = Mutex(Kept())
    /// By measurement: one at a time opens it; who wants the same then finds it, and who wants another does not wait.
    private let opening = Mutex<[Int: NSLock]>([:])
    private static let most = 12

    init(_ archive: String, _ readers: ReadingPool, threads: Int) {
        self.archive = archive
        self.readers = readers
        self.threads = threads
    }

    /// The measurement that an account asks for, or the latest within its reach; nil where there is none to be seen.
    ///
    /// Of measurements for the same day the official one stands first, else the one taken last.
    func view(_ number: Int?, for scope: Scope) throws -> View? {
        let others = try measurements(for: scope)
        guard let entry = number.map({ number in others.first { $0.number == number } }) ?? others.first else { return nil }
        guard let index = try index(entry.number, scope.units) else { return nil }
        return View(opened: index.opened, index: index, others: others)
    }

    /// All measurements that an account may look at, the latest first; none for an employee, who sees their own score alone.
    func measurements(for scope: Scope) throws -> [MeasurementEntry] {
        guard scope.may(.seeFigures) else { return [] }
        return try readers.read { reader in
            let agencies = Set(try Self.agencies(for: scope, reader).map(\.id))
            let official = Set(try reader.publications().standing.map(\.measurement))
            func weight(_ entry: MeasurementEntry) -> (CivilDate, Int, Int) { (entry.asOf, official.contains(entry.number) ? 1 : 0, entry.number) }
            return try reader.measurements(of: nil).filter { agencies.contains($0.agencyID) }.sorted { weight($0) > weight($1) }
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
        if let known = use(key) { return known }
        let lock = opening.withLock { locks in
            let lock = locks[number] ?? NSLock()
            locks[number] = lock
            return lock
        }
        return try lock.withLock {
            if let known = use(key) { return known }
            let whole: PeopleIndex
            let all = Key(measurement: number, units: [])
            if let known = use(all) {
                whole = known
            } else {
                whole = PeopleIndex(try OpenedMeasurementRequest(number, of: archive).run(Work(threads: threads)))
                keep(whole, all)
            }
            guard !units.isEmpty else { return whole }
            guard let part = whole.opened.limited(to: units, threads: threads) else { return nil }
            let index = PeopleIndex(part)
            keep(index, key)
            return index
        }
    }

    /// Opens a measurement anew when it is next looked at, since something is said of it otherwise.
    func forget(_ number: Int) {
        kept.withLock { kept in
            kept.order.removeAll { $0.measurement == number }
            kept.indexes = kept.indexes.filter { $0.key.measurement != number }
        }
    }

    private func use(_ key: Key) -> PeopleIndex? {
        kept.withLock { kept in
            guard let known = kept.indexes[key] else { return nil }
            kept.order.removeAll { $0 == key }
            kept.order.append(key)
            return known
        }
    }

    private func keep(_ index: PeopleIndex, _ key: Key) {
        kept.withLock { kept in
            kept.indexes[key] = index
            kept.order.append(key)
            while kept.order.count > Self.most { kept.indexes[kept.order.removeFirst()] = nil }
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
