import Archive
import Measurement

/// The means of stored measurements, by the instruments as they are stored; each instrument is loaded once.
public final class StoredMeans {
    private let plans: StoredPlans

    public init(_ reader: any ArchiveReader) { plans = StoredPlans(reader) }

    /// Nil where nobody was measured.
    public func means(of entry: MeasurementEntry) throws -> Means? { try plans.means(of: entry) }
}
