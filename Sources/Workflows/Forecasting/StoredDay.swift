import Analysis
import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A stored measurement of the day that a forecast begins with: what was measured for that day, to be held against what the records
/// say of it now.
public struct StoredDay {
    public let entry: MeasurementEntry
    /// What its index was made of.
    public let index: IndexSum
    /// Its instrument with its options.
    public let instrument: Instrument
    /// Where it is official.
    public let publication: Publication?
    /// How many other stored measurements there are of the day.
    public let others: Int
    /// What came into the archive since, by the kind of row.
    public let since: [RecordKind: ImportDifference.Counts]
    /// The imports that were not known then, in their order.
    public let laterImports: [Int]

    /// The measurement of an agency for the day of a plan by an instrument of the same name: the official one before others, then one
    /// of the same version and options, then the one that was taken last. Nil where there is none.
    init?(_ reader: any ArchiveReader, agency: String, knownImport: Int, _ plan: Plan) throws {
        let ofDay = try reader.measurements(of: agency).filter { $0.asOf == plan.asOf && $0.instrumentID == plan.instrument.id }
        let standing = Dictionary(try reader.publications().standing.map { ($0.measurement, $0) }) { first, _ in first }
        func weight(_ entry: MeasurementEntry) -> (Int, Int, Int) {
            let isTheSame = entry.instrumentVersion == plan.instrument.version && entry.settings == plan.instrument.changedSettings
            return (standing[entry.number] == nil ? 0 : 1, isTheSame ? 1 : 0, entry.number)
        }
        guard let entry = ofDay.max(by: { weight($0) < weight($1) }) else { return nil }
        self.entry = entry
        instrument = try StoredPlans(reader).instrument(of: entry).instrument
        index = IndexSum(entry.result.tally, by: instrument.combination)
        publication = standing[entry.number]
        others = ofDay.count - 1
        let later = try reader.imports(of: agency).filter { $0.number > entry.knownImport && $0.number <= knownImport }
        laterImports = later.map(\.number)
        since = later.reduce(into: [:]) { sums, entry in
            for kind in entry.kinds {
                let more = entry.difference[kind], sum = sums[kind, default: ImportDifference.Counts()]
                sums[kind] = ImportDifference.Counts(
                    added: sum.added + more.added, changed: sum.changed + more.changed, closed: sum.closed + more.closed)
            }
        }
    }

    /// Why the index may be another one now.
    public enum Reason: String {
        case laterRecords = "catatan-kemudian"
        case otherVersion = "versi-instrumen"
        case otherOptions = "opsi"
    }

    /// Empty where records, instrument and options are those of then.
    public func reasons(_ plan: Plan) -> [Reason] {
        var reasons: [Reason] = []
        if !laterImports.isEmpty { reasons.append(.laterRecords) }
        if entry.instrumentVersion != plan.instrument.version { reasons.append(.otherVersion) }
        if entry.settings != plan.instrument.changedSettings { reasons.append(.otherOptions) }
        return reasons
    }

    /// How much higher the index is now, exactly; nil where nobody was measured, then or now.
    public func change(to now: IndexSum) -> ExactFraction? {
        guard let before = index.mean, let after = now.mean else { return nil }
        return ExactFraction(after) - ExactFraction(before)
    }

    /// What came since of some kinds of rows together.
    public func counts(where isMeant: (RecordKind) -> Bool) -> ImportDifference.Counts {
        since.filter { isMeant($0.key) }.values.reduce(into: ImportDifference.Counts()) { sum, counts in
            sum.added += counts.added
            sum.changed += counts.changed
            sum.closed += counts.closed
        }
    }
}

extension DataSource {
    /// What an archive has measured for the very day of a plan; nil where there is no archive, or no such measurement.
    func stored(on plan: Plan) throws -> StoredDay? {
        guard case .archive(let agency) = self else { return nil }
        return try agency.store.read { try StoredDay($0, agency: agency.id, knownImport: agency.knownImport, plan) }
    }
}
