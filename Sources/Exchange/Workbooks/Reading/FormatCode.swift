import Vocabulary

/// The code of a number format taken apart, of which only the part for positive numbers is looked at.
struct FormatCode {
    enum Token: Equatable {
        /// A sign that the format gives a meaning, in lower case.
        case sign(Character)
        /// Hours, minutes or seconds in brackets, which are not cut at the next larger unit: a letter, and how often it stands there.
        case elapsed(Character, Int)
        /// AM or PM.
        case half
        /// What is shown as it stands: in quotes or behind a backslash.
        case literal(String)
    }

    let tokens: [Token]

    init(_ code: String) {
        var tokens: [Token] = []
        var rest = Array(code)[...]
        while let character = rest.popFirst() {
            switch character {
            case ";":
                rest = []
            case "\"":
                tokens.append(.literal(String(rest.prefix { $0 != "\"" })))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\":
                if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
            case "_", "*":
                // As much room as the next character takes, or as many of it as there is room for.
                rest = rest.dropFirst()
            case "[":
                if let token = Self.bracket(rest.prefix { $0 != "]" }) { tokens.append(token) }
                rest = rest.drop { $0 != "]" }.dropFirst()
            default:
                let word = String(rest.prefix(6)).lowercased()
                let letter = character.lowercased()
                if letter == "g", word == "eneral" {
                    tokens.append(.sign("#"))
                    rest = rest.dropFirst(6)
                } else if letter == "a", word.hasPrefix("m/pm") {
                    tokens.append(.half)
                    rest = rest.dropFirst(4)
                } else if letter == "a", word.hasPrefix("/p") {
                    tokens.append(.half)
                    rest = rest.dropFirst(2)
                } else {
                    tokens.append(.sign(Character(letter)))
                }
            }
        }
        self.tokens = tokens
    }

    /// What stands in brackets: a length of time, or a colour, condition, language or currency, which change no number.
    private static func bracket(_ text: ArraySlice<Character>) -> Token? {
        guard let letter = text.first?.lowercased(), ["h", "m", "s"].contains(letter), text.allSatisfy({ $0.lowercased() == letter }) else {
            return nil
        }
        return .elapsed(Character(letter), text.count)
    }

    private func contains(_ signs: String) -> Bool {
        tokens.contains { if case .sign(let sign) = $0 { signs.contains(sign) } else { false } }
    }

    private var isElapsed: Bool { tokens.contains { if case .elapsed = $0 { true } else { false } } }

    var form: CellStyles.Form {
        // Minutes are written like months; a time of day alone is no date.
        let hasTime = contains("hs") || isElapsed
        if contains("yd") { return contains("md") || hasTime ? .date : .year }
        if hasTime { return .time(time) }
        if contains("m"), !contains("0") { return .date }
        return number
    }

    /// The parts of a time.
    private var time: TimeFormat {
        var parts: [TimeFormat.Part] = []
        var rest = tokens[...]
        /// How often the token stands there in a row, which is read with it.
        func run(_ token: Token) -> Int {
            let count = rest.prefix { $0 == token }.count
            rest = rest.dropFirst(count)
            return count
        }
        while let token = rest.first {
            switch token {
            case .sign("h"): parts.append(.hours(digits: run(token), isWhole: false))
            case .sign("m"): parts.append(.minutes(digits: run(token), isWhole: false))
            case .sign("s"): parts.append(.seconds(digits: run(token), isWhole: false))
            case .sign("0"): parts.append(.literal(String(repeating: "0", count: run(token))))
            case .sign("."):
                rest = rest.dropFirst()
                let digits = run(.sign("0"))
                parts.append(digits > 0 ? .fraction(digits: digits) : .literal("."))
            case .elapsed("h", let digits):
                rest = rest.dropFirst()
                parts.append(.hours(digits: digits, isWhole: true))
            case .elapsed("m", let digits):
                rest = rest.dropFirst()
                parts.append(.minutes(digits: digits, isWhole: true))
            case .elapsed(_, let digits):
                rest = rest.dropFirst()
                parts.append(.seconds(digits: digits, isWhole: true))
            case .half:
                rest = rest.dropFirst()
                parts.append(.half)
            case .sign(let sign):
                rest = rest.dropFirst()
                // What stands for a text is of no use to a time.
                if sign != "@" { parts.append(.literal(String(sign))) }
            case .literal(let literal):
                rest = rest.dropFirst()
                parts.append(.literal(literal))
            }
        }
        return TimeFormat(parts: parts)
    }
}
