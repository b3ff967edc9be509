import Exchange
import Foundation
import Presentation
import Vocabulary

/// The two streams of a terminal.
enum Console {
    static func error(_ line: String) { say(line + "\n") }

    /// Writes to the error stream; where that is closed nobody wants to hear it.
    static func say(_ text: String) { _ = Output.write(ArraySlice(text.utf8), to: STDERR_FILENO) }

    /// Prints lines of a result; throws where they cannot be written, so that no result is lost in silence.
    ///
    /// No line is longer than the terminal is wide: longer ones are broken between words.
    static func print(_ lines: [String]) throws(FileFailure) {
        let width = width
        try write(lines.flatMap { $0.withoutTurns.wrapped(to: width) }.joined(separator: "\n") + "\n")
    }

    /// Prints a result in one of its two forms.
    static func print(_ document: @autoclosure () -> some JSONDocument, json: Bool, in language: Language, _ lines: @autoclosure () -> [String])
        throws
    {
        if json { try write(document().document(in: language) + "\n") } else { try print(lines()) }
    }

    static func write(_ text: String) throws(FileFailure) { try Output.print(text) }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
