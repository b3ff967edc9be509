import Vocabulary

/// The line that says how a command is called; the parser never wraps it.
struct UsageLine {
    private let label: String
    private let usage: String

    /// Nil where a line is no such line.
    init?(_ line: String) {
        guard let label = Self.labels.keys.first(where: { line.hasPrefix($0) }) else { return nil }
        self.label = label
        usage = String(line.dropFirst(label.count))
    }

    func lines(in language: Language, width: Int) -> [String] {
        let label = language == .indonesian ? Self.labels[label] ?? label : label
        var lines = [label]
        for part in parts {
            let word = language == .indonesian ? Self.indonesian(part) : part
            let last = lines[lines.count - 1]
            if last.count > label.count, last.count + 1 + word.count > width {
                lines.append(String(repeating: " ", count: label.count) + word)
            } else {
                lines[lines.count - 1] = last + (last.count > label.count ? " " : "") + word
            }
        }
        return lines
    }

    /// The options and arguments one by one, each with what belongs to it.
    private var parts: [String] {
        var parts: [String] = []
        var depth = 0
        for word in usage.split(separator: " ").map(String.init) {
            let isValue = word.hasPrefix("<") && parts.last?.hasPrefix("-") == true && parts.last?.contains(" ") == false
            if depth > 0 || isValue || word == "...", let last = parts.popLast() {
                parts.append("\(last) \(word)")
            } else {
                parts.append(word)
            }
            depth += word.count { $0 == "[" } - word.count { $0 == "]" }
        }
        return parts
    }

    private static func indonesian(_ part: String) -> String {
        switch part {
        case "<subcommand>": "<subperintah>"
        case "[<subcommands> ...]": "[<subperintah> ...]"
        case "<options>": "<opsi>"
        case "[<options>]": "[<opsi>]"
        default: part
        }
    }

    private static let labels = ["USAGE: ": "PEMAKAIAN: ", "Usage: ": "Pemakaian: "]
}
