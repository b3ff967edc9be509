/// Counts as a person reads them.
extension Language {
    /// What stands before decimals: a comma in Indonesian, a point in English.
    public var decimalSign: Character { self == .indonesian ? "," : "." }

    /// A count with its thousands grouped.
    public func text(_ count: Int) -> String {
        let digits = String(count)
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { grouped.append(self == .indonesian ? "." : ",") }
            grouped.append(digit)
        }
        return grouped
    }

    /// A count with what is counted: Indonesian says one and many alike, English does not.
    public func counted(_ count: Int, _ id: String, _ one: String, _ many: String) -> String {
        "\(text(count)) \(self == .indonesian ? id : count == 1 ? one : many)"
    }
}

extension Phrase {
    /// A count with what is counted, in both languages.
    public static func counted(_ count: Int, _ id: String, _ one: String, _ many: String) -> Phrase {
        Phrase(
            id: Language.indonesian.counted(count, id, one, many), en: Language.english.counted(count, id, one, many))
    }
}
