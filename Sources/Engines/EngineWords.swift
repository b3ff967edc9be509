/// What of an engine's words is repeated: the line that says why, without what it quotes of the data.
enum EngineWords {
    private static let signs = ["Error:", "ERROR:", "ERROR", "Error", "Exception", "error:", "FATAL:", "No module named"]

    /// The first line that says what failed; empty where none does.
    static func reason(in text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline)
        let line = signs.lazy.compactMap { sign in lines.first { $0.contains(sign) } }.first ?? lines.last
        return line.map { masked($0) } ?? ""
    }

    /// Without values that stand in quotes and without long numbers: they may be somebody's.
    private static func masked(_ line: Substring) -> String {
        var result = "", digits = 0, quote: Character?
        for character in line.prefix(2000) {
            if let open = quote {
                if character == open { quote = nil }
                continue
            }
            if character == "\"" || character == "'" || character == "`" {
                quote = character
                result += "…"
                continue
            }
            digits = character.isNumber ? digits + 1 : 0
            if digits == 6 { result = result.dropLast(5) + "…" }
            if digits < 6 { result.append(character) }
            if result.count >= 300 { break }
        }
        return result.trimming { $0.isWhitespace || $0 == "." }
    }
}

extension String {
    fileprivate func trimming(_ isLeft: (Character) -> Bool) -> String {
        String(drop(while: isLeft).reversed().drop(while: isLeft).reversed())
    }
}
