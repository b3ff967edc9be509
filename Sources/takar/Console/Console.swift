import Foundation

/// The two streams of a terminal.
enum Console {
    static func error(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    static func print(_ lines: [String]) { write(lines.joined(separator: "\n") + "\n") }

    static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
