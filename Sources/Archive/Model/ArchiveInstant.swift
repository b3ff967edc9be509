import Foundation

/// A moment of the archive's own clock in UTC, to the second, written as `2026-11-25T16:04:15Z`, so that moments sort as texts.
public struct ArchiveInstant: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let description: String

    /// A moment as it stands in the archive.
    public init(_ description: String) { self.description = description }

    public static var now: ArchiveInstant { ArchiveInstant(Date().formatted(.iso8601)) }

    public static func < (left: ArchiveInstant, right: ArchiveInstant) -> Bool { left.description < right.description }
}

extension ArchiveInstant {
    /// The moment so many seconds from now; without fractions, as all moments.
    public static func fromNow(seconds: Int) -> ArchiveInstant {
        ArchiveInstant(Date(timeIntervalSinceNow: Double(seconds)).formatted(.iso8601))
    }
}
