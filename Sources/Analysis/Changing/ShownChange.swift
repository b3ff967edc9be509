import Measurement

/// A change as it is printed, in hundredths of a point: every figure is worked out exactly and then rounded, half away from zero.
///
/// So a printed change may be a hundredth beside the difference of the printed means, and printed parts beside their whole; `addsUp` says
/// whether they are.
public struct ShownChange: Sendable {
    public struct Part: Sendable {
        public let part: ChangePart
        public let hundredths: Int
        /// In the order of the part's items.
        public let items: [Int]
    }

    public let before: Int
    public let after: Int
    public let change: Int
    public let parts: [Part]

    /// Nil where one of the means is missing.
    public init?(_ place: PlaceChange) {
        guard let before = place.before, let after = place.after else { return nil }
        self.before = before.hundredths
        self.after = after.hundredths
        change = (ExactFraction(after) - ExactFraction(before)).nearestHundredths
        parts = place.parts.map { part in
            Part(part: part, hundredths: part.share.nearestHundredths, items: part.items.map(\.share.nearestHundredths))
        }
    }

    /// Whether whoever adds the printed figures up gets the printed sums.
    public var addsUp: Bool {
        before + change == after && parts.reduce(0) { $0 + $1.hundredths } == change
            && parts.allSatisfy { $0.items.isEmpty || $0.items.reduce(0, +) == $0.hundredths }
    }
}
