import Archive
import Exchange
import Measurement
import Personnel
import Vocabulary

/// One import from a folder into an archive: reader and archive tied together.
struct ImportRun {
    let folder: DataFolder
    let agency: Agency
    /// Whether SIASN's reference has the agency under its id.
    var isListed = false
    let by: String
    let isTrial: Bool
    /// What goes on although it looks like a mistake.
    var allowances: Set<ImportRequest.Allowance> = []
    let options: ReadingOptions

    func run(_ store: any ArchiveStore) throws -> ImportOutcome {
        let outcome = try decide(store)
        // An import that changes nothing leaves nothing, but a name is kept all the same.
        if !outcome.isKept, !isTrial, outcome.reasons.isEmpty {
            try store.write { writer in
                guard let known = try writer.agency(agency.id), known != outcome.agency else { return Ending.undo(()) }
                try writer.name(outcome.agency, by: by, at: .now)
                return .keep(())
            }
        }
        return outcome
    }

    /// What a column means may only show while its rows are read: then everything is undone and read once more, as was decided.
    private func decide(_ store: any ArchiveStore) throws -> ImportOutcome {
        var folder = folder
        while true {
            switch try bringIn(folder, store) {
            case .done(let outcome): return outcome
            case .undecided(let decided): folder = decided
            }
        }
    }

    private enum Attempt {
        case done(ImportOutcome)
        case undecided(DataFolder)
    }

    private func bringIn(_ folder: DataFolder, _ store: any ArchiveStore) throws -> Attempt {
        try store.write { writer in
            let importer = try Importer(
                writer, agency: agency, isListed: isListed, files: folder.kinds.map { (name: $0.file, kind: $0.kind) }, by: by, at: .now)
            var taker = Taker(importer: importer)
            let known = folder.contains(.employee) ? [] : try taker.importer.known().map(\.employee)
            var reader = RecordReader(folder, options: options)
            try reader.read(known: known, into: &taker)
            if let decided = try folder.deciding(after: reader.intakes) { return .undo(.undecided(decided)) }
            let entry = try taker.importer.finish(reader.intakes.map { (read: $0.read, taken: $0.used, refused: $0.refused) })
            try Cancellation.check(agency.id)
            let concerns = taker.importer.concerns
            let reasons = concerns.filter { !allows($0) }.map(\.problem), allowed = concerns.filter(allows).map(\.problem)
            let isKept = try !isTrial && reasons.isEmpty && !taker.importer.changesNothing()
            let outcome = ImportOutcome(
                entry: entry, agency: taker.importer.agency, intakes: reader.intakes, found: reader.diagnostics,
                notices: taker.importer.findings, allowed: allowed, reasons: reasons, isTrial: isTrial, isKept: isKept)
            return isKept ? .keep(.done(outcome)) : .undo(.done(outcome))
        }
    }

    private func allows(_ concern: ImportConcern) -> Bool {
        switch concern {
        case .closesMany: allowances.contains(.closing)
        case .otherAgency: allowances.contains(.otherAgency)
        case .nobodyKnown: false
        }
    }

    private struct Taker: RecordTaker {
        var importer: Importer

        mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws { try importer.add(unit, at: source) }
        mutating func take(_ employee: Employee, at source: RecordSource) throws { try importer.add(employee, at: source) }
        mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws {
            try importer.add(record, of: person, at: source)
        }

        mutating func staying(beside refused: [RefusedEmployee]) throws -> [Employee] {
            let rows = refused.map { Importer.RefusedRow(id: $0.id, nips: $0.nips, name: $0.name, cause: $0.cause.archived) }
            return try importer.staying(beside: rows).map(\.employee)
        }

        mutating func refuse(_ record: RefusedRecord) throws {
            try importer.refuse(record.kind, of: record.person, record.record, cause: record.cause.archived)
        }
    }
}

extension RefusalCause {
    /// The same, as the archive says it.
    fileprivate var archived: Importer.RefusalCause {
        switch self {
        case .refused: .refused
        case .repeated: .repeated
        case .twin: .twin
        case .unread: .unread
        }
    }
}
