import Exchange
import Foundation
import Vocabulary
import Workflows

/// Reads a new password from standard input, and lets nobody see it.
///
/// A terminal is asked twice and shows nothing of what is typed; of a pipe or file the first line is the password.
struct PasswordInput {
    let language: Language

    func read() throws -> String {
        guard isatty(STDIN_FILENO) == 1 else { return try text(Self.line()) }
        return try Self.unseen {
            let first = try ask(Phrase(id: "Kata sandi baru: ", en: "New password: "))
            guard try ask(Phrase(id: "Sekali lagi: ", en: "Once more: ")) == first else { throw Refusal(.usage, Self.different) }
            return first
        }
    }

    private func ask(_ question: Phrase) throws -> String {
        Console.say(question[language])
        // What was typed has not moved to the next line.
        defer { Console.say("\n") }
        return try text(Self.line())
    }

    private func text(_ bytes: [UInt8]) throws -> String {
        guard !bytes.isEmpty else { throw Refusal(.usage, Self.none) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal(.usage, Self.unreadable) }
        return text
    }

    /// The next line without its end; as much as a password may have and a little more.
    private static func line() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < 4096 {
            // In short waits, so that whoever stops the program is heard.
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let ready = poll(&input, 1, 200)
            try Cancellation.check("takar")
            if ready == 0 || ready < 0 && errno == EINTR { continue }
            var byte: UInt8 = 0
            guard ready > 0, Foundation.read(STDIN_FILENO, &byte, 1) == 1, byte != UInt8(ascii: "\n") else { break }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return bytes
    }

    /// Runs something while the terminal does not show what is typed.
    private static func unseen<Result>(_ body: () throws -> Result) throws -> Result {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try body() }
        var blind = before
        blind.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &blind)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        return try body()
    }

    private static let none = Problem(
        "kata-sandi-tidak-diberikan", id: "Tidak ada kata sandi di masukan standar", remedy: "Ketik, atau kirimkan sebagai baris pertama",
        en: "There is no password on standard input", remedy: "Type it, or send it as the first line")

    private static let unreadable = Problem(
        "kata-sandi-bukan-teks", id: "Masukan standar bukan teks UTF-8", remedy: "Kirimkan kata sandi sebagai teks UTF-8",
        en: "Standard input is not text in UTF-8", remedy: "Send the password as text in UTF-8")

    private static let different = Problem(
        "kata-sandi-tidak-sama", id: "Kedua kata sandi tidak sama", remedy: "Jalankan sekali lagi",
        en: "The two passwords differ", remedy: "Run it once more")
}
