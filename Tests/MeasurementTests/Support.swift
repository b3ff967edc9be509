import Instruments
import Measurement
import Personnel
import Synchronization
import TestSupport
import Vocabulary

/// Instruments by id and settings, each loaded once.
private let loaded = Mutex<[[String]: CompiledInstrument]>([:])

extension Plan {
    /// Instrument A on a date, with options as `name=value`.
    static func a(_ date: String = "2022-06-30", _ settings: String...) throws -> Plan { try of("perban-bkn-8-2019", date, settings) }

    /// Instrument B on a date.
    static func b(_ date: String = "2024-06-30", _ settings: String...) throws -> Plan { try of("surat-bkn-4190-2024", date, settings) }

    static func of(_ id: String, _ date: String, _ settings: [String]) throws -> Plan {
        let key = [id] + settings
        if let known = loaded.withLock({ $0[key] }) { return Plan(known, asOf: try .of(date)) }
        let instrument = try Bundled.load(id, settings)
        loaded.withLock { $0[key] = instrument }
        return Plan(instrument, asOf: try .of(date))
    }

    /// Everybody folded together, with what became of each of their rows.
    func measured(_ people: [TestPerson]) -> (facts: Facts, fates: [[RowFate]]) {
        var folder = Folder(self, people: people.count)
        var fates: [[RowFate]] = []
        for (number, person) in people.enumerated() {
            _ = folder.fold(person.employee, of: number)
            fates.append(person.records.map { folder.fold($0, of: number) })
        }
        return (folder.finish(), fates)
    }

    /// The number of a fact.
    func fact(_ name: String) throws -> Int {
        guard let index = instrument.facts.firstIndex(where: { $0.name == name }) else { throw NotFound(name: name) }
        return index
    }
}

extension TestPerson {
    /// Points of one dimension, written as the regulation writes them: `22.5`.
    func points(_ dimension: Dimension, _ plan: Plan) -> String { scored(plan).points(dimension, of: 0).description }

    func total(_ plan: Plan) -> String { scored(plan).total(of: 0).description }

    /// Why the person is not measured; nil for who is.
    func exclusion(_ plan: Plan) -> String? {
        let scores = scored(plan)
        return scores.isMeasured(0) ? nil : plan.instrument.population[Int(scores.exclusions[0])].reason
    }

    /// What becomes of the last row.
    func fate(_ plan: Plan) -> RowFate? {
        var folder = Folder(plan, people: 1)
        return records.map { folder.fold($0, of: 0) }.last
    }

    /// The person in another class of posts.
    func of(_ positionKind: Code, post: String? = nil, echelon: Code = .empty) -> TestPerson {
        with { ($0.positionKind, $0.post, $0.echelon) = (positionKind, post ?? $0.post, echelon) }
    }
}

extension RowFate {
    /// The code of the problem for which a row was refused.
    var problem: String? { if case .refused(let problem, _) = self { problem.code } else { nil } }
    var isUsed: Bool { self == .used }
    /// Whether a row was set aside because it stands in the wrong file.
    var isElsewhere: Bool { if case .setAside(.leadershipElsewhere, _) = self { true } else { false } }
}

/// Every date for which the instruments are tried against the interpreter.
enum Dates {
    static let a = ["2022-06-30", "2020-02-29", "2021-12-31", "2022-01-01"]
    static let b = ["2023-06-30", "2024-06-30", "2024-02-29"]
}

/// Something a test speaks of that is not there.
struct NotFound: Error { let name: String }

extension TrainingRecord {
    /// A technical training whose JP are written as in a cell.
    static func technical(_ hours: String, ended: String = "2022-06-01", certificate: String = "", name: String = "Bimtek Contoh") throws
        -> TrainingRecord
    {
        var record = try TrainingRecord.of("3", ended: ended, certificate: certificate, name: name)
        record.hours = TrainingHours.parse(hours.utf8.span)
        return record
    }
}

extension Placement {
    /// Everybody in one agency, without units.
    static func flat(_ people: Int) -> Placement {
        Placement(tree: .empty, units: [Int32](repeating: -1, count: people), agencies: [Int32](repeating: 0, count: people), agencyCount: 1)
    }
}
