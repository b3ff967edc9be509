/// The path of a request as its parts: decoded once, and none of them with anything that could be taken for another place.
struct PathParts: Sendable, Hashable {
    /// Longer paths are not read; bytes.
    static let longest = 8_192

    /// The parts from the left, decoded; none is empty, `.` or `..`, and none has a slash of either kind or a control character in it.
    /// The root has none.
    let parts: [String]
    /// The one text of this path: no slash doubled or at the end, only unreserved letters as they are and everything else escaped in
    /// capitals. It begins with one slash and never with two, so a redirect to it stays on this server.
    let canonical: String
    /// Whether the path came in that one form. Where it did not, the server redirects: a page has one address, and a cache one entry.
    let isCanonical: Bool

    /// - Parameter path: the path as it came, still escaped, without the query. Empty parts, from slashes doubled or at the end, are left out.
    /// - Throws: what is wrong with it, the leftmost first.
    init(_ path: some StringProtocol) throws(UnreadableRequest) {
        let bytes = Array(path.utf8)
        guard bytes.count <= Self.longest else { throw .pathTooLong }
        guard bytes.first == Self.slash else { throw .pathWithoutSlash }
        var parts: [String] = []
        for piece in bytes.split(separator: Self.slash) {
            parts.append(try Self.part(piece))
        }
        self.parts = parts
        canonical = "/" + parts.map { PercentCoding.encode($0) }.joined(separator: "/")
        isCanonical = canonical.utf8.elementsEqual(bytes)
    }

    private static let slash = UInt8(ascii: "/")
    private static let backslash = UInt8(ascii: "\\")

    /// One part, decoded.
    private static func part(_ piece: ArraySlice<UInt8>) throws(UnreadableRequest) -> String {
        // These end a path; where they stand in one, somebody took it apart in another way.
        guard !piece.contains(UInt8(ascii: "?")), !piece.contains(UInt8(ascii: "#")) else { throw .pathWithQuery }
        let decoded = try PercentCoding.decode(piece, plusIsBlank: false)
        let text = try SentText.line(decoded)
        guard !decoded.contains(slash), !decoded.contains(backslash) else { throw .pathHidesSlash }
        guard text != ".", text != ".." else { throw .pathGoesUp }
        return text
    }
}

extension UnreadableRequest {
    /// A path of more bytes than `PathParts.longest`.
    static let pathTooLong = UnreadableRequest(
        "alamat-terlalu-panjang", .addressTooLong, id: "Alamat ini lebih panjang dari 8.192 bita", remedy: "Pakai tautan di halaman",
        en: "This address is longer than 8,192 bytes", remedy: "Use the links of the pages")

    /// A path that does not begin at the root.
    static let pathWithoutSlash = UnreadableRequest(
        "alamat-tanpa-garis-miring", id: "Alamat tidak diawali garis miring", remedy: "Awali alamat dengan /",
        en: "The address does not begin with a slash", remedy: "Begin the address with /")

    /// `?` or `#` within a path.
    static let pathWithQuery = UnreadableRequest(
        "alamat-tanda-tak-sah", id: "Alamat memuat ? atau # di tempat yang salah", remedy: "Tulis ? sebagai %3F dan # sebagai %23",
        en: "The address has ? or # in the wrong place", remedy: "Write ? as %3F and # as %23")

    /// A slash of either kind within a part, mostly escaped.
    static let pathHidesSlash = UnreadableRequest(
        "alamat-garis-miring-dalam-bagian", id: "Alamat memuat %2F atau garis miring terbalik", remedy: "Pakai / hanya di antara bagian alamat",
        en: "The address holds %2F or a backslash", remedy: "Use / only between the parts of the address")

    /// `.` or `..` as a part, escaped or not.
    static let pathGoesUp = UnreadableRequest(
        "alamat-titik", id: "Alamat memuat . atau .. sebagai bagian", remedy: "Tulis alamat lengkap tanpa bagian itu",
        en: "The address has . or .. as a part", remedy: "Write the whole address without such parts")
}
