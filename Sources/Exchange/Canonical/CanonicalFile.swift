import Personnel
import Vocabulary

/// One table of a canonical folder while it is written, row by row.
final class CanonicalFile {
    private let table: CanonicalTable
    private let file: AtomicFile
    private var buffer: [UInt8] = []
    private var hash = TableHash()
    private var rows = 0
    private let keys: [String]
    private var sums: [Int]

    private static let flushSize = 1 << 18

    init(_ table: CanonicalTable, in folder: String) throws(FileFailure) {
        self.table = table
        file = try AtomicFile(folder + "/" + table.fileName, shown: table.fileName)
        keys = table.columns.filter { $0.form == .key }.map(\.name)
        sums = keys.map { _ in 0 }
        buffer.reserveCapacity(Self.flushSize + 4096)
        buffer += table.columns.map(\.name).joined(separator: ",").utf8
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Adds a row, of which `cells` writes the cells with a comma between them.
    ///
    /// - `keys`: the numbers in the columns of the form `key`, in the order of the columns.
    func add(keys: Int..., cells: (inout [UInt8]) -> Void) throws(FileFailure) {
        for (position, key) in keys.enumerated() where position < sums.count { sums[position] &+= key }
        cells(&buffer)
        buffer.append(UInt8(ascii: "\n"))
        rows += 1
        if buffer.count >= Self.flushSize { try flush() }
    }

    /// Adds a row of a history: the person's number, and everything behind it.
    func add(person: Int, _ rest: Span<UInt8>) throws(FileFailure) {
        if !sums.isEmpty { sums[0] &+= person }
        CanonicalCell.append(person, to: &buffer)
        buffer.append(rest)
        buffer.append(UInt8(ascii: "\n"))
        rows += 1
        if buffer.count >= Self.flushSize { try flush() }
    }

    private func flush() throws(FileFailure) {
        hash.update(buffer)
        try file.write(buffer[...])
        buffer.removeAll(keepingCapacity: true)
    }

    /// Ends the file; what the manifest says of it.
    func finish() throws(FileFailure) -> CanonicalManifest.Part {
        try flush()
        try file.commit(durably: false)
        let hash = hash.finish()
        return CanonicalManifest.Part(
            berkas: table.fileName, baris: rows, jumlah: Dictionary(zip(keys, sums)) { $1 }, sha256: hash.sha256, xxh3: hash.xxh3)
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
