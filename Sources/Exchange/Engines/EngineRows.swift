import Foundation
import Vocabulary

/// Rows of whole numbers that an engine has written without a heading: a file, or a folder of files as workers write them.
struct EngineRows: Sendable {
    /// What it is called in messages.
    let name: String
    private let files: [String]

    /// Stands for a cell without a number.
    static let absent = Int.min

    init(_ path: String, _ name: String) throws(EngineDifference) {
        self.name = name
        files = try Self.files(path, name)
    }

    /// The files that a result was written into.
    static func files(_ path: String, _ name: String) throws(EngineDifference) -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { throw EngineDifference(name, .engineGaveNothing) }
        guard FolderSurvey.isFolder(path) else { return [path] }
        let parts = (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
        // What begins so is said about the files by those who wrote them.
        return parts.filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.map { "\(path)/\($0)" }
    }

    /// Calls `body` with the cells of each row, all of one length.
    func forEach(_ columns: Int, _ body: (Span<Int>) throws(EngineDifference) -> Void) throws(EngineDifference) {
        for file in files {
            guard let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped) else {
                throw EngineDifference(name, .engineGaveNothing)
            }
            var failure: EngineDifference?
            data.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
                let text = Span(_unsafeElements: buffer.bindMemory(to: UInt8.self))
                do throws(EngineDifference) { try Self.forEach(text, columns, name, body) } catch { failure = error }
            }
            if let failure { throw failure }
        }
    }

    private static func forEach(
        _ text: Span<UInt8>, _ columns: Int, _ name: String, _ body: (Span<Int>) throws(EngineDifference) -> Void
    ) throws(EngineDifference) {
        var cells = [Int](repeating: absent, count: columns), place = 0
        while place < text.count {
            for column in 0..<columns {
                let end = column == columns - 1 ? UInt8(ascii: "\n") : UInt8(ascii: ",")
                guard let number = number(text, &place, until: end) else { throw EngineDifference(name, .engineWroteOtherwise) }
                cells[column] = number
            }
            try body(cells.span)
        }
    }

    /// Reads a number and what ends it; `absent` where there is none, nil where something else stands there.
    private static func number(_ text: Span<UInt8>, _ place: inout Int, until end: UInt8) -> Int? {
        var value = 0, digits = 0, isNegative = false
        while place < text.count {
            let byte = text[place]
            place += 1
            if byte == end { return digits == 0 ? (isNegative ? nil : absent) : isNegative ? -value : value }
            if byte == UInt8(ascii: "-"), digits == 0, !isNegative {
                isNegative = true
            } else if byte >= 48, byte <= 57, digits < 18 {
                (value, digits) = (value * 10 + Int(byte - 48), digits + 1)
            } else if byte != UInt8(ascii: "\r") || end != UInt8(ascii: "\n") {
                return nil
            }
        }
        // The last line may end with the file.
        return end == UInt8(ascii: "\n") && digits > 0 ? (isNegative ? -value : value) : nil
    }
}

/// Something about an engine's results that is not as it must be: they are not used.
package struct EngineDifference: Error, Sendable {
    /// Which of its results.
    package let result: String
    package let problem: Problem

    init(_ result: String, _ problem: Problem) {
        self.result = result
        self.problem = problem
    }
}

extension Problem {
    static let engineGaveNothing = Problem(
        "jawaban-mesin-tidak-ada", id: "Mesin selesai tanpa menulis hasil ini",
        remedy: "Periksa bahwa semua pekerjanya dapat menulis ke folder hasilnya",
        en: "The engine ended without writing this result", remedy: "See that all its workers can write to the folder of its results")
    static let engineWroteOtherwise = Problem(
        "jawaban-mesin-rusak", id: "Hasil ini tidak seperti yang diminta dari mesin", remedy: "Jalankan lagi; laporkan bila terulang",
        en: "This result is not what the engine was asked for", remedy: "Run it again; report it when it comes again")
}
