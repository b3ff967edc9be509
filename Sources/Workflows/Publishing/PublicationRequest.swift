import Archive
import Vocabulary

/// Declares a stored measurement official (`takar publish`); from then on it can be superseded, never altered.
public struct PublicationRequest: Deed {
    public var measurement: Int
    public var archive: String
    /// The number of the decree (*surat keputusan*), one line of 1 to 300 bytes.
    public var decree: String
    /// The publication that this one takes the place of.
    public var supersedes: Int?
    /// Why; needed where it goes back behind the one it takes the place of.
    public var reason: String?
    /// Who does it, for the audit trail.
    public var by: String

    public init(_ measurement: Int, in archive: String, decree: String, supersedes: Int? = nil, reason: String? = nil, by: String) {
        self.measurement = measurement
        self.archive = archive
        self.decree = decree
        self.supersedes = supersedes
        self.reason = reason
        self.by = by
    }

    public func run(_ work: Work) throws -> Publication {
        try work.during {
            try ShortText.decree.check(decree)
            try ShortText.reason.check(reason)
            return try SQLiteArchive(archive, for: .writing).write {
                .keep(try $0.publish(measurement, decree: decree, by: by, at: .now, supersedes: supersedes, reason: reason))
            }
        }
    }
}
