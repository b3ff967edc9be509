import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Measures people (`takar measure`).
public struct MeasurementRequest: Deed {
    public var people: PeopleRequest
    /// Other options and instruments that are tried on the same people, as `PlanRequest.chosen` reads them.
    public var whatIf: [String]
    /// Whether the archive will be asked to keep it, so that it is opened for that.
    public var isToBeKept: Bool
    /// The engine that works on canonical tables; nil for Takar itself.
    public var engine: EngineRequest?

    public init(_ people: PeopleRequest, whatIf: [String] = [], isToBeKept: Bool = false, engine: EngineRequest? = nil) {
        self.people = people
        self.whatIf = whatIf
        self.isToBeKept = isToBeKept
        self.engine = engine
    }

    public func run(_ work: Work) throws -> TakenMeasurement {
        try work.during {
            let (chosen, others) = try people.plan.chosen(whatIf: whatIf)
            if case .folder(let path) = people.source, let tables = try CanonicalFolder(path) {
                return try measured(tables, chosen, others, work)
            }
            guard engine == nil else { throw Refusal(.usage, .notCanonical(people.source.name)) }
            let source = try people.source.open(for: isToBeKept && people.units.isEmpty ? .writing : .reading)
            let dataSet: DataSet
            var archived: ArchivedDataSet?
            switch source {
            case .folder(let folder): dataSet = try folder.read(chosen.plan, alternatives: others, work)
            case .archive(let agency):
                let stopwatch = Stopwatch(work)
                let read = try agency.read(chosen.plan, alternatives: others, work)
                stopwatch.lap("archive read")
                archived = read
                dataSet = read.dataSet
            }
            let limited = try people.limited(dataSet)
            let measured = MeasuredDataSet(limited, threads: work.threads, lap: Stopwatch(work).lap)
            return TakenMeasurement(measured: measured, instrument: chosen.source, source: source, archived: archived)
        }
    }

    /// Measures canonical tables.
    private func measured(_ tables: CanonicalFolder, _ chosen: PlanRequest.Chosen, _ others: [Plan], _ work: Work) throws -> TakenMeasurement {
        if let engine {
            let (all, name) = try EngineMeasurement(tables: tables, request: engine, work: work).measure(chosen.plan, alternatives: others)
            let measured = people.units.isEmpty ? all : MeasuredDataSet(try people.limited(all.dataSet), threads: work.threads)
            return TakenMeasurement(measured: measured, instrument: chosen.source, source: nil, archived: nil, engine: name)
        }
        let stopwatch = Stopwatch(work), options = ReadingOptions(threads: work.threads)
        let dataSet = try tables.read(plan: chosen.plan, alternatives: others, options: options)
        stopwatch.lap("tables read")
        let measured = MeasuredDataSet(try people.limited(dataSet), threads: work.threads, lap: Stopwatch(work).lap)
        return TakenMeasurement(measured: measured, instrument: chosen.source, source: nil, archived: nil)
    }
}

/// A measurement that was taken and is kept nowhere yet.
public struct TakenMeasurement {
    public let measured: MeasuredDataSet
    let instrument: InstrumentSource
    /// Nil for canonical tables.
    let source: DataSource?
    let archived: ArchivedDataSet?
    /// The engine that has worked, with its version; nil for Takar alone.
    public internal(set) var engine: String?

    /// Has the archive keep it where that is asked for; says what became of it, nil where it is of files.
    ///
    /// - `keeping`: what it is called, may be empty, and who takes it; nil only looks.
    public func conclude(_ keeping: (label: String, by: String)?, _ work: Work = Work()) throws -> MeasurementFate? {
        guard case .archive(let agency) = source, let archived else { return nil }
        guard measured.dataSet.scope == nil else { return .ofPart }
        return try work.during {
            let content = archived.content(measured)
            guard let (label, by) = keeping else { return .notKept(data: content.dataHash, result: content.resultHash) }
            try ShortText.label.check(label)
            return .kept(try agency.keep(content, instrument, label: label, by: by))
        }
    }
}

extension MeasuredDataSet {
    /// Throws where nobody could be measured, with what stood in the way.
    public func refuseNobody() throws {
        guard aggregation.whole.measured == 0 else { return }
        var details = zip(plan.instrument.population, aggregation.whole.excluded).filter { $0.1 > 0 }.map { exclusion, count in
            Phrase(id: "\(exclusion.title.id): \(count)", en: "\(exclusion.title.en): \(count)")
        }
        let refused = dataSet.refusedEmployees
        if refused > 0 { details.append(Phrase(id: "Baris pegawai ditolak: \(refused)", en: "Rows of employees refused: \(refused)")) }
        throw Refusal(
            .data, "tidak-ada-yang-diukur",
            Phrase(
                id: "tidak seorang pun dapat diukur dari \(dataSet.people.count) orang yang terbaca.",
                en: "nobody could be measured of the \(dataSet.people.count) people that were read."),
            details: details + DiagnosticSummary(findings).details(3))
    }

    /// What the result should rest on and was left out: rows, files, kinds of records; empty where it is whole.
    public var leftOut: [Phrase] {
        let refused = dataSet.intakes.reduce(0) { $0 + $1.refused }
        // Errors beside rows: files, sheets and columns that were not read.
        let others = DiagnosticSummary(findings).count(.error) - refused
        var reasons: [Phrase] = []
        if refused > 0 { reasons.append(Phrase(id: "\(refused) baris ditolak", en: "\(refused) rows were refused")) }
        if others > 0 { reasons.append(Phrase(id: "\(others) galat pada berkas atau kolom", en: "\(others) errors of files or columns")) }
        if !missing.isEmpty {
            reasons.append(Phrase(id: "\(missing.count) jenis data tidak ada", en: "\(missing.count) kinds of records are missing"))
        }
        return reasons
    }
}
