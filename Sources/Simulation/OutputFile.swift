import Exchange
import Foundation

/// One file of a simulation being written through a buffer of about a MiB.
struct OutputFile {
    static let bufferSize = 1 << 20
    var rows: RowWriter
    private let path: String
    private var file: AtomicFile?

    /// Puts the byte-order mark and the heading into the buffer; nothing is on the disk yet.
    init(_ file: ExportFile, in folder: URL) {
        path = folder.appendingPathComponent(file.rawValue).path
        rows = RowWriter(capacity: Self.bufferSize + 1 << 16)
        rows.append("\u{FEFF}")
        rows.append(file.heading)
        rows.endRow()
    }

    mutating func create() throws(FileFailure) { file = try AtomicFile(path) }

    var isFull: Bool { rows.bytes.count >= Self.bufferSize }

    /// Hands the buffer to the operating system; returns how many bytes that were.
    mutating func flush() throws(FileFailure) -> Int {
        let total = rows.bytes.count
        try file?.write(rows.bytes[...])
        rows.clear()
        return total
    }

    /// Gives the file its name.
    mutating func takeName() throws(FileFailure) {
        try file?.commit(durably: false)
        file = nil
    }
}
