/// BKN's scheme of data quality (Indeks Kualitas Data): 27 indicators in four dimensions.
public enum QualityScheme {
    /// In BKN's order.
    public static let indicators: [QualityIndicator] = completeness + timeliness + accuracy + consistency

    /// The weight of all indicators together.
    public static let wholeWeight = indicators.reduce(0) { $0 + $1.wholeWeight }

    /// The indicator with a code.
    public static func indicator(_ code: String) -> QualityIndicator? { indicators.first { $0.code == code } }
}
