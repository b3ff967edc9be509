import Vocabulary

/// How a format shows a number as a time of day or as a length of time, such as `hh:mm` and `[hh]:mm:ss`.
struct TimeFormat: Equatable, Sendable {
    enum Part: Equatable, Sendable {
        /// Hours, minutes and seconds in so many digits; all there are of them, where they are not cut at the next larger unit.
        case hours(digits: Int, isWhole: Bool)
        case minutes(digits: Int, isWhole: Bool)
        case seconds(digits: Int, isWhole: Bool)
        /// Parts of a second in so many digits, behind a point.
        case fraction(digits: Int)
        /// AM or PM, which makes hours count to twelve.
        case half
        case literal(String)
    }

    let parts: [Part]

    /// The last serial that spreadsheets show: the end of the year 9999.
    private static let last = 2_958_466.0

    /// The time of a serial, whose whole part is days; nil for one that spreadsheets do not show.
    func text(_ value: Double) -> String? {
        guard value >= 0, value < Self.last else { return nil }
        let milliseconds = Int((value * 86_400_000).rounded())
        let digits = parts.reduce(0) { if case .fraction(let digits) = $1 { max($0, min(digits, 3)) } else { $0 } }
        let hasSeconds = parts.contains { if case .seconds = $0 { true } else { false } }
        // What is shown last is rounded; minutes and hours that are shown last are cut.
        let unit = hasSeconds ? [1000, 100, 10, 1][digits] : 1
        let rounded = (milliseconds + unit / 2) / unit * unit
        let seconds = rounded / 1000
        let isHalved = parts.contains(.half)
        var text = ""
        for part in parts {
            switch part {
            case .hours(let digits, true): text += Self.padded(seconds / 3600, digits)
            case .hours(let digits, false):
                let hour = seconds / 3600 % 24
                text += Self.padded(isHalved ? (hour + 11) % 12 + 1 : hour, digits)
            case .minutes(let digits, let isWhole): text += Self.padded(isWhole ? seconds / 60 : seconds / 60 % 60, digits)
            case .seconds(let digits, let isWhole): text += Self.padded(isWhole ? seconds : seconds % 60, digits)
            case .fraction(let count): text += "." + Self.padded(rounded % 1000, 3).prefix(count)
            case .half: text += seconds / 3600 % 24 < 12 ? "AM" : "PM"
            case .literal(let literal): text += literal
            }
        }
        return text
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
