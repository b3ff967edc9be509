import Vocabulary

/// A help screen of the argument parser, put into a language and wrapped.
///
/// The parser is asked for a screen so wide that it wraps nothing. So its own words stand in whole lines, and can be put into Indonesian
/// without lines becoming too long.
struct HelpScreen {
    /// Columns that no line fills.
    static let unwrapped = 10_000

    /// The parser's screen, of `unwrapped` columns.
    let text: String

    func lines(in language: Language, width: Int) -> [String] {
        var isList = false
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.flatMap { line in
            if let usage = UsageLine(line) { return usage.lines(in: language, width: width) }
            if Self.headings.contains(line) { isList = true }
            let text = language == .indonesian ? Self.words.indonesian(line) ?? line : line
            return Self.wrapped(text, indent: isList ? Self.indent(text) : text.prefix { $0 == " " }.count, width: width)
        }
    }

    /// Where the text beside or below a label begins: labels stand at column 2.
    private static func indent(_ line: String) -> Int {
        let spaces = line.prefix { $0 == " " }.count
        return spaces == 2 ? labelColumns : spaces
    }

    /// Breaks a line between words; what follows stands below column `indent`.
    private static func wrapped(_ line: String, indent: Int, width: Int) -> [String] {
        guard line.count > width else { return [line] }
        var lines: [String] = []
        var current = String(line.prefix(indent))
        var isStarted = false
        for word in line.dropFirst(indent).split(separator: " ") {
            if isStarted, current.count + 1 + word.count > width {
                lines.append(current)
                current = String(repeating: " ", count: indent)
                isStarted = false
            }
            current += (isStarted ? " " : "") + word
            isStarted = true
        }
        return lines + [current]
    }

    /// The parser's column for what is said of an option.
    private static let labelColumns = 26
    private static let headings = ["ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"]

    /// The parser's own words on help screens.
    private static let words: [Wording] = [
        Wording("OVERVIEW: Show subcommand help information.", id: "IKHTISAR: Menampilkan bantuan sebuah subperintah."),
        Wording("OVERVIEW: {text}", id: "IKHTISAR: {text}"),
        Wording("ARGUMENTS:", id: "ARGUMEN:"),
        Wording("OPTIONS:", id: "OPSI:"),
        Wording("SUBCOMMANDS:", id: "SUBPERINTAH:"),
        Wording("  <subcommands>{text}", id: "  <subperintah>{text}"),
        Wording("  --version               Show the version.", id: "  --version               Tampilkan versi program."),
        Wording("  -h, --help              Show help information.", id: "  -h, --help              Tampilkan bantuan ini."),
        Wording("  See '{command} <subcommand>' for detailed help.", id: "  Lihat '{command} <subperintah>' untuk bantuan selengkapnya."),
        Wording("  {command} (default) {text}", id: "  {command} (bawaan)  {text}"),
        Wording("{text} (values: {values}; default: {value})", id: "{text} (pilihan: {values}; bawaan: {value})"),
        Wording("{text} (values: {values})", id: "{text} (pilihan: {values})"),
        Wording("{text} (default: {value})", id: "{text} (bawaan: {value})"),
    ]
}
