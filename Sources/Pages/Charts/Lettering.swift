/// How much room words take: the server has no fonts, so that it takes the widest of the usual ones for each letter.
enum Lettering {
    /// The size of all letters of a picture; the style sheet leaves it as it is.
    static let size = 13.0
    /// From one line to the next.
    static let line = 17.0

    /// The width of a text in units of the picture, rather too wide than too narrow.
    static func width(_ text: String, strong: Bool = false) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + width($1) }
        return Double(thousandths) / 1000 * size * (strong ? 1.08 : 1)
    }

    /// The width of a letter in thousandths of the size.
    private static func width(_ letter: Unicode.Scalar) -> Int {
        switch letter {
        case "i", "j", "l", "'", ".", ",", ":", ";", "|", "!", " ": 310
        case "f", "r", "t", "(", ")", "[", "]", "-", "/", "I": 420
        case "m", "w", "M", "W", "%", "@", "—", "…", "→": 950
        case "A"..."Z", "&", "+", "−", "±", "=", "<", ">", "–": 720
        case "0"..."9": 590
        case "\u{0}"..."\u{24F}": 620
        default: 1100
        }
    }

    /// The text cut so that it fits, with a sign that something is missing; empty where not even that fits.
    static func cut(_ text: String, to width: Double, strong: Bool = false) -> String {
        guard self.width(text, strong: strong) > width else { return text }
        var kept = "", room = width - self.width("…", strong: strong)
        for letter in text {
            room -= self.width(String(letter), strong: strong)
            guard room >= 0 else { break }
            kept.append(letter)
        }
        while kept.last == " " { kept.removeLast() }
        return kept.isEmpty ? "" : kept + "…"
    }

    /// The text in lines that fit, broken between words; what is too long for the last line is cut.
    static func lines(_ text: String, width: Double, most count: Int = 2, strong: Bool = false) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, lines.count == count || self.width("\(last) \(word)", strong: strong) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { cut($0, to: width, strong: strong) }
    }
}
