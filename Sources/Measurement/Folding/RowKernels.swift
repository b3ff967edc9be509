import Instruments
import Personnel

/// The kernels of several plans for one kind of row, over the same columns: cells are read once, whatever is asked of them.
public struct RowKernels: Sendable {
    private let kernels: [RowKernel]
    /// The fields that all of them read.
    public let fields: [RecordField]

    public init(_ plans: [Plan], _ kind: RecordKind) {
        var kernels: [RowKernel] = []
        for plan in plans { kernels.append(RowKernel(plan, kind, beside: kernels.last?.fields ?? [])) }
        self.kernels = kernels
        fields = kernels.last?.fields ?? []
    }

    /// Of no plan: for work that asks for fields alone.
    package init(reading fields: [RecordField]) {
        kernels = []
        self.fields = fields
    }

    /// What the kernels keep from batch to batch.
    public struct Memory: Sendable {
        fileprivate var memories: [RowKernel.Memory]

        public init(_ kernels: RowKernels) { memories = kernels.kernels.map(RowKernel.Memory.init) }
    }

    /// Works the readings and dates of the rows out for every plan; takes off the plain rows those that one of them must have as
    /// records, for all plans alike.
    public func prepare(_ columns: inout RowColumns, _ memory: inout Memory) {
        for (position, kernel) in kernels.enumerated() { kernel.prepare(&columns, &memory.memories[position]) }
    }

    /// Adds what the prepared rows that are plain give to the facts of their people, plan by plan.
    public func take(_ columns: RowColumns, into hits: inout [FoldHits], _ memory: inout Memory) {
        for (position, kernel) in kernels.enumerated() { kernel.take(columns, into: &hits[position], &memory.memories[position]) }
    }
}
