import Measurement

/// A change as it is printed, in hundredths of a point, so that what a reader adds up comes out.
///
/// The change is the difference of the two means as they are printed, which may be a hundredth off the exact one rounded. Parts are cut to
/// hundredths, and the hundredths still missing go to those that lost most by it, so that the parts add up to that very figure; then the
/// items of each part to the part's. No figure is a whole hundredth away from its exact value, and what is exactly a hundredth, or
/// nothing, stays so.
public struct ShownChange: Sendable {
    public struct Part: Sendable {
        public let part: ChangePart
        public let hundredths: Int
        /// In the order of the part's items.
        public let items: [Int]
    }

    public let before: Int
    public let after: Int
    public let parts: [Part]

    public var change: Int { after - before }

    /// Nil where one of the means is missing.
    public init?(_ place: PlaceChange) {
        guard let before = place.before, let after = place.after else { return nil }
        self.before = before.hundredths
        self.after = after.hundredths
        let amounts = Self.rounded(place.parts.map(\.share), to: after.hundredths - before.hundredths)
        parts = zip(place.parts, amounts).map { part, amount in
            Part(part: part, hundredths: amount, items: Self.rounded(part.items.map(\.share), to: amount))
        }
    }

    /// Shares in hundredths that add up to a whole less than one hundredth away from their exact sum.
    ///
    /// Cut down, k of the shares lose something, and the whole is more than −1 and less than k + 1 hundredths above the sum of what is
    /// left; being whole it is 0 to k, so one hundredth each for some of the k is always enough.
    static func rounded(_ shares: [ExactFraction], to whole: Int) -> [Int] {
        let cut = shares.map(\.hundredths)
        var amounts = cut.map(\.floor)
        let missing = whole - amounts.reduce(0, +)
        let order = cut.indices.filter { !cut[$0].rest.isZero }.sorted { (cut[$1].rest, $0) < (cut[$0].rest, $1) }
        for position in order.prefix(Swift.max(missing, 0)) { amounts[position] += 1 }
        return amounts
    }
}
