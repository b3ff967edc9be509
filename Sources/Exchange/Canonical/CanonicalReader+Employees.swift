import Measurement
import Personnel
import Vocabulary

extension CanonicalReader {
    /// Reads the employees of a part on several threads; they get numbers in the order of their rows.
    mutating func readEmployees(_ part: CanonicalFolder.Part) throws(FileFailure) {
        startPeople(of: part)
        let agencies = people.agencyList.count, units = base(of: part).units
        var list: [(id: String, name: String)] = []
        try CanonicalText(.agencies, of: part).forEach { text, batch throws(FileFailure) in
            for row in 0..<batch.count { list.append((batch.text(text, row, 1), batch.text(text, row, 2))) }
        }
        people.agencyList += list
        let table = try CanonicalText(.employees, of: part), pieces = table.pieces()
        guard let file = file(.employees, of: part) else {
            // Rows that were made of nothing are none of ours.
            guard pieces.isEmpty else { throw FileFailure(table.name, .canonicalBroken) }
            return
        }
        let reading = EmployeeReading(
            table: table, first: people.count, agencies: agencies..<agencies + list.count, units: units..<max(units, tree.units.count), tree: tree,
            plans: plans, empty: intakes[file].emptied)
        let total = people.count + pieces.reduce(0) { $0 + $1.rows }
        people.reserve(total)
        for position in folders.indices { folders[position].grow(to: total) }
        let (read, found) = try reading.run(folders, pieces, threads: options.threads)
        folders = read
        for (piece, found) in zip(pieces, found) {
            intakes[file].add(found.intake)
            var strays = found.strays[...]
            for (row, nip) in found.nips.enumerated() {
                var unit = found.units[row]
                if unit < 0, let stray = strays.first, stray.row == row { unit = noteStrayUnit(strays.removeFirst().id) }
                people.append(nip, unit: unit, agency: found.agencies[row], at: RecordSource(file: file, row: piece.firstRow + row))
            }
        }
    }

    /// Some employees as they were read.
    private struct Piece: Sendable {
        var nips: [NIP] = []
        /// The number of the unit, or -1 where the list does not have it.
        var units: [Int32] = []
        var agencies: [Int32] = []
        /// The ids of units that the list does not have, by row.
        var strays: [(row: Int, id: String)] = []
        var intake: FileIntake
    }

    /// Reads the employees of one part.
    private struct EmployeeReading: Sendable {
        let table: CanonicalText
        /// The number of the part's first person.
        let first: Int
        /// The numbers of the part's agencies, and of its units.
        let agencies: Range<Int>
        let units: Range<Int>
        let tree: UnitTree
        let plans: [Plan]
        let empty: FileIntake

        func run(_ folders: consuming [Folder], _ pieces: [CanonicalText.Piece], threads: Int) throws(FileFailure) -> ([Folder], [Piece]) {
            try CanonicalFolding(table: table, kind: .employee, plans: plans).run(
                consume folders, pieces, threads: threads, empty: Piece(intake: empty)
            ) { text, batch, piece, desk, found throws(FileFailure) in
                try read(text, batch, of: first + piece.firstRow - 2, &desk, &found)
            }
        }

        /// - Parameter start: the number of the piece's first person.
        private func read(
            _ text: Span<UInt8>, _ batch: borrowing CanonicalBatch, of start: Int, _ desk: inout CanonicalFolding.Desk, _ piece: inout Piece
        ) throws(FileFailure) {
            desk.columns.reset(count: batch.count)
            let done = piece.nips.count, unitEchelon = desk.kernels.fields.firstIndex(of: .employeeUnitEchelon)
            batch.read(text, into: &desk.columns)
            let nips = batch.nips(text, 1), agencyNumbers = batch.numbers(text, 2), unitNumbers = batch.numbers(text, 3)
            for row in 0..<batch.count {
                let agency = agencyNumbers[row], unit = unitNumbers[row], isStray = unit == RowColumns.absent
                guard let nip = nips[row], agency >= 1, agency <= agencies.count, isStray || (unit >= 1 && unit <= units.count)
                else { throw FileFailure(table.name, .canonicalBroken) }
                let number = isStray ? -1 : Int32(truncatingIfNeeded: units.lowerBound + Int(unit) - 1)
                if isStray { piece.strays.append((done + row, batch.text(text, row, 4))) }
                piece.nips.append(nip)
                piece.units.append(number)
                piece.agencies.append(Int32(truncatingIfNeeded: agencies.lowerBound + Int(agency) - 1))
                desk.columns.people[row] = Int32(truncatingIfNeeded: start + done + row)
                if let unitEchelon {
                    desk.columns.cells[unitEchelon][row] = number < 0 ? 0 : Int64(bitPattern: tree.units[Int(number)].echelon.bits)
                }
                if number < 0, !tree.units.isEmpty { desk.columns.isPlain[row] = false }
            }
            guard !batch.isBroken else { throw FileFailure(table.name, .canonicalBroken) }
            desk.kernels.prepare(&desk.columns, &desk.memory)
            desk.kernels.take(desk.columns, into: &desk.hits, &desk.memory)
            piece.intake.use(desk.columns.plainRows)
            for row in 0..<batch.count where !desk.columns.isPlain[row] {
                say(
                    of: batch.employee(text, row, nip: piece.nips[done + row]), Int(desk.columns.people[row]), in: piece.units[done + row],
                    row: batch.firstRow + row, &desk.hits, &piece.intake)
            }
        }

        /// Takes a row of which something is to be said.
        private func say(
            of row: Employee, _ person: Int, in unit: Int32, row number: Int, _ hits: inout [FoldHits], _ intake: inout FileIntake
        ) {
            var employee = row
            if unit >= 0 { employee.unitEchelon = tree.units[Int(unit)].echelon }
            hits.add(employee, of: person, plans)
            intake.use()
            func heading(_ field: RecordField) -> String? { field.canonicalName }
            if unit < 0, !tree.units.isEmpty { intake.report(.unknownUnit, row: number, column: "unor") }
            intake.reportUnknownCodes(of: employee, plans.span[0], row: number, heading: heading)
        }
    }
}
