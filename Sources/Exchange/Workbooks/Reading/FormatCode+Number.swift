/// Formats of plain numbers. Most change nothing of what a number says: decimals, signs between thousands, colours.
extension FormatCode {
    var number: CellStyles.Form {
        guard let first = tokens.firstIndex(where: Self.isPlace), let last = tokens.lastIndex(where: Self.isPlace) else { return .number }
        // Powers of ten, fractions and texts say the same number in another way.
        guard !tokens.contains(.sign("e")), !tokens.contains(.sign("@")) else { return .number }
        let middle = tokens[first...last]
        guard !middle.contains(.sign("/")) else { return .number }

        var shown = ShownNumber()
        // Behind the last digit a comma leaves out three digits.
        let thousands = tokens[(last + 1)...].prefix { $0 == .sign(",") }.count
        let ending = tokens[(last + 1)...].dropFirst(thousands)
        shown.places = 2 * tokens.count { $0 == .sign("%") } - 3 * thousands
        shown.prefix = Self.words(tokens[..<first])
        shown.suffix = Self.words(ending)

        let point = middle.firstIndex(of: .sign(".")) ?? middle.endIndex
        let whole = middle[..<point]
        // Digits that are always there: all from the first 0 on.
        let zeros = whole.drop { $0 != .sign("0") }.count { Self.isPlace($0) }
        let isPlain = whole.allSatisfy(Self.isPlace) && point == middle.endIndex
        if isPlain { shown.digits = max(1, zeros) }
        if !isPlain, point == middle.endIndex, !whole.contains(.sign(",")), zeros == whole.count(where: Self.isPlace) {
            shown.digits = zeros
            shown.signs = Self.signs(whole)
        }
        if shown == ShownNumber() { return .number }
        return shown == ShownNumber(digits: shown.digits) ? .digits(shown.digits) : .shown(shown)
    }

    /// Whether a token stands for a digit.
    private static func isPlace(_ token: Token) -> Bool { token == .sign("0") || token == .sign("#") || token == .sign("?") }

    /// What stands before or behind a number, where it says something: blanks, brackets and the signs of money do not.
    private static func words(_ tokens: some Collection<Token>) -> String {
        var text = ""
        for token in tokens {
            switch token {
            case .literal(let literal): text += literal
            case .sign(let sign) where sign != ",": text.append(sign)
            default: break
            }
        }
        return text.allSatisfy({ " ()-+$\u{A0}".contains($0) }) ? "" : text
    }

    /// The signs between digits, as in `00\/00\/0000`.
    private static func signs(_ whole: some Collection<Token>) -> [ShownNumber.Sign] {
        var signs: [ShownNumber.Sign] = []
        var behind = whole.count(where: isPlace)
        for token in whole {
            switch token {
            case .literal(let literal): signs.append(ShownNumber.Sign(text: literal, digitsBehind: behind))
            case _ where isPlace(token): behind -= 1
            case .sign(let sign): signs.append(ShownNumber.Sign(text: String(sign), digitsBehind: behind))
            default: break
            }
        }
        return signs
    }
}
