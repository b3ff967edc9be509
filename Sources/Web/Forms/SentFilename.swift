/// What a file is called, as browsers write it into a form: UTF-8, with escapes for three bytes only.
enum SentFilename {
    /// A name with `%22`, `%0D` and `%0A` as the bytes they stand for, as browsers write them (HTML, "multipart/form-data encoding
    /// algorithm"); any other `%` is itself.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.first {
            let escape = rest.prefix(3)
            if let meant = escapes.first(where: { $0.written.elementsEqual(escape) })?.byte {
                unescaped.append(meant)
                rest = rest.dropFirst(3)
            } else {
                unescaped.append(byte)
                rest = rest.dropFirst()
            }
        }
        return unescaped
    }

    /// The name without the folders that some browsers put before it, from systems of either slash.
    ///
    /// - Parameter longest: of the name without folders, in bytes.
    /// - Returns: the empty text where nothing was sent: nobody chose a file.
    /// - Throws: `notUTF8`, `controlCharacter`; `noFilename` where nothing but folders is left; `filenameTooLong`.
    static func text(_ bytes: [UInt8], longest: Int) throws(UnreadableRequest) -> String {
        let whole = unescaped(bytes)
        // All of it is judged, so that nothing unseen hides in a folder.
        _ = try SentText.line(whole)
        let last = whole.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        let name = try SentText.line(whole[(last.map { $0 + 1 } ?? 0)...])
        guard whole.isEmpty || !["", ".", ".."].contains(name) else { throw .noFilename }
        guard name.utf8.count <= longest else { throw .filenameTooLong }
        return name
    }

    private static let escapes: [(written: [UInt8], byte: UInt8)] = [
        (Array("%22".utf8), UInt8(ascii: "\"")), (Array("%0D".utf8), UInt8(ascii: "\r")), (Array("%0A".utf8), UInt8(ascii: "\n")),
    ]
}

extension UnreadableRequest {
    /// Folders without a name behind them.
    static let noFilename = UnreadableRequest(
        "unggahan-tanpa-nama-berkas", id: "Berkas yang diunggah tidak bernama", remedy: "Beri berkas nama lalu unggah lagi",
        en: "The uploaded file has no name", remedy: "Give the file a name and upload it again")

    /// A name of more than 255 bytes.
    static let filenameTooLong = UnreadableRequest(
        "unggahan-nama-berkas-terlalu-panjang", id: "Nama berkas lebih panjang dari 255 bita", remedy: "Persingkat nama berkas lalu unggah lagi",
        en: "The name of the file is longer than 255 bytes", remedy: "Shorten the name of the file and upload it again")
}
