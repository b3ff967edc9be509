import Foundation

/// What stands in a PDF that was written, as another program reads it.
struct WrittenPages {
    let bytes: [UInt8]
    private let path: String

    /// Whether there is a program that reads the texts of a PDF.
    static let canRead = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    init(_ path: String) throws {
        self.path = path
        bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    var isPDF: Bool { bytes.starts(with: Array("%PDF-".utf8)) }

    /// How many pages there are, as cairo writes them down.
    var count: Int { String(decoding: bytes, as: UTF8.self).components(separatedBy: "/Type /Page ").count - 1 }

    /// The texts of all pages, one behind the other, with a space for every break.
    func text() throws -> String { try pages().joined(separator: " ") }

    /// The texts, page by page.
    func pages() throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = ["-layout", path, "-"]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let read = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return read.components(separatedBy: "\u{C}").dropLast().map { page in
            page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
