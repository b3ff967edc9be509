/// The lines before the content of a part, collected from bytes that come in pieces of any size.
struct PartHeaderLines: Sendable {
    /// The lines that are complete, without their ends.
    private(set) var lines: [ArraySlice<UInt8>] = []
    /// The line that is being read, and whether the carriage return behind it has been.
    private var (line, hasReturn): ([UInt8], Bool) = ([], false)
    /// How many bytes may still come.
    private var room: Int

    /// - Parameter limit: how many bytes there may be, with all line ends.
    init(limit: Int) { room = limit }

    /// Goes on reading lines up to the empty one.
    ///
    /// - Returns: what stands behind the empty line; nil where it is not among these bytes.
    /// - Throws: `partHeaderTooLong`; `brokenPartHeader` for a line end that is not a carriage return and a line feed.
    mutating func advance(through bytes: ArraySlice<UInt8>) throws(UnreadableRequest) -> ArraySlice<UInt8>? {
        for (place, byte) in zip(bytes.indices, bytes) {
            guard room > 0 else { throw .partHeaderTooLong }
            room -= 1
            switch (hasReturn, byte) {
            case (true, UInt8(ascii: "\n")):
                hasReturn = false
                if line.isEmpty { return bytes[(place + 1)...] }
                lines.append(line[...])
                line = []
            case (false, UInt8(ascii: "\r")): hasReturn = true
            case (true, _), (false, UInt8(ascii: "\n")): throw .brokenPartHeader
            default: line.append(byte)
            }
        }
        return nil
    }
}

extension UnreadableRequest {
    /// More bytes before the content of a part than `MultipartReader.Limits.headerBytes`.
    static let partHeaderTooLong = UnreadableRequest(
        "unggahan-kepala-terlalu-panjang", .tooLarge, id: "Kepala bagian unggahan terlalu panjang", remedy: "Persingkat nama berkas lalu kirim lagi",
        en: "The header of a part of the upload is too long", remedy: "Shorten the name of the file and send it again")

    /// A header of a part that is written in another way than RFC 7578 has it.
    static let brokenPartHeader = UnreadableRequest(
        "unggahan-kepala-rusak", id: "Kepala bagian unggahan tidak dapat dibaca", remedy: "Kirim lagi dari halaman unggahan",
        en: "The header of a part of the upload cannot be read", remedy: "Send it again from the upload page")
}
