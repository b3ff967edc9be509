import Instruments
import Personnel

/// Folds plain records one by one under several plans: gathered, and folded many at once.
public struct RecordFolding {
    /// So many rows are folded at once.
    private static let batch = 16_384

    private let plans: [Plan]
    private var folders: [Folder]
    /// By kind of row, plan by plan: what the next rows add.
    private var hits: [[FoldHits]]
    private var waiting = 0

    /// - `people`: how many there are; more may come with `grow`.
    public init(_ plans: [Plan], people: Int = 0) {
        self.plans = plans
        folders = plans.map { Folder($0, people: people) }
        hits = RecordKind.allCases.map { kind in plans.map { FoldHits($0, kind) } }
    }

    /// Makes room for people up to a count.
    public mutating func grow(to people: Int) {
        for position in folders.indices { folders[position].grow(to: people) }
    }

    /// Takes a row of a person; what becomes of it by the first plan.
    @discardableResult
    public mutating func add(_ record: some PersonnelRecord, of person: Int) -> RowFate {
        let fate = hits[type(of: record).kind.position].add(record, of: person, plans)
        waiting += 1
        if waiting >= Self.batch { fold() }
        return fate
    }

    /// The facts, plan by plan.
    public consuming func finish() -> [Facts] {
        fold()
        return folders.map { $0.finish() }
    }

    private mutating func fold() {
        for kind in hits.indices {
            for position in folders.indices {
                folders[position].fold(hits[kind][position])
                hits[kind][position].clear()
            }
        }
        waiting = 0
    }
}
