import Personnel
import Vocabulary

/// What is left of a NIP that went through a number: a spreadsheet or a program keeps some fifteen digits of it and shows fewer.
enum SpoiltNIP {
    /// Eighteen digits of which sixteen were kept can be off by so much.
    private static let lost: UInt64 = 1000

    /// The numbers of which one was the NIP; nil for a text of which nothing can be told.
    ///
    /// What is shown may have been rounded either way or cut, so that the range reaches from half a step below to a whole one above.
    static func range(_ text: String) -> ClosedRange<UInt64>? {
        guard let (digits, width) = digits(text), width == 18, let first = Int(digits.prefix(18)), first > 0 else { return nil }
        var number = UInt64(first), step: UInt64 = 1
        for _ in min(digits.utf8.count, 18)..<18 { (number, step) = (number * 10, step * 10) }
        // Digits that are all there and make no day of birth were typed wrong, and nobody knows which of them.
        if step < lost, NIP(digits: number % lost == 0 ? number + 1 : number) == nil { return nil }
        step = max(step, lost)
        return number - min(number, step / 2)...number + step - 1
    }

    /// Whether a text is a number in scientific notation, as a spreadsheet writes what is too long for it.
    static func isNumber(_ text: String) -> Bool {
        guard let mark = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }) else { return false }
        let exponent = text[text.index(after: mark)...]
        guard exponent.utf8.first == UInt8(ascii: "+"), exponent.utf8.count > 1 else { return false }
        return exponent.utf8.dropFirst().allSatisfy(\.isDigit) && digits(text) != nil
    }

    /// The digits a text begins with, and how many there are before the decimal sign of the number that it writes.
    private static func digits(_ text: String) -> (digits: String, width: Int)? {
        var digits = "", whole: Int?
        var rest = text.filter { !"'\" \u{A0}".contains($0) }[...]
        while let character = rest.first, character != "E", character != "e" {
            rest = rest.dropFirst()
            if character.utf8.allSatisfy(\.isDigit) {
                digits.append(character)
            } else if character == "." || character == ",", whole == nil, !digits.isEmpty {
                whole = digits.utf8.count
            } else {
                return nil
            }
        }
        guard !digits.isEmpty, digits.utf8.count <= 40 else { return nil }
        let before = whole ?? digits.utf8.count
        if rest.isEmpty { return (String(digits.prefix(before)), before) }
        rest = rest.dropFirst()
        if rest.first == "+" { rest = rest.dropFirst() }
        guard let exponent = Int(String(rest)), (0...99).contains(exponent) else { return nil }
        return (digits, before + exponent)
    }
}
