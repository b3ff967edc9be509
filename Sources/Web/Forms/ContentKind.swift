/// What a body is, as its `Content-Type` says (RFC 9110, 8.3): `text/csv; charset=utf-8`.
struct ContentKind: Sendable, Hashable {
    /// The kind before the slash, in small letters.
    let type: String
    /// The kind behind the slash, in small letters.
    let subtype: String
    /// How letters are written, in small letters; nil where it does not say.
    let charset: String?
    /// What stands between the parts of a form with files, not yet judged (`MultipartBoundary`); nil where it does not say.
    let boundary: String?

    /// - Parameter header: the value of the header. Other parameters must be well written too and are then left out.
    /// - Throws: `brokenContentKind` where it is written in any other way, or comes twice, `notUTF8`, `controlCharacter`.
    init(_ header: some StringProtocol) throws(UnreadableRequest) {
        var scanner = HeaderScanner(header)
        scanner.skipBlanks()
        guard let type = scanner.token(), scanner.take(UInt8(ascii: "/")), let subtype = scanner.token(),
            let parameters = scanner.parameters(.escaped)
        else { throw .brokenContentKind }
        self.type = type.lowercased()
        self.subtype = subtype.lowercased()
        var charset: String?
        var boundary: String?
        for (name, value) in parameters {
            switch name {
            case "charset": charset = try SentText.line(value).lowercased()
            case "boundary": boundary = try SentText.line(value)
            default: break
            }
        }
        self.charset = charset
        self.boundary = boundary
    }

    /// Both kinds with the slash between them.
    var name: String { "\(type)/\(subtype)" }
    /// Whether it is a form without files, which `QueryForm` reads.
    var isForm: Bool { name == "application/x-www-form-urlencoded" }
    /// Whether it is a form that may hold files, which `MultipartReader` reads.
    var isMultipart: Bool { name == "multipart/form-data" }
    /// Whether it is JSON or something written in it, such as `application/problem+json`.
    var isJSON: Bool { name == "application/json" || (type == "application" && subtype.hasSuffix("+json")) }
    /// Whether its letters are UTF-8, as they are where nothing is said; ASCII is a part of it.
    var isUTF8: Bool { ["utf-8", "utf8", "us-ascii"].contains(charset ?? "utf-8") }
}

extension UnreadableRequest {
    /// A `Content-Type` that is written in another way than RFC 9110 has it.
    static let brokenContentKind = UnreadableRequest(
        "jenis-isi-rusak", id: "Header Content-Type tidak dapat dibaca", remedy: "Tulis satu jenis isi, misalnya application/json",
        en: "The header Content-Type cannot be read", remedy: "Write one type of content, such as application/json")
}
