import Instruments
import Measurement
import Personnel
import Vocabulary

/// Reads one history file and folds its rows by itself, so that files can be read side by side and merged.
struct HistoryReader: Sendable {
    let plan: Plan
    let people: People
    let table: DataFolder.Table
    let number: Int
    /// The person whose rows are kept.
    let watched: Int?

    struct Result: Sendable {
        let number: Int
        var intake: FileIntake
        var folder: Folder
        var watched: [(any PersonnelRecord, RecordSource)] = []
    }

    /// Reads all files, at most `threads` at once; the results are in the order of the readers.
    static func readAll(_ readers: [HistoryReader], threads: Int, progress: @escaping @Sendable (Int) -> Void) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var results: [Result] = []
            var waiting = readers.makeIterator()
            for _ in 0..<max(1, threads) {
                if let reader = waiting.next() { group.addTask { try reader.read(progress) } }
            }
            while let result = try await group.next() {
                results.append(result)
                if let reader = waiting.next() { group.addTask { try reader.read(progress) } }
            }
            return results.sorted { $0.number < $1.number }
        }
    }

    func read(_ progress: (Int) -> Void) throws(FileFailure) -> Result {
        var result = Result(number: number, intake: FileIntake(table), folder: Folder(plan, people: people.count))
        let decoder = RecordDecoder(layout: table.layout)
        var intake = result.intake
        try TableWalk(table: table).forEach(&intake, progress: progress) { row, intake in
            switch person(row) {
            case .success(let person?): fold(row, of: person, decoder, &intake, &result)
            case .success(nil): intake.setAside(.unknownPerson)
            case .failure(let error): intake.refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
            }
        }
        intake.close()
        result.intake = intake
        return result
    }

    /// The number of the person a row belongs to, by NIP or else by the id of SIASN; nil when the employees have nobody so.
    private func person(_ row: TableRow) -> Swift.Result<Int?, CellProblem> {
        let nip = row.nip(table.layout[.nip])
        if case .value(let nip) = nip, let number = people.number(of: nip) { return .success(number) }
        // The id stays where the NIP has changed by decree, was never filled in, or was spoilt by a spreadsheet.
        let id = row.text(table.layout[.personID])
        if !id.isEmpty, let number = people.number(ofPersonID: id) { return .success(number) }
        switch nip {
        case .value: return .success(nil)
        case .refused(let defect): return .failure(CellProblem(problem: defect.problem, column: .nip))
        case .absent:
            guard id.isEmpty else { return .success(nil) }
            return .failure(CellProblem(problem: .missingNIP, column: table.layout[.nip] == nil ? .personID : .nip))
        }
    }

    private func fold(_ row: TableRow, of person: Int, _ decoder: RecordDecoder, _ intake: inout FileIntake, _ result: inout Result) {
        do throws(CellProblem) {
            switch table.layout.kind {
            case .education: take(try decoder.education(row), row, person, &intake, &result)
            case .leadership: take(try decoder.leadership(row), row, person, &intake, &result)
            case .training:
                let record = try decoder.training(row)
                if take(record, row, person, &intake, &result), record.hours.isUnreadable {
                    intake.report(.unreadableHoursUnused, row: row.number, column: table.layout.heading(.hours))
                }
            case .predicate: take(try decoder.predicate(row), row, person, &intake, &result)
            case .appraisal: take(try decoder.appraisal(row), row, person, &intake, &result)
            case .sanction: take(try decoder.sanction(row), row, person, &intake, &result)
            case .unit, .employee: intake.setAside(.nothingSaid)
            }
        } catch {
            intake.refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
        }
    }

    /// Offers a record to the folds and books what became of it; true when it was used.
    @discardableResult
    private func take(_ record: some PersonnelRecord, _ row: TableRow, _ person: Int, _ intake: inout FileIntake, _ result: inout Result) -> Bool {
        if person == watched { result.watched.append((record, RecordSource(file: number, row: row.number))) }
        switch result.folder.fold(record, of: person) {
        case .used:
            intake.use()
            return true
        case .setAside(let reason, let field):
            if reason == .nothingSaid { intake.report(.nothingSaid, row: row.number, column: heading(field)) }
            intake.setAside(reason)
        case .refused(let problem, let field):
            intake.refuse(problem, row: row.number, column: heading(field))
        }
        return false
    }

    private func heading(_ field: RecordField?) -> String? { field.flatMap(ColumnName.init).flatMap(table.layout.heading) }
}
