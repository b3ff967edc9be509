import Foundation

/// A command and what its help says.
struct CommandHelp {
    /// The words behind `takar`; none for the program itself.
    let path: [String]
    let text: String
    /// Whether its last word may be left out.
    let isDefault: Bool

    /// The names of its subcommands, as its help lists them.
    var subcommands: [(name: String, isDefault: Bool)] {
        let list = text.components(separatedBy: "SUBPERINTAH:\n").dropFirst().first?.components(separatedBy: "\n\n").first ?? ""
        return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap { line in
            line.split(separator: " ").first.map { (String($0), line.contains("(bawaan)")) }
        }
    }

    /// The long options that its help names.
    var options: Set<String> { Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.0) }) }

    /// All commands, the program itself first; asked for once.
    static let all = Result { try below([], isDefault: false) }

    private static func below(_ path: [String], isDefault: Bool) throws -> [CommandHelp] {
        let help = CommandHelp(path: path, text: try Program.run(path + ["--help"]).output, isDefault: isDefault)
        return [help] + (try help.subcommands.flatMap { try below(path + [$0.name], isDefault: $0.isDefault) })
    }
}

/// The words behind `takar` of every command in a piece of shell.
struct CommandLines {
    let lines: [[String]]

    init(_ shell: String) {
        lines = shell.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            return words.firstIndex(of: "takar").map { Array(words[($0 + 1)...].prefix { !["|", ">", "&&", ";", "||"].contains($0) }) }
        }
    }
}
