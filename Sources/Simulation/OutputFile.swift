import Foundation

/// A file being written under a temporary name in its folder, through a buffer of about a MiB.
struct OutputFile {
    static let bufferSize = 1 << 20
    var rows: RowWriter
    private let name: String
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32 = -1

    /// Puts the byte-order mark and the heading into the buffer; nothing is on the disk yet.
    init(_ file: ExportFile, in folder: URL) {
        name = file.rawValue
        path = folder.appendingPathComponent(name).path
        temporaryPath = folder.appendingPathComponent(".\(name).part").path
        rows = RowWriter(capacity: Self.bufferSize + 1 << 16)
        rows.append("\u{FEFF}")
        rows.append(file.heading)
        rows.endRow()
    }

    /// Creates the temporary file, or empties one that an interrupted run left behind.
    mutating func create() throws(SimulationError) {
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
    }

    var isFull: Bool { rows.bytes.count >= Self.bufferSize }

    /// Hands the buffer to the operating system; returns how many bytes that were.
    mutating func flush() throws(SimulationError) -> Int {
        let total = rows.bytes.count
        var written = 0
        while written < total {
            let count = rows.bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), total - written)
            }
            if count > 0 { written += count } else if errno != EINTR { throw failure() }
        }
        rows.clear()
        return total
    }

    /// Closes the file; only now is it known that the bytes were taken.
    mutating func close() throws(SimulationError) {
        let status = Foundation.close(descriptor)
        descriptor = -1
        guard status == 0 else { throw failure() }
    }

    /// Gives the closed file its name.
    func takeName() throws(SimulationError) {
        guard rename(temporaryPath, path) == 0 else { throw failure() }
    }

    /// Closes the file if it is open and removes what was written under the temporary name.
    mutating func discard() {
        if descriptor >= 0 { _ = Foundation.close(descriptor) }
        descriptor = -1
        unlink(temporaryPath)
    }

    private func failure() -> SimulationError {
        .cannotWrite(file: name, reason: String(cString: strerror(errno)))
    }
}
