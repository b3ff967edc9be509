import Vocabulary

/// What stands around the boundary: the first of them, and behind each whether a part follows or the form ends. Bytes come in pieces of
/// any size.
struct DelimiterMarks: Sendable {
    /// Where the next byte stands.
    private enum Place {
        /// In the first boundary, of which so many bytes have been seen.
        case opening(Int)
        /// Right behind a boundary, or behind blanks that stand there.
        case behind, blanks
        /// Behind the carriage return of the line, or the first of the two hyphens that end the form.
        case lineEnd, hyphen
        /// Behind the end, behind the carriage return of the last line, and behind that line.
        case closed, lastLineEnd, over
    }

    private let opening: ArraySlice<UInt8>
    private var place = Place.opening(0)

    /// - Parameter opening: what a form begins with: two hyphens and the boundary.
    init(opening: ArraySlice<UInt8>) { self.opening = opening }

    /// Whether the form has ended, with or without a line end behind it.
    var isAtEnd: Bool {
        switch place {
        case .closed, .over: true
        default: false
        }
    }

    /// Another boundary has been read.
    mutating func begin() { place = .behind }

    /// Goes on reading.
    ///
    /// - Returns: what stands behind the line of the boundary; nil where no part begins among these bytes.
    /// - Throws: `otherBoundary`, `brokenBoundaryLine`, `uploadGoesOn`.
    mutating func advance(through bytes: ArraySlice<UInt8>) throws(UnreadableRequest) -> ArraySlice<UInt8>? {
        for (index, byte) in zip(bytes.indices, bytes) {
            switch (place, byte) {
            case (.opening(let seen), _):
                // As many as there are have not been seen, or the place would be another.
                guard opening.dropFirst(seen).first == byte else { throw .otherBoundary }
                place = seen + 1 == opening.count ? .behind : .opening(seen + 1)
            // RFC 2046 has readers go over blanks that some systems put there.
            case (.behind, UInt8(ascii: " ")), (.behind, UInt8(ascii: "\t")), (.blanks, UInt8(ascii: " ")), (.blanks, UInt8(ascii: "\t")):
                place = .blanks
            case (.behind, UInt8(ascii: "\r")), (.blanks, UInt8(ascii: "\r")): place = .lineEnd
            case (.lineEnd, UInt8(ascii: "\n")): return bytes[(index + 1)...]
            case (.behind, UInt8(ascii: "-")): place = .hyphen
            case (.hyphen, UInt8(ascii: "-")): place = .closed
            case (.closed, UInt8(ascii: " ")), (.closed, UInt8(ascii: "\t")): break
            case (.closed, UInt8(ascii: "\r")): place = .lastLineEnd
            case (.lastLineEnd, UInt8(ascii: "\n")): place = .over
            case (.closed, _), (.lastLineEnd, _), (.over, _): throw .uploadGoesOn
            case (.behind, _), (.blanks, _), (.lineEnd, _), (.hyphen, _): throw .brokenBoundaryLine
            }
        }
        return nil
    }
}
