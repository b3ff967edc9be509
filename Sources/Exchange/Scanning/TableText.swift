/// The text of a table, of which any part can be read from any thread: a file as it lies on the disk, or what was made of one that
/// is not UTF-8.
struct TableText: Sendable {
    private enum Source {
        case file(OpenFile, start: Int)
        case bytes([UInt8])
    }

    private let source: Source
    /// In bytes, without a byte-order mark.
    let count: Int

    /// A text that is in memory already, in UTF-8.
    init(_ bytes: [UInt8]) {
        source = .bytes(bytes)
        count = bytes.count
    }

    init(_ path: String) throws(FileFailure) {
        let file = try OpenFile(path)
        let head = try file.read(from: 0, count: min(4, file.size))
        if TextEncoding.isUTF16(head) {
            let bytes = TextEncoding.utf8(try file.read(from: 0, count: file.size))
            source = .bytes(bytes)
            count = bytes.count
        } else {
            let start = TextEncoding.hasMark(head) ? 3 : 0
            source = .file(file, start: start)
            count = file.size - start
        }
    }

    /// Reads the bytes of a range that lies within `count` to the beginning of `buffer`, which must have room for them.
    func read(_ range: Range<Int>, into buffer: UnsafeMutablePointer<UInt8>) throws(FileFailure) {
        switch source {
        case .file(let file, let start): try file.read(from: start + range.lowerBound, count: range.count, into: buffer)
        case .bytes(let bytes):
            bytes.withUnsafeBufferPointer { bytes in
                guard let start = bytes.baseAddress else { return }
                buffer.update(from: start + range.lowerBound, count: range.count)
            }
        }
    }

    /// Throws when the file is no longer what it was when it was opened.
    func checkUnchanged() throws(FileFailure) {
        if case .file(let file, _) = source { try file.checkUnchanged() }
    }
}
