import Vocabulary

/// One row of an official table of scores: what BKN gave somebody.
///
/// The recap names people by NIP, the "PIP ASN" workbook by name only.
public struct OfficialScore: Sendable, Hashable {
    /// Nil where the table names people by name only, or the NIP cannot be read.
    public var nip: NIP?
    public var name: String
    /// Nama jabatan; empty where the table does not have it.
    public var post: String
    /// The unit as the table names it (unor, satuan kerja); empty where it does not.
    public var unit: String
    /// The points of the four dimensions, in their order.
    public var dimensions: [Points]
    /// The total as the table has it, which need not be the sum.
    public var total: Points
    /// The row, counted from 1 with everything above the headings included.
    public var row: Int

    public init(
        nip: NIP? = nil, name: String = "", post: String = "", unit: String = "", dimensions: [Points], total: Points? = nil, row: Int
    ) {
        self.nip = nip
        self.name = name
        self.post = post
        self.unit = unit
        self.dimensions = dimensions
        self.total = total ?? dimensions.reduce(.zero, +)
        self.row = row
    }

    /// The points of one dimension.
    public func points(_ dimension: Int) -> Points { dimensions.indices.contains(dimension) ? dimensions[dimension] : .zero }

    /// What the dimensions add up to.
    public var sum: Points { dimensions.reduce(.zero, +) }
}
