import Vocabulary

extension Language {
    /// The language that the command line asks for, known before anything of it is parsed.
    static let asked = Language(askedBy: CommandLine.arguments.dropFirst())

    /// What the last `--lang` with a known language says, wherever it stands; Indonesian without one.
    init(askedBy arguments: some Collection<String>) {
        self = .indonesian
        for (argument, next) in zip(arguments, Array(arguments.dropFirst()) + [""]) {
            if argument == "--" { return }
            let value =
                argument == Self.option ? next : argument.hasPrefix(Self.option + "=") ? String(argument.dropFirst(Self.option.count + 1)) : ""
            self = Language(rawValue: value.lowercased()) ?? self
        }
    }

    /// The arguments with a language before the command brought behind it, where commands expect it.
    ///
    /// From a request for help it is left out: `help` takes no options, and with one beside `--help` the parser goes on to the command that
    /// goes by default.
    static func placed(_ arguments: [String]) -> [String] {
        let count = arguments.first == option ? 2 : arguments.first?.hasPrefix(option + "=") == true ? 1 : 0
        let others = Array(arguments.dropFirst(count))
        let end = others.firstIndex(of: "--") ?? others.endIndex
        if others.first == "help" || others[..<end].contains(where: { $0 == "-h" || $0.hasPrefix("--help") }) { return withoutLanguage(others) }
        guard others.first?.hasPrefix("-") == false else { return arguments }
        return Array(others[..<end] + arguments.prefix(count) + others[end...])
    }

    private static let option = "--lang"

    private static func withoutLanguage(_ arguments: [String]) -> [String] {
        var isValue = false
        return arguments.filter { argument in
            defer { isValue = argument == option }
            return !(isValue && !argument.hasPrefix("-")) && argument != option && !argument.hasPrefix(option + "=")
        }
    }
}
