import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Folds the rows of a canonical table, piece by piece on several threads.
struct CanonicalFolding: Sendable {
    let table: CanonicalText
    let kind: RecordKind
    let plans: [Plan]

    /// What a thread has before it.
    struct Desk {
        let kernels: RowKernels
        var columns: RowColumns
        var memory: RowKernels.Memory
        var hits: [FoldHits]

        init(_ plans: [Plan], _ kind: RecordKind) {
            kernels = RowKernels(plans, kind)
            columns = RowColumns(kernels.fields)
            memory = RowKernels.Memory(kernels)
            hits = plans.map { FoldHits($0, kind) }
        }
    }

    /// Folds all pieces; the folders, and what was found in each piece in their order.
    ///
    /// - Parameters:
    ///   - empty: of a piece of which nothing has been read.
    ///   - read: given some rows of a piece, gathers what they add on the desk and what is found in them.
    func run<Found: Sendable>(
        _ folders: consuming [Folder], _ pieces: [CanonicalText.Piece], threads: Int, empty: Found,
        _ read: @Sendable (Span<UInt8>, borrowing CanonicalBatch, CanonicalText.Piece, inout Desk, inout Found) throws(FileFailure) -> Void
    ) throws(FileFailure) -> ([Folder], [Found]) {
        let shared = Mutex<[Folder]>(consume folders), next = Atomic(0), all = Mutex<[(Int, Found)]>([])
        try Workers.run(min(threads, pieces.count)) { () throws(FileFailure) in
            var desk = Desk(plans, kind), batch = CanonicalBatch(table.table)
            while case let number = next.add(1, ordering: .relaxed).oldValue, number < pieces.count {
                try Cancellation.check(table.name)
                let piece = pieces[number]
                var found = empty
                try table.forEach(in: piece, &batch) { text, batch throws(FileFailure) in try read(text, batch, piece, &desk, &found) }
                shared.withLock { folders in for position in folders.indices { folders[position].fold(desk.hits[position]) } }
                for position in desk.hits.indices { desk.hits[position].clear() }
                all.withLock { [found] in $0.append((number, found)) }
            }
        }
        let folded = shared.withLock { folders in
            defer { folders = [] }
            return folders
        }
        return (folded, all.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) })
    }
}
