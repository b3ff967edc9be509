import Foundation
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Reads a folder as plain records, for an archive that keeps them.
///
/// The same rows make the same people as in measuring, and a row is refused here only where it cannot be read; what the law says
/// of it is said when it is measured.
public struct RecordReader {
    private let folder: DataFolder
    private let options: ReadingOptions
    private var roster = Roster()
    /// Whether rows of employees name ids.
    private var namesIDs = false
    /// The rows of employees that made nobody.
    private var refused: [RefusedEmployee] = []
    /// File by file, in the order of `DataFolder.files`.
    public private(set) var intakes: [FileIntake]

    public init(_ folder: DataFolder, options: ReadingOptions = ReadingOptions()) {
        self.folder = folder
        self.options = options
        intakes = folder.tables.map(FileIntake.init)
    }

    /// Everything that was found, file by file and row by row.
    public var diagnostics: [Diagnostic] { folder.diagnostics + intakes.flatMap(\.diagnostics) }

    /// Reads units, employees and histories, in this order, into the taker; throws what it throws.
    ///
    /// - `known`: people whose rows are not in the folder, with the files' first numbers.
    public mutating func read(known: [Employee], into taker: inout some RecordTaker) throws {
        for employee in known { add(employee) }
        try readUnits(into: &taker)
        let employees = folder.numbered { $0 == .employee }
        for (number, table) in employees { try readEmployees(table, number, into: &taker) }
        for kind in folder.incompleteKinds.sorted(by: { $0.position < $1.position }) {
            // What was not read may hold anybody's rows.
            if kind != .employee {
                try taker.refuse(RefusedRecord(kind, cause: .unread))
            } else if let number = employees.first?.number {
                refused.append(RefusedEmployee(id: .none, nips: nil, cause: .unread, source: RecordSource(file: number, row: 0)))
            }
        }
        if !employees.isEmpty { for employee in try taker.staying(beside: missing()) { add(employee) } }
        try readHistories(into: &taker)
        for file in intakes.indices { intakes[file].close() }
    }

    /// Adds somebody of whom the folder has no row that could be taken.
    private mutating func add(_ employee: Employee) {
        let id = PersonID(employee.personID)
        if !id.isNone { namesIDs = true }
        _ = roster.add(
            employee.nip, id, fingerprint: employee.fingerprint, unit: -1, agency: 0, at: RecordSource(file: -1, row: 0))
    }

    private mutating func readUnits(into taker: inout some RecordTaker) throws {
        let (tree, sources) = try UnitReader.read(folder, &intakes, options)
        for (unit, source) in zip(tree.units, sources) { try taker.take(unit, at: source) }
        for intake in intakes where intake.kind == .unit {
            for _ in 0..<intake.refused { try taker.refuse(RefusedRecord(.unit)) }
            for _ in 0..<intake.setAside[.duplicateUnit, default: 0] { try taker.refuse(RefusedRecord(.unit, cause: .twin)) }
        }
    }

    private mutating func readEmployees(_ table: DataFolder.Table, _ number: Int, into taker: inout some RecordTaker) throws {
        let decoder = RecordDecoder(layout: table.layout), sorter = RowSorter(layout: table.layout)
        var failure: (any Error)?
        try PlainRows.forEach(table, options) { row in
            guard failure == nil else { return }
            let source = RecordSource(file: number, row: row.number), before = intakes[number].refused
            // However a row comes to be refused, whom it means is noted.
            defer { if intakes[number].refused > before { refused.append(RefusedEmployee(row, table.layout, at: source)) } }
            guard sorter.mayHoldRecord(row, &intakes[number]) else { return }
            let heading = table.layout.heading(.nip)
            switch row.nip(table.layout[.nip]) {
            case .absent: intakes[number].refuse(.missingNIP, row: row.number, column: heading)
            case .refused(let defect): intakes[number].refuse(defect.problem, row: row.number, column: heading)
            case .value(let nip):
                var notes = CellNotes()
                let employee = decoder.employee(row, nip: nip, &notes)
                intakes[number].note(notes, table.layout, row: row.number)
                let id = PersonID(employee.personID)
                if let match = roster.match(nip, id, fingerprint: employee.fingerprint) {
                    if match != .same {
                        let nips = nip.number...nip.number
                        refused.append(RefusedEmployee(id: id, nips: nips, name: employee.name, cause: .twin, source: source))
                    }
                    return intakes[number].report(match, row.number, idColumn: table.layout.heading(.personID))
                }
                _ = roster.add(nip, id, fingerprint: employee.fingerprint, unit: -1, agency: 0, at: source)
                if !id.isNone { namesIDs = true }
                intakes[number].use()
                do { try taker.take(employee, at: RecordSource(file: number, row: table.keptRow(row.number))) } catch { failure = error }
            }
        }
        if let failure { throw failure }
    }

    /// The refused rows of employees without those that are surely of somebody of whom another row was taken.
    private func missing() -> [RefusedEmployee] {
        refused.compactMap { row in
            guard row.cause == .refused else { return row }
            if let nips = row.nips, nips.lowerBound == nips.upperBound, roster.number(of: NIP(known: nips.lowerBound)) != nil { return nil }
            guard let person = roster.number(of: row.id) else { return row }
            // The id may be a mistake too: where a NIP says so, it goes by the NIP.
            guard let nips = row.nips else { return RefusedEmployee(id: .none, nips: nil, cause: .repeated, source: row.source) }
            return nips.contains(roster.people.nips[person].number) ? nil : RefusedEmployee(id: .none, nips: nips, source: row.source)
        }
    }

    /// Decodes on one thread while the taker keeps on another.
    private mutating func readHistories(into taker: inout some RecordTaker) throws {
        let tables = folder.numbered { $0 != .employee && $0 != .unit }
        let channel = BatchChannel<IncomingRecord>()
        let done = Mutex<[FileIntake]>(intakes)
        let decoding = HistoryDecoding(tables: tables, roster: roster, namesIDs: namesIDs, options: options)
        let cancellation = Cancellation.current
        DispatchQueue.global().async {
            var intakes = done.withLock { $0 }
            Cancellation.$current.withValue(cancellation) {
                do throws(FileFailure) {
                    try decoding.run(into: channel, &intakes)
                    done.withLock { $0 = intakes }
                    channel.finish(nil)
                } catch {
                    channel.finish(error)
                }
            }
        }
        do {
            while let batch = try channel.next() {
                for incoming in batch {
                    switch incoming {
                    case .taken(let record, let person, let source): try taker.take(record, of: person, at: source)
                    case .refused(let record): try taker.refuse(record)
                    }
                }
            }
        } catch {
            channel.abandon()
            throw error
        }
        intakes = done.withLock { $0 }
    }
}
