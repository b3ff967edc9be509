/// Finds the end of a part in bytes that come in pieces of any size, looking at each byte once.
///
/// The carriage return stands only at the beginning of a delimiter, so no two places where it might begin overlap: what was matched
/// and then failed is content as a whole, and nothing is read twice.
struct DelimiterSearch: Sendable {
    private let delimiter: [UInt8]
    /// How many bytes of the delimiter the bytes seen last are.
    private var matched = 0

    /// - Parameter delimiter: a carriage return, then others without one.
    init(_ delimiter: [UInt8]) { self.delimiter = delimiter }

    /// Goes on reading content.
    ///
    /// - Parameter emit: gets all content, in slices that are not empty: of `bytes`, and where the beginning of a delimiter came with
    ///   earlier bytes and was none, of the delimiter itself.
    /// - Returns: what stands behind the delimiter; nil where it is not among these bytes.
    mutating func advance(through bytes: ArraySlice<UInt8>, _ emit: (ArraySlice<UInt8>) throws -> Void) rethrows -> ArraySlice<UInt8>? {
        var place = bytes.startIndex
        // How much of what is matched came with earlier bytes.
        var carried = matched
        while place < bytes.endIndex {
            if matched == 0 {
                guard let next = bytes[place...].firstIndex(of: delimiter[0]) else {
                    place = bytes.endIndex
                    break
                }
                matched = 1
                place = next + 1
            } else if bytes[place] == delimiter[matched] {
                matched += 1
                place += 1
                guard matched == delimiter.count else { continue }
                let content = bytes[bytes.startIndex..<place - (matched - carried)]
                matched = 0
                if !content.isEmpty { try emit(content) }
                return bytes[place...]
            } else {
                // The byte itself may begin a delimiter, and is looked at again.
                if carried > 0 { try emit(delimiter[..<carried]) }
                carried = 0
                matched = 0
            }
        }
        let content = bytes[bytes.startIndex..<place - (matched - carried)]
        if !content.isEmpty { try emit(content) }
        return nil
    }
}
