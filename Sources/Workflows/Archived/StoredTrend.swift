import Analysis
import Archive
import Instruments
import Measurement
import Vocabulary

/// A day for which an agency was measured, for the course of its index over days and years.
public struct TrendDay: Sendable {
    public let date: CivilDate
    /// The number of the measurement; nil where it is of no archive.
    public let measurement: Int?
    public let means: Means
    /// The instrument's id, with the options that were set.
    public let instrument: String
    /// What the measurement is called; may be empty.
    public let label: String
    /// Whether it was measured as the measurement it stands beside.
    public let isAlike: Bool

    package init(date: CivilDate, measurement: Int? = nil, means: Means, instrument: String, label: String, isAlike: Bool) {
        self.date = date
        self.measurement = measurement
        self.means = means
        self.instrument = instrument
        self.label = label
        self.isAlike = isAlike
    }
}

extension DataSource {
    /// What an archive has measured of the agency for earlier days, in their order: of each day the official measurement, else one by the
    /// same instrument and options, else the one taken last. Empty where there is no archive.
    func measuredBefore(_ plan: Plan) throws -> [TrendDay] {
        guard case .archive(let agency) = self else { return [] }
        return try agency.store.read { try agency.measuredBefore(plan, in: $0) }
    }

    /// What an archive has measured of the agency earlier in the year by the same instrument and options; of each day what was taken
    /// last. Nil where there is no archive, or nothing in it.
    func earlier(than plan: Plan) throws -> [TrendPoint]? {
        guard case .archive(let agency) = self else { return nil }
        let entries = try agency.store.read { try $0.measurements(of: agency.id) }.filter {
            $0.asOf < plan.asOf && $0.asOf.year == plan.asOf.year && $0.instrumentVersion == plan.instrument.version
                && $0.settings == plan.instrument.changedSettings
        }
        let points = Dictionary(entries.map { ($0.asOf, $0) }) { first, later in first.number > later.number ? first : later }.values.map {
            TrendPoint($0.asOf, IndexSum($0.result.tally, by: plan.instrument.combination), .measured, label: $0.label)
        }
        return points.isEmpty ? nil : points.sorted { $0.date < $1.date }
    }
}

extension ArchivedAgency {
    /// The same within a transaction that runs.
    func measuredBefore(_ plan: Plan, in reader: any ArchiveReader) throws -> [TrendDay] {
        let standing = Set(try reader.publications().standing.map(\.measurement))
        func isAlike(_ entry: MeasurementEntry) -> Bool {
            entry.instrumentVersion == plan.instrument.version && entry.settings == plan.instrument.changedSettings
        }
        func weight(_ entry: MeasurementEntry) -> (Int, Int, Int) {
            (standing.contains(entry.number) ? 1 : 0, isAlike(entry) ? 1 : 0, entry.number)
        }
        let entries = try reader.measurements(of: id).filter { $0.asOf < plan.asOf }
        let plans = StoredPlans(reader)
        return try Dictionary(grouping: entries, by: \.asOf).values.compactMap { $0.max { weight($0) < weight($1) } }
            .sorted { $0.asOf < $1.asOf }.compactMap { entry in
                try plans.means(of: entry).map {
                    TrendDay(
                        date: entry.asOf, measurement: entry.number, means: $0,
                        instrument: ([entry.instrumentID] + entry.settings).joined(separator: ", "),
                        label: entry.label, isAlike: isAlike(entry))
                }
            }
    }
}
