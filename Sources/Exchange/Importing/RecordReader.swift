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
    /// - Parameter known: people whose rows are not in the folder, with the files' first numbers.
    public mutating func read(known: [Employee], into taker: inout some RecordTaker) throws {
        for employee in known {
            _ = roster.add(
                employee.nip, PersonID(employee.personID), fingerprint: employee.fingerprint, unit: -1, agency: 0,
                at: RecordSource(file: -1, row: 0))
        }
        try readUnits(into: &taker)
        for (number, table) in folder.numbered({ $0 == .employee }) { try readEmployees(table, number, into: &taker) }
        try readHistories(into: &taker)
        for file in intakes.indices { intakes[file].close() }
    }

    private mutating func readUnits(into taker: inout some RecordTaker) throws {
        let (tree, sources) = try UnitReader.read(folder, &intakes, options)
        for (unit, source) in zip(tree.units, sources) { try taker.take(unit, at: source) }
    }

    private mutating func readEmployees(_ table: DataFolder.Table, _ number: Int, into taker: inout some RecordTaker) throws {
        let decoder = RecordDecoder(layout: table.layout), sorter = RowSorter(layout: table.layout)
        var failure: (any Error)?
        try PlainRows.forEach(table, options) { row in
            guard failure == nil, sorter.mayHoldRecord(row, &intakes[number]) else { return }
            let heading = table.layout.heading(.nip)
            switch row.nip(table.layout[.nip]) {
            case .absent: intakes[number].refuse(.missingNIP, row: row.number, column: heading)
            case .refused(let defect): intakes[number].refuse(defect.problem, row: row.number, column: heading)
            case .value(let nip):
                let (employee, restoredZero) = decoder.employee(row, nip: nip)
                let source = RecordSource(file: number, row: row.number)
                let id = PersonID(employee.personID)
                if let match = roster.match(nip, id, fingerprint: employee.fingerprint) {
                    return intakes[number].report(match, row.number, idColumn: table.layout.heading(.personID))
                }
                _ = roster.add(nip, id, fingerprint: employee.fingerprint, unit: -1, agency: 0, at: source)
                intakes[number].use()
                if restoredZero { intakes[number].report(.restoredZero, row: row.number, column: table.layout.heading(.standing)) }
                do { try taker.take(employee, at: source) } catch { failure = error }
            }
        }
        if let failure { throw failure }
    }

    /// Decodes on one thread while the taker keeps on another.
    private mutating func readHistories(into taker: inout some RecordTaker) throws {
        let tables = folder.numbered { $0 != .employee && $0 != .unit }
        let channel = BatchChannel<IncomingRecord>()
        let done = Mutex<[FileIntake]>(intakes)
        let decoding = HistoryDecoding(tables: tables, roster: roster, options: options)
        DispatchQueue.global().async {
            var intakes = done.withLock { $0 }
            do throws(FileFailure) {
                try decoding.run(into: channel, &intakes)
                done.withLock { $0 = intakes }
                channel.finish(nil)
            } catch {
                channel.finish(error)
            }
        }
        do {
            while let batch = try channel.next() {
                for incoming in batch { try taker.take(incoming.record, of: incoming.person, at: incoming.source) }
            }
        } catch {
            channel.abandon()
            throw error
        }
        intakes = done.withLock { $0 }
    }
}

/// The rows of all histories made into records.
private struct HistoryDecoding: Sendable {
    let tables: [(number: Int, table: DataFolder.Table)]
    let roster: Roster
    let options: ReadingOptions

    func run(into channel: BatchChannel<IncomingRecord>, _ intakes: inout [FileIntake]) throws(FileFailure) {
        for (number, table) in tables {
            let sorter = RowSorter(layout: table.layout), decoder = RecordDecoder(layout: table.layout)
            try PlainRows.forEach(table, options) { row in
                guard sorter.mayHoldRecord(row, &intakes[number]) else { return }
                guard let person = roster.number(of: row, table.layout) else { return intakes[number].setAside(.unknownPerson) }
                do throws(CellProblem) {
                    guard let record = try decoder.history(row) else { return intakes[number].setAside(.nothingSaid) }
                    intakes[number].use()
                    channel.send(IncomingRecord(person: person, record: record, source: RecordSource(file: number, row: row.number)))
                } catch {
                    intakes[number].refuse(error.problem, row: row.number, column: table.layout.heading(error.column))
                }
            }
        }
        channel.flush()
    }
}
