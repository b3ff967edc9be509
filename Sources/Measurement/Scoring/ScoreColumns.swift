/// The columns of scores while several threads fill them side by side, each for a stretch of the people.
///
/// Nothing is written before that: memory that is first touched by the thread that fills it need not be zeroed, copied or put
/// together by one thread while the others wait.
struct ScoreColumns: @unchecked Sendable {
    let exclusions: UnsafeMutableBufferPointer<UInt8>
    let categories: UnsafeMutableBufferPointer<UInt8>
    /// By dimension, in thousandths; the totals come last.
    let points: [UnsafeMutableBufferPointer<Int32>]

    /// Makes the columns for so many people; `body` must write all of them, and no two threads the same person's.
    static func filled(_ count: Int, dimensions: Int, _ body: (ScoreColumns) -> Void) -> (bytes: [[UInt8]], points: [[Int32]]) {
        var points: [[Int32]] = []
        let bytes = arrays(UInt8.self, 2, of: count) { bytes in
            points = arrays(Int32.self, dimensions + 1, of: count) { body(ScoreColumns(exclusions: bytes[0], categories: bytes[1], points: $0)) }
        }
        return (bytes, points)
    }

    /// Arrays of `count` values each, all of which `body` writes.
    private static func arrays<Value>(
        _: Value.Type, _ number: Int, of count: Int, _ body: ([UnsafeMutableBufferPointer<Value>]) -> Void
    ) -> [[Value]] {
        var made: [[Value]] = []
        func next(_ buffers: [UnsafeMutableBufferPointer<Value>]) {
            guard buffers.count < number else { return body(buffers) }
            made.append(
                [Value](unsafeUninitializedCapacity: count) { buffer, filled in
                    next(buffers + [UnsafeMutableBufferPointer(rebasing: buffer[..<count])])
                    filled = count
                })
        }
        next([])
        // The innermost is done first.
        return made.reversed()
    }
}
