/// What a part of a form with files says of itself (RFC 7578, 4).
struct PartHeader: Sendable, Hashable {
    /// The name of the field: 1 to 100 bytes without control characters.
    let name: String
    /// What the file is called where the part is one, without any folder: for people to see, never a path. Empty where nobody chose a
    /// file; nil where the part is a plain field.
    let filename: String?
    /// What the sender's system believes the file to be; nil where it says nothing that can be read, which is no reason to refuse a file.
    let contentType: ContentKind?

    /// Whether the part is a file, chosen or not, and not a plain field.
    var isFile: Bool { filename != nil }

    /// Longer names of fields and of files are refused; bytes.
    static let (longestName, longestFilename) = (100, 255)

    /// - Parameter lines: the lines of the header without their ends.
    /// - Throws: what is wrong with them.
    init(_ lines: [ArraySlice<UInt8>]) throws(UnreadableRequest) {
        var disposition: ArraySlice<UInt8>?
        var contentType: ArraySlice<UInt8>?
        for line in lines {
            let (name, value) = try Self.header(line)
            switch name {
            case "content-disposition":
                guard disposition == nil else { throw .brokenPartHeader }
                disposition = value
            case "content-type":
                guard contentType == nil else { throw .brokenPartHeader }
                contentType = value
            case "content-transfer-encoding":
                // No browser sends it. Where it says that content is written in other letters, these would be taken for the content.
                let encoding = String(decoding: value, as: UTF8.self).lowercased()
                guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .encodedPart }
            default: break
            }
        }
        guard let disposition else { throw .partWithoutName }
        (name, filename) = try Self.names(disposition)
        self.contentType = contentType.flatMap { try? ContentKind(String(decoding: $0, as: UTF8.self)) }
    }

    /// A line as the name of the header, in small letters, and its value without blanks around it. A line that goes on from the one
    /// before begins with a blank, and so has no name.
    private static func header(_ line: ArraySlice<UInt8>) throws(UnreadableRequest) -> (name: String, value: ArraySlice<UInt8>) {
        var scanner = HeaderScanner(line)
        guard let name = scanner.token(), scanner.take(UInt8(ascii: ":")) else { throw .brokenPartHeader }
        var value = line.dropFirst(name.utf8.count + 1).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        while let last = value.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { value.removeLast() }
        guard value.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == UInt8(ascii: "\t") }) else { throw .controlCharacter }
        return (name.lowercased(), value)
    }

    /// The names of field and file. `filename*` is left out, as RFC 7578, 4.2 has it: a second name could be read by others in place of the first.
    private static func names(_ disposition: ArraySlice<UInt8>) throws(UnreadableRequest) -> (name: String, filename: String?) {
        var scanner = HeaderScanner(disposition)
        guard scanner.token()?.lowercased() == "form-data", let parameters = scanner.parameters(.plain) else { throw .brokenPartHeader }
        guard let written = parameters.first(where: { $0.name == "name" }) else { throw .partWithoutName }
        let name = try SentText.line(SentFilename.unescaped(written.value))
        guard !name.isEmpty else { throw .partWithoutName }
        guard name.utf8.count <= longestName else { throw .nameTooLong }
        guard let file = parameters.first(where: { $0.name == "filename" }) else { return (name, nil) }
        return (name, try SentFilename.text(file.value, longest: longestFilename))
    }
}

extension UnreadableRequest {
    /// A part that does not say to which field it belongs.
    static let partWithoutName = UnreadableRequest(
        "unggahan-bagian-tanpa-nama", id: "Ada bagian unggahan tanpa nama isian", remedy: "Kirim lagi dari halaman unggahan",
        en: "A part of the upload does not name its field", remedy: "Send it again from the upload page")

    /// Content that is written in other letters, such as base64.
    static let encodedPart = UnreadableRequest(
        "unggahan-bersandi", .unsupported, id: "Isi unggahan ditulis dengan Content-Transfer-Encoding", remedy: "Kirim berkas apa adanya",
        en: "The upload is written in a Content-Transfer-Encoding", remedy: "Send the file as it is")
}
