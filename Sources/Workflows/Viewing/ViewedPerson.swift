import Archive
import Exchange
import Instruments
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
    ///   - store: the archive; what is explained is explained once the rows have been read, so that others may read meanwhile.
    public init(_ person: Int, in opened: OpenedMeasurement, _ store: some ArchiveStore) throws {
        let (file, scores) = try store.read { reader in
            let archived = ArchivedPerson(agency: opened.entry.agencyID, person: person, employees: try reader.employeeVersions(of: person))
            let file = try ExplainedPerson.file(of: archived, at: opened.entry.knownImport, in: reader, opened.tree, opened.places)
            return (file, try Self.scores(of: person, in: opened, reader))
        }
        self.person = person
        self.scores = scores
        explained = ExplainedPerson(file, opened.plan, opened.tree, opened.places)
    }

    private static func scores(
        of person: Int, in opened: OpenedMeasurement, _ reader: any ArchiveReader
    ) throws -> [(entry: MeasurementEntry, score: PersonScore, category: String, exclusion: Phrase?)] {
        let plans = StoredPlans(reader)
        return try reader.scores(of: person).compactMap { number, score in
            guard let entry = number == opened.entry.number ? opened.entry : try reader.measurement(number) else { return nil }
            // Most were measured as this one was, whose instrument is at hand: to load one takes longer than all the rest.
            let isAlike = entry.instrumentVersion == opened.entry.instrumentVersion && entry.settings == opened.entry.settings
            let instrument = isAlike ? opened.plan.instrument : try plans.instrument(of: entry).instrument
            let category = instrument.categories.rows.indices.contains(score.category) ? instrument.categories.rows[score.category].name : ""
            let exclusion = score.exclusion.flatMap { instrument.population.indices.contains($0) ? instrument.population[$0].title : nil }
            return (entry, score, category, exclusion)
        }
    }
}
