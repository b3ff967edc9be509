import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// Somebody of an opened measurement as a page shows them: the score with its reasons, and how they were scored before.
public struct ViewedPerson {
    /// The number in the archive.
    public let person: Int
    public let explained: ExplainedPerson
    /// In all measurements of the archive, the oldest first.
    public let scores: [(entry: MeasurementEntry, score: PersonScore, category: String, exclusion: Phrase?)]

    /// Reads somebody as known when a measurement was taken.
    ///
    /// Whoever shows it has the audit trail tell of it first.
    ///
    /// - Parameters:
    ///   - person: the number in the archive, of somebody of the measurement.
    ///   - opened: the measurement.
    ///   - reader: the archive.
    public init(_ person: Int, in opened: OpenedMeasurement, _ reader: any ArchiveReader) throws {
        let archived = ArchivedPerson(agency: opened.entry.agencyID, person: person, employees: try reader.employeeVersions(of: person))
        self.person = person
        explained = try ExplainedPerson(archived, at: opened.entry.knownImport, in: reader, opened.plan)
        scores = try PersonHistory(archived, reader).scores
    }
}
