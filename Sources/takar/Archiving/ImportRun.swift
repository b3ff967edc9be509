import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// One import from a folder into an archive: reader and archive tied together.
struct ImportRun {
    let folder: DataFolder
    let agency: Agency
    let by: String
    let isTrial: Bool
    let options: ReadingOptions

    /// What came of it.
    struct Outcome {
        let entry: ImportEntry
        let agency: Agency
        let intakes: [FileIntake]
        let diagnostics: [Diagnostic]
        /// Whether the archive was changed.
        let isKept: Bool
    }

    func run(_ store: any ArchiveStore) throws -> Outcome {
        let outcome = try bringIn(store)
        // An import that changes nothing leaves nothing, but a name is kept all the same.
        if !outcome.isKept, !isTrial {
            try store.write { writer in
                guard let known = try writer.agency(agency.id), known != outcome.agency else { return Ending.undo(()) }
                try writer.name(outcome.agency, by: by, at: .now)
                return .keep(())
            }
        }
        return outcome
    }

    private func bringIn(_ store: any ArchiveStore) throws -> Outcome {
        try store.write { writer in
            let importer = try Importer(
                writer, agency: agency, files: folder.kinds.map { (name: $0.file, kind: $0.kind) }, by: by, at: .now)
            var taker = Taker(importer: importer)
            let known = folder.contains(.employee) ? [] : try taker.importer.known().map(\.employee)
            var reader = RecordReader(folder, options: options)
            try reader.read(known: known, into: &taker)
            let entry = try taker.importer.finish(reader.intakes.map { (read: $0.read, taken: $0.used, refused: $0.refused) })
            try Interruption.check(agency.id)
            let isKept = !isTrial && !entry.difference.changesNothing
            let outcome = Outcome(
                entry: entry, agency: taker.importer.agency, intakes: reader.intakes, diagnostics: reader.diagnostics, isKept: isKept)
            return isKept ? .keep(outcome) : .undo(outcome)
        }
    }

    private struct Taker: RecordTaker {
        var importer: Importer

        mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws { try importer.add(unit, at: source) }
        mutating func take(_ employee: Employee, at source: RecordSource) throws { try importer.add(employee, at: source) }
        mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws {
            try importer.add(record, of: person, at: source)
        }
    }
}
