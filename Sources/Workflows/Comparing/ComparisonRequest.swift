import Analysis
import Archive

/// Says why the index changed between two stored measurements of an agency (`takar compare`), part by part.
public struct ComparisonRequest: Deed {
    public var before: Int
    public var after: Int
    public var archive: String

    public init(_ before: Int, _ after: Int, of archive: String) {
        self.before = before
        self.after = after
        self.archive = archive
    }

    public func run(_ work: Work) throws -> ChangeAnalysis {
        try work.during {
            try SQLiteArchive(archive, for: .reading).read { try MeasurementComparison(before, after, $0, threads: work.threads).analysis() }
        }
    }
}
