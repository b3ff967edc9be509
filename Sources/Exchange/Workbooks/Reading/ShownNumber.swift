import Vocabulary

/// How a format shows a number where that is not what is stored: in percent, in thousands, with words around it, or with signs
/// between its digits. Decimals are written as they are stored, also where the format rounds them.
struct ShownNumber: Equatable, Sendable {
    /// What stands before and behind the number.
    var prefix = ""
    var suffix = ""
    /// By how many places the decimal point is moved to the right: 2 for percent, -3 for thousands.
    var places = 0
    /// At least so many digits before the decimal point.
    var digits = 1
    /// Signs between the digits: each with the number of digits behind it, those that come first before the others.
    var signs: [Sign] = []

    struct Sign: Equatable, Sendable {
        let text: String
        let digitsBehind: Int
    }

    func text(_ number: StoredNumber) -> String {
        var (whole, fraction) = number.parts(moved: places)
        whole = String(repeating: "0", count: max(0, digits - whole.utf8.count)) + whole
        if !signs.isEmpty {
            // Between digits that are filled from the right.
            guard fraction.isEmpty else { return number.plain }
            var filled = ""
            for (place, digit) in whole.enumerated() {
                for sign in signs where sign.digitsBehind == whole.utf8.count - place { filled += sign.text }
                filled.append(digit)
            }
            whole = filled
        }
        return (number.isNegative ? "-" : "") + prefix + whole + (fraction.isEmpty ? "" : "." + fraction) + suffix
    }
}
