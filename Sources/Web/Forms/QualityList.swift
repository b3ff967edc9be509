import Vocabulary

/// What a header such as `Accept` or `Accept-Language` would take, and how gladly (RFC 9110, 12.4.2).
///
/// These headers ask for a favour: what of them cannot be read is left out, and refuses nothing.
struct QualityList: Sendable {
    /// One thing that would be taken.
    struct Choice: Sendable, Hashable {
        /// In small letters: `text/html`, `text/*`, `id-id`, `*`.
        let range: String
        /// How gladly, in thousandths: 0, never, to 1000.
        let quality: Int
    }

    /// In the order in which they stand there.
    let choices: [Choice]

    /// - Parameter header: the value of the header, several of them with commas between; nil where there is none.
    init(_ header: String?) {
        choices = Self.pieces(Array((header ?? "").utf8)).compactMap(Self.choice)
    }

    /// The best quality of one of these; nil where none is named.
    func quality(of ranges: String...) -> Int? { quality { ranges.contains($0) } }

    /// The best quality of what is asked for; nil where nothing of it is named.
    func quality(where holds: (String) -> Bool) -> Int? { choices.filter { holds($0.range) }.map(\.quality).max() }

    /// What stands between commas, except those between quotation marks.
    private static func pieces(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var (start, isQuoted, isEscaped) = (0, false, false)
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = isQuoted
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                pieces.append(bytes[start..<place])
                start = place + 1
            default: break
            }
        }
        return pieces + [bytes[start...]]
    }

    /// One piece: a name, with a slash and a second where it has one, then parameters of which only `q` counts.
    private static func choice(_ piece: ArraySlice<UInt8>) -> Choice? {
        var scanner = HeaderScanner(piece)
        scanner.skipBlanks()
        guard var range = scanner.token() else { return nil }
        if scanner.take(UInt8(ascii: "/")) {
            guard let subtype = scanner.token() else { return nil }
            range += "/" + subtype
        }
        guard let parameters = scanner.parameters(.escaped) else { return nil }
        guard let written = parameters.first(where: { $0.name == "q" }) else { return Choice(range: range.lowercased(), quality: 1000) }
        return thousandths(written.value).map { Choice(range: range.lowercased(), quality: $0) }
    }

    /// `0`, `1` or a fraction between them of three digits at most; nil for anything else.
    private static func thousandths(_ text: [UInt8]) -> Int? {
        guard let whole = text.first, whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1") else { return nil }
        guard text.count == 1 || (text.count <= 5 && text[1] == UInt8(ascii: ".")) else { return nil }
        var (quality, worth) = (whole == UInt8(ascii: "1") ? 1000 : 0, 100)
        for digit in text.dropFirst(2) {
            guard digit.isDigit else { return nil }
            quality += Int(digit - UInt8(ascii: "0")) * worth
            worth /= 10
        }
        return quality <= 1000 ? quality : nil
    }
}
