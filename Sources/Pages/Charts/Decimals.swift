/// Coordinates as pictures write them.
enum Decimals {
    /// At most two decimals with a point, whatever the locale; what is no number is written as 0.
    static func text(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard abs(hundredths) < 1e12 else { return "0" }
        let whole = Int(hundredths)
        let sign = whole < 0 ? "-" : "", rest = whole.magnitude % 100
        guard rest > 0 else { return sign + String(whole.magnitude / 100) }
        return sign + String(whole.magnitude / 100) + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
