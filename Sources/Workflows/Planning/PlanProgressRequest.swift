import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary

/// Says what of a kept plan has come about, what is behind, and what the index will be if the rest follows (`takar plan progress`).
public struct PlanProgressRequest: Deed {
    public var number: Int
    public var archive: String
    /// The day on which it is looked at.
    public var asOf: CivilDate
    /// Who asks, for the audit trail: the lines name people; nil where somebody else has told it.
    public var by: String?

    public init(_ number: Int, in archive: String, asOf: CivilDate, by: String?) {
        self.number = number
        self.archive = archive
        self.asOf = asOf
        self.by = by
    }

    public func run(_ work: Work) throws -> PlanProgress {
        try work.during {
            let store = try SQLiteArchive(archive, for: by == nil ? .reading : .writing)
            guard let by else { return try store.read { try progress($0, store, work) } }
            return try store.write { writer in
                let progress = try progress(writer, store, work)
                try writer.audit(
                    .viewingPerson, progress.entry.auditSubject, detail: "per=\(asOf) baris=\(progress.lines.count)", by: by, at: .now)
                return .keep(progress)
            }
        }
    }

    private func progress(_ reader: any ArchiveReader, _ store: SQLiteArchive, _ work: Work) throws -> PlanProgress {
        guard let entry = try reader.plan(number) else {
            throw ArchiveFailure.unknownPlan(number, among: try reader.plans(of: nil).map(\.number))
        }
        let known = try reader.agency(named: entry.agencyID).lastImport
        let compiled = try StoredPlans(reader).instrument(entry.instrumentVersion, settings: entry.settings, of: "rencana \(number)")
        let agency = ArchivedAgency(store: store, path: archive, id: entry.agencyID, knownImport: known)
        return try progress(entry, compiled, agency, reader, work)
    }

    private func progress(
        _ entry: PlanEntry, _ compiled: CompiledInstrument, _ agency: ArchivedAgency, _ reader: any ArchiveReader, _ work: Work
    ) throws -> PlanProgress {
        let plan = Plan(compiled, asOf: entry.until), today = plan.on(min(asOf, entry.until))
        let archived = try ArchivedDataSet.read(reader, agency.id, at: agency.knownImport, plan: plan, alternatives: [today])
        let numbers = PersonNumbers(archived.people)
        let lines = try reader.planLines(of: number)
        var since = try newEffects(entry, agency, Set(lines.map(\.person)), plan, reader)
        let states = lines.map { line -> PlanProgress.State in
            guard let effect = line.record.record.map({ plan.effect(of: $0) }) else { return .ahead }
            if since[line.person]?.fulfils(effect) ?? false { return .happened }
            let end = line.record.finish ?? line.record.start
            return end.map { $0 <= asOf } ?? line.isRepair ? .behind : .ahead
        }
        let dataSet = archived.dataSet
        let kept = scope(entry, dataSet.tree).map { scope in
            dataSet.people.units.indices.filter { scope.holds(Int(dataSet.people.units[$0])) }.map(Int32.init)
        }
        let roll = try agency.roll(of: dataSet, in: reader)
        let departure = Departure(plan)
        let leaving = departure.leaving(dataSet.facts, roll.retirement, after: today.asOf, until: entry.until)
        let staying = leaving.isEmpty ? dataSet.facts : dataSet.facts.replacing(departure.changes, of: leaving)
        func means(_ facts: Facts) -> Means? { PlanStage(kept.map(facts.keeping) ?? facts, threads: work.threads).means }
        func adding(_ wanted: Set<PlanProgress.State>) -> Facts {
            staying.adding(
                zip(lines, states).compactMap { line, state in
                    guard wanted.contains(state), let record = line.record.record, let person = numbers[line.person] else { return nil }
                    return (plan.effect(of: record), [Int32(person)])
                })
        }
        return PlanProgress(
            entry: entry, asOf: asOf, plan: plan,
            lines: zip(lines, states).map { line, state in
                PlanProgress.Line(line: line, nip: numbers[line.person].map { dataSet.people.nips[$0] }, state: state)
            },
            today: means(dataSet.alternatives[0]), without: means(staying), ahead: means(adding([.ahead])), all: means(adding([.ahead, .behind])))
    }

    /// By person, what records add that came behind the last import that the plan knew.
    private func newEffects(
        _ entry: PlanEntry, _ agency: ArchivedAgency, _ people: Set<Int>, _ plan: Plan, _ reader: any ArchiveReader
    ) throws -> [Int: LineFulfilment] {
        let lastKnown = try reader.imports(of: nil).filter { $0.number <= entry.knownImport }.flatMap(\.files).map(\.number).max() ?? 0
        var found: [Int: LineFulfilment] = [:]
        try reader.forEachRecord(of: agency.id, at: agency.knownImport) { archived in
            guard archived.source.file > lastKnown, people.contains(archived.person), let record = archived.cells.record else { return }
            found[archived.person, default: LineFulfilment()].add(plan.effect(of: record))
        }
        return found
    }

    private func scope(_ entry: PlanEntry, _ tree: UnitTree) -> UnitScope? {
        entry.units.isEmpty ? nil : UnitScope(below: entry.units.compactMap(tree.number), in: tree)
    }
}

/// How far a kept plan has come.
public struct PlanProgress {
    public let entry: PlanEntry
    public let asOf: CivilDate
    /// As of the day of the plan.
    public let plan: Plan
    public let lines: [Line]
    /// As of the day that is looked at; as of the day of the plan by the records there are; if what lies ahead follows; and if all does.
    public let today: Means?, without: Means?, ahead: Means?, all: Means?

    public struct Line: Sendable {
        public let line: KeptPlanLine
        /// Nil for who is not with the agency any more.
        public let nip: NIP?
        public let state: State
    }

    public enum State: String, Sendable, CaseIterable {
        /// The record has come.
        case happened = "terlaksana"
        /// It should have come by now.
        case behind = "tertinggal"
        /// Its day is still to come.
        case ahead = "belum-waktunya"

        public var label: Phrase {
            switch self {
            case .happened: Phrase(id: "terlaksana", en: "done")
            case .behind: Phrase(id: "tertinggal", en: "behind")
            case .ahead: Phrase(id: "belum waktunya", en: "still to come")
            }
        }
    }

    /// How many lines of each programme are in each state; the empty name is for records to be entered.
    public var programmes: [(name: String, counts: [State: Int])] {
        var order: [String] = [], counts: [String: [State: Int]] = [:]
        for line in lines {
            if counts[line.line.programme] == nil { order.append(line.line.programme) }
            counts[line.line.programme, default: [:]][line.state, default: 0] += 1
        }
        return order.map { ($0, counts[$0] ?? [:]) }
    }

    public func count(_ state: State) -> Int { lines.count { $0.state == state } }
}

extension ArchiveFailure {
    fileprivate static func unknownPlan(_ number: Int, among known: [Int]) -> ArchiveFailure {
        let list = known.isEmpty ? "–" : known.suffix(12).map(String.init).joined(separator: ", ")
        return ArchiveFailure(
            Problem(
                "rencana-tidak-ada", id: "Rencana nomor \(number) tidak ada; yang ada: \(list)", remedy: "Pilih salah satunya",
                en: "There is no plan number \(number); there are: \(list)", remedy: "Choose one of them"))
    }
}
