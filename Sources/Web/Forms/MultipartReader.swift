/// Reads a form with files (`multipart/form-data`, RFC 7578) while it comes in: bytes in pieces of any size, and what they say as events.
///
/// Every byte is looked at once, and nothing is kept but the header of one part. However the bytes are cut, they give the same parts,
/// or the same problem behind the same bytes. What browsers never send is refused: a text before the first part or behind the last.
struct MultipartReader: Sendable {
    /// What the bytes say.
    enum Event: Sendable, Hashable {
        /// A part begins.
        case begins(PartHeader)
        /// Content of the part that has begun: at least one byte. Of a plain field it is no text yet; `SentText.lines` makes it one.
        case bytes(ArraySlice<UInt8>)
        /// The part is complete.
        case ends
        /// The form is complete; only `finish` says so.
        case done
    }

    /// How much is read; beyond it the whole form is refused.
    struct Limits: Sendable {
        /// How many parts.
        var parts = 50
        /// The bytes before the content of a part, with line ends.
        var headerBytes = 8_192
        /// The bytes of a part that is no file.
        var fieldBytes = 65_536
        /// The bytes of everything.
        var bytes: Int
    }

    private let limits: Limits
    /// Bytes read, and parts begun.
    private var (taken, parts) = (0, 0)
    /// How many bytes the plain field that is being read may still have; nil for a file.
    private var fieldRoom: Int?
    private var place = Place.delimiter
    private var marks: DelimiterMarks
    private var header: PartHeaderLines
    private var search: DelimiterSearch
    /// What ended the reading.
    private var failure: (any Error)?

    /// Where in the form the next byte stands.
    private enum Place { case delimiter, header, content }

    /// - Parameters:
    ///   - boundary: what stands between the parts, as the header of the request says.
    ///   - limits: how much is read.
    init(_ boundary: MultipartBoundary, _ limits: Limits) {
        self.limits = limits
        marks = DelimiterMarks(opening: boundary.delimiter.dropFirst(2))
        header = PartHeaderLines(limit: limits.headerBytes)
        search = DelimiterSearch(boundary.delimiter)
    }

    /// Goes on reading.
    ///
    /// - Parameter emit: gets what these bytes say. What it throws ends the reading too.
    /// - Throws: `UnreadableRequest`, or what `emit` throws; and the same again whenever it is fed afterwards.
    mutating func feed(_ bytes: ArraySlice<UInt8>, _ emit: (Event) throws -> Void) throws {
        if let failure { throw failure }
        do {
            // What is still within the limit is read first, so that the problem does not hang on how the bytes were cut.
            let allowed = bytes.prefix(max(0, limits.bytes - taken))
            taken += allowed.count
            try read(allowed, emit)
            guard allowed.count == bytes.count else { throw UnreadableRequest.uploadTooLarge }
        } catch {
            failure = error
            throw error
        }
    }

    /// Says that there are no more bytes.
    ///
    /// - Parameter emit: gets `done`.
    /// - Throws: `uploadCutOff` where the form has not ended; as `feed` does where reading has ended before.
    mutating func finish(_ emit: (Event) throws -> Void) throws {
        if let failure { throw failure }
        guard place == .delimiter, marks.isAtEnd else {
            failure = UnreadableRequest.uploadCutOff
            throw UnreadableRequest.uploadCutOff
        }
        failure = UnreadableRequest.uploadGoesOn
        try emit(.done)
    }

    /// Gives the bytes to whatever reads the place where they stand, piece by piece.
    private mutating func read(_ bytes: ArraySlice<UInt8>, _ emit: (Event) throws -> Void) throws {
        var next: ArraySlice<UInt8>? = bytes
        while let rest = next, !rest.isEmpty {
            switch place {
            case .delimiter:
                next = try marks.advance(through: rest)
                if next != nil { place = .header }
            case .header:
                next = try header.advance(through: rest)
                if next != nil { try begin(emit) }
            case .content:
                next = try content(rest, emit)
            }
        }
    }

    /// The header of a part is complete.
    private mutating func begin(_ emit: (Event) throws -> Void) throws {
        guard parts < limits.parts else { throw UnreadableRequest.tooManyParts }
        parts += 1
        let part = try PartHeader(header.lines)
        header = PartHeaderLines(limit: limits.headerBytes)
        fieldRoom = part.isFile ? nil : limits.fieldBytes
        place = .content
        try emit(.begins(part))
    }

    /// Reads content up to the end of the part.
    private mutating func content(_ bytes: ArraySlice<UInt8>, _ emit: (Event) throws -> Void) throws -> ArraySlice<UInt8>? {
        var room = fieldRoom
        let rest = try search.advance(through: bytes) { slice in
            guard let left = room else { return try emit(.bytes(slice)) }
            let allowed = slice.prefix(max(0, left))
            room = left - allowed.count
            if !allowed.isEmpty { try emit(.bytes(allowed)) }
            guard allowed.count == slice.count else { throw UnreadableRequest.fieldTooLarge }
        }
        fieldRoom = room
        guard let rest else { return nil }
        marks.begin()
        place = .delimiter
        try emit(.ends)
        return rest
    }
}
