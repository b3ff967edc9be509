import Instruments
import Personnel

/// What rows of one kind add to the facts of their people: gathered by one thread, then folded at once.
public struct FoldHits: Sendable {
    /// What one step of the plan takes.
    struct Step: Sendable {
        var people: [Int32] = []
        var values: [Int32] = []
        /// For amounts that a certificate gives once only: the row the certificate stands in, and its key.
        var rows: [Int32] = []
        var keys: [UInt64] = []

        mutating func clear() {
            people.removeAll(keepingCapacity: true)
            values.removeAll(keepingCapacity: true)
            rows.removeAll(keepingCapacity: true)
            keys.removeAll(keepingCapacity: true)
        }
    }

    let kind: RecordKind
    /// In the order of the plan's steps of this kind.
    var steps: [Step]
    /// Which of them count a certificate once.
    let distinct: [Bool]

    private var scratch: [Contribution] = []

    public init(_ plan: Plan, _ kind: RecordKind) {
        self.kind = kind
        let steps = plan.steps(kind)
        self.steps = steps.map { _ in Step() }
        distinct = steps.map { $0.isDistinct && kind.hasCertificates }
    }

    /// Reads one row of a person as a record; what it adds, where it is used, stands behind what is there.
    public mutating func add(_ record: some PersonnelRecord, of person: Int, _ plan: Plan) -> RowFate {
        var contributions: [Contribution] = []
        swap(&contributions, &scratch)
        let fate = plan.read(record, into: &contributions)
        if case .used = fate { add(contributions, record, of: person) }
        swap(&contributions, &scratch)
        return fate
    }

    /// What a row that is used says.
    mutating func add(_ contributions: [Contribution], _ record: some PersonnelRecord, of person: Int) {
        for contribution in contributions where contribution.verdict == .counts {
            let step = contribution.step
            steps[step].people.append(Int32(truncatingIfNeeded: person))
            steps[step].values.append(Int32(clamping: contribution.value))
            if distinct[step] {
                steps[step].rows.append(-1)
                steps[step].keys.append(record.certificateKey?.bits ?? CertificateLedger.noKey)
            }
        }
    }

    /// Whether certificates are wanted at all.
    public var wantsCertificates: Bool { distinct.contains(true) }

    /// Adds the keys of the certificates that count; `key` is asked for the certificate of a row, and has none for a row that is the
    /// same as no other.
    public mutating func addCertificates(_ key: (_ row: Int) -> CertificateKey?) {
        for step in steps.indices where distinct[step] {
            let rows = steps[step].rows, known = steps[step].keys.count
            steps[step].keys.append(addingCapacity: rows.count - known) { keys in
                for row in rows[known...] { keys.append(key(Int(row))?.bits ?? CertificateLedger.noKey) }
            }
        }
    }

    public mutating func clear() {
        for step in steps.indices { steps[step].clear() }
    }
}

extension [FoldHits] {
    /// Reads one row of a person under every plan; what becomes of it by the first, which the others are held against.
    @discardableResult
    public mutating func add(_ record: some PersonnelRecord, of person: Int, _ plans: [Plan]) -> RowFate {
        var first = RowFate.used
        // Looked at where they are: a plan is large, and there is a row to each.
        let plans = plans.span
        for position in indices {
            let fate = self[position].add(record, of: person, plans[position])
            if position == 0 { first = fate }
        }
        return first
    }
}

extension RecordKind {
    /// Whether its rows are trainings, which a certificate proves.
    var hasCertificates: Bool { self == .leadership || self == .training }
}
