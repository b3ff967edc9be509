/// The columns of scores while several threads fill them side by side, each for a stretch of the people.
///
/// Nothing is written before that: memory that is first touched by the thread that fills it need not be zeroed, copied or put
/// together by one thread while the others wait.
struct ScoreColumns<Value: FixedWidthInteger & Sendable>: @unchecked Sendable {
    let exclusions: UnsafeMutableBufferPointer<UInt8>
    let categories: UnsafeMutableBufferPointer<UInt8>
    /// By dimension, in thousandths.
    let points: [UnsafeMutableBufferPointer<Value>]

    /// Makes the columns for so many people; `body` must write all of them, and no two threads the same person's.
    static func filled(_ count: Int, _ body: (ScoreColumns) -> Void) -> (exclusions: [UInt8], categories: [UInt8], points: [[Value]]) {
        var points: [[Value]] = []
        let bytes = arrays(UInt8.self, 2, of: count) { bytes in
            points = arrays(Value.self, PointColumns.count, of: count) {
                body(ScoreColumns(exclusions: bytes[0], categories: bytes[1], points: $0))
            }
        }
        return (bytes[0], bytes[1], points)
    }

    /// Arrays of `count` values each, all of which `body` writes.
    private static func arrays<Element>(
        _: Element.Type, _ number: Int, of count: Int, _ body: ([UnsafeMutableBufferPointer<Element>]) -> Void
    ) -> [[Element]] {
        var made: [[Element]] = []
        func next(_ buffers: [UnsafeMutableBufferPointer<Element>]) {
            guard buffers.count < number else { return body(buffers) }
            made.append(
                [Element](unsafeUninitializedCapacity: count) { buffer, filled in
                    next(buffers + [UnsafeMutableBufferPointer(rebasing: buffer[..<count])])
                    filled = count
                })
        }
        next([])
        // The innermost is done first.
        return made.reversed()
    }
}
