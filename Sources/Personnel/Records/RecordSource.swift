/// The row of a file that a record was read from.
public struct RecordSource: Sendable, Hashable, Comparable {
    /// The file's number in the order of reading.
    public let file: Int
    /// The row, counted from 1 with everything above the headings included.
    public let row: Int

    public init(file: Int, row: Int) {
        self.file = file
        self.row = row
    }

    public static func < (left: RecordSource, right: RecordSource) -> Bool { (left.file, left.row) < (right.file, right.row) }
}
