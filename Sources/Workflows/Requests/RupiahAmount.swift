/// An amount of money as people write it.
public enum RupiahAmount {
    /// Whole rupiah, with or without points between the thousands, at most 10¹⁵; nil for anything else.
    public static func parse(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "_" || $0 == "," }
        // Separators stand between thousands, or they are decimals, which rupiah have none of.
        let isGrouped = parts.count == 1 || (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
        guard isGrouped, let value = Int(parts.joined()), value >= 0, value <= 1_000_000_000_000_000 else { return nil }
        return value
    }
}
