import Measurement
import Personnel
import Vocabulary

extension CanonicalReader {
    /// The rows that were refused before any table was made: they are in no score, and are missed as they were.
    mutating func readRefused(_ part: CanonicalFolder.Part) throws(FileFailure) {
        let units = base(of: part).units
        try CanonicalText(.refused, of: part).forEach { text, batch throws(FileFailure) in
            for row in 0..<batch.count {
                let key = batch.text(text, row, 1)
                guard let kind = RecordKind.allCases.first(where: { $0.key == key }), let file = file(CanonicalTable(kind), of: part) else {
                    continue
                }
                let source = batch.number(text, row, 2).map { $0 - 1 } ?? 0, sources = part.manifest.sumber
                let name = sources.indices.contains(source) ? sources[source].berkas : ""
                intakes[file].refuseBefore(at: Place(file: part.prefix + name, row: batch.number(text, row, 3)))
                guard kind == .employee else { continue }
                let unit = batch.number(text, row, 5).map { $0 - 1 + units }.flatMap { tree.units.indices.contains($0) ? tree.units[$0].id : nil }
                intakes[file].noteRefused(inUnit: unit ?? batch.text(text, row, 6))
            }
        }
    }

    /// Reads the histories of all parts on several threads.
    ///
    /// - Parameter noted: by kind and person, whose rows alone are read, each with a word; everybody's where it is nil.
    mutating func readHistories(_ parts: [CanonicalFolder.Part], noted: [[Bool]]? = nil) throws(FileFailure) {
        for (position, kind) in RecordKind.histories.enumerated() {
            let noted = noted.map { $0[position] }
            for part in parts {
                guard let file = file(CanonicalTable(kind), of: part) else { continue }
                let table = try CanonicalText(CanonicalTable(kind), of: part)
                let first = base(of: part).people
                let people = first..<first + min(self.people.count - first, max(0, part.manifest[.employees]?.baris ?? 0))
                let reading = HistoryReading(
                    table: table, kind: kind, file: file, people: people, noted: noted,
                    plans: plans, empty: intakes[file].emptied)
                guard noted.map({ !$0.isEmpty && $0[people].contains(true) }) ?? true else {
                    intakes[file].use(part.manifest[CanonicalTable(kind)]?.baris ?? 0)
                    continue
                }
                let (read, reports) = try reading.run(folders, threads: options.threads)
                folders = read
                for report in reports { intakes[file].add(report) }
            }
        }
    }

    /// Reads one table of histories.
    private struct HistoryReading: Sendable {
        let table: CanonicalText
        let kind: RecordKind
        let file: Int
        /// The people of its part.
        let people: Range<Int>
        /// By person, whose rows alone are read; everybody's where it is nil.
        let noted: [Bool]?
        let plans: [Plan]
        let empty: FileIntake

        func run(_ folders: consuming [Folder], threads: Int) throws(FileFailure) -> ([Folder], [FileIntake]) {
            try CanonicalFolding(table: table, kind: kind, plans: plans).run(consume folders, table.pieces(), threads: threads, empty: empty) {
                text, batch, _, desk, intake throws(FileFailure) in
                try read(text, batch, &desk, &intake)
            }
        }

        private func read(
            _ text: Span<UInt8>, _ batch: borrowing CanonicalBatch, _ desk: inout CanonicalFolding.Desk, _ intake: inout FileIntake
        ) throws(FileFailure) {
            desk.columns.reset(count: batch.count)
            for (row, number) in batch.numbers(text, 0).enumerated() {
                guard number >= 1, number <= people.count else { throw FileFailure(table.name, .canonicalBroken) }
                desk.columns.people[row] = Int32(truncatingIfNeeded: people.lowerBound + Int(number) - 1)
            }
            if let noted {
                for row in 0..<batch.count { desk.columns.isPlain[row] = !noted[Int(desk.columns.people[row])] }
            } else {
                batch.read(text, into: &desk.columns)
                desk.kernels.prepare(&desk.columns, &desk.memory)
                desk.kernels.take(desk.columns, into: &desk.hits, &desk.memory)
                if desk.hits.contains(where: \.wantsCertificates), let keys = batch.certificates(text) {
                    for position in desk.hits.indices where desk.hits[position].wantsCertificates {
                        desk.hits[position].addCertificates { CertificateKey(bits: keys[$0]) }
                    }
                }
            }
            // Behind the last column that is read: a certificate that is none would be one of its own.
            guard !batch.isBroken else { throw FileFailure(table.name, .canonicalBroken) }
            sayOfRows(text, batch, desk.columns, &desk.hits, &intake)
        }

        /// Reads the rows that are not plain as records.
        private func sayOfRows(
            _ text: Span<UInt8>, _ batch: borrowing CanonicalBatch, _ columns: RowColumns, _ hits: inout [FoldHits], _ intake: inout FileIntake
        ) {
            intake.use(columns.plainRows)
            for row in 0..<batch.count where !columns.isPlain[row] {
                guard let record = batch.history(text, row, kind) else { continue }
                let person = Int(columns.people[row])
                let fate = hits.add(record, of: person, plans)
                intake.book(fate, record, plans, row: batch.firstRow + row, of: person) { ($0.canonicalName, nil) }
            }
        }
    }
}

extension FileIntake {
    /// The same file of which nothing has been read.
    var emptied: FileIntake { FileIntake(file, kind) }

    /// Books a row that was refused when the table was made.
    fileprivate mutating func refuseBefore(at place: Place) {
        read += 1
        refused += 1
        diagnostics.append(Diagnostic(.refusedBefore, at: place))
    }
}
