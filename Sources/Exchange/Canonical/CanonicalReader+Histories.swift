import Measurement
import Personnel
import Synchronization
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
            let shared = Mutex<[Folder]>(consume folders), next = Atomic(0), reports = Mutex<[(Int, FileIntake)]>([])
            let pieces = table.pieces()
            try Workers.run(min(threads, pieces.count)) { () throws(FileFailure) in
                let kernels = RowKernels(plans, kind)
                var columns = RowColumns(kernels.fields), memory = RowKernels.Memory(kernels), hits = plans.map { FoldHits($0, kind) }
                var batch = CanonicalBatch(table.table)
                while case let number = next.add(1, ordering: .relaxed).oldValue, number < pieces.count {
                    try Cancellation.check(table.name)
                    var intake = empty
                    try table.forEach(in: pieces[number], &batch) { text, batch throws(FileFailure) in
                        try read(text, batch, kernels, &columns, &memory, &hits, &intake)
                    }
                    shared.withLock { folders in for position in folders.indices { folders[position].fold(hits[position]) } }
                    for position in hits.indices { hits[position].clear() }
                    reports.withLock { $0.append((number, intake)) }
                }
            }
            let folded = shared.withLock { folders in
                defer { folders = [] }
                return folders
            }
            return (folded, reports.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) })
        }

        private func read(
            _ text: Span<UInt8>, _ batch: borrowing CanonicalBatch, _ kernels: RowKernels, _ columns: inout RowColumns,
            _ memory: inout RowKernels.Memory, _ hits: inout [FoldHits], _ intake: inout FileIntake
        ) throws(FileFailure) {
            columns.reset(count: batch.count)
            for (row, number) in batch.numbers(text, 0).enumerated() {
                guard number >= 1, number <= people.count else { throw FileFailure(table.name, .canonicalBroken) }
                columns.people[row] = Int32(truncatingIfNeeded: people.lowerBound + Int(number) - 1)
            }
            if let noted {
                for row in 0..<batch.count where !noted[Int(columns.people[row])] { columns.isPlain[row] = true }
                for row in 0..<batch.count where noted[Int(columns.people[row])] { columns.isPlain[row] = false }
                return sayOfRows(text, batch, columns, &hits, &intake)
            }
            batch.read(text, into: &columns)
            guard !batch.isBroken else { throw FileFailure(table.name, .canonicalBroken) }
            kernels.prepare(&columns, &memory)
            kernels.take(columns, into: &hits, &memory)
            if hits.contains(where: \.wantsCertificates), let keys = batch.certificates(text) {
                for position in hits.indices where hits[position].wantsCertificates {
                    hits[position].addCertificates { CertificateKey(bits: keys[$0]) }
                }
            }
            sayOfRows(text, batch, columns, &hits, &intake)
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
