import Vocabulary

/// What stands between the parts of a form with files (RFC 2046, 5.1.1).
struct MultipartBoundary: Sendable, Hashable {
    /// Of 1 to 70 letters, digits and some signs; the last is no blank.
    let text: String

    /// - Throws: `brokenBoundary` where it has another length or other signs.
    init(_ text: String) throws(UnreadableRequest) {
        let bytes = text.utf8
        guard (1...70).contains(bytes.count), bytes.last != UInt8(ascii: " "), bytes.allSatisfy(Self.isAllowed) else { throw .brokenBoundary }
        self.text = text
    }

    /// The boundary of a body.
    ///
    /// - Throws: `notMultipart` where it is another kind of body, `brokenBoundary` where there is none or one that may not be.
    init(of kind: ContentKind) throws(UnreadableRequest) {
        guard kind.isMultipart else { throw .notMultipart }
        guard let boundary = kind.boundary else { throw .brokenBoundary }
        try self.init(boundary)
    }

    /// The line end, the two hyphens and the boundary that end a part. A carriage return stands at its beginning and nowhere else.
    var delimiter: [UInt8] { Array("\r\n--\(text)".utf8) }

    /// Whether a byte may stand in a boundary.
    private static func isAllowed(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || signs.contains(byte) }

    private static let signs = Array("'()+_,-./:=? ".utf8)
}

extension UnreadableRequest {
    /// A `Content-Type` without a boundary, or with one that may not be.
    static let brokenBoundary = UnreadableRequest(
        "unggahan-batas-tak-sah", id: "Header Content-Type tidak memuat boundary yang sah",
        remedy: "Biarkan peramban atau program menulis boundary sendiri",
        en: "The header Content-Type has no valid boundary", remedy: "Let the browser or the program write the boundary itself")

    /// A body that is no form with files.
    static let notMultipart = UnreadableRequest(
        "unggahan-bukan-formulir", .unsupported, id: "Berkas tidak dikirim sebagai multipart/form-data",
        remedy: "Kirim dari halaman unggahan, atau sebagai multipart/form-data",
        en: "Files were not sent as multipart/form-data", remedy: "Send them from the upload page, or as multipart/form-data")
}
