import Vocabulary

/// The four dimensions of BKN's data-quality index (Indeks Kualitas Data).
public enum QualityDimension: String, Sendable, CaseIterable {
    case completeness = "kelengkapan"
    case timeliness = "kemutakhiran"
    case accuracy = "keakuratan"
    case consistency = "konsistensi"

    /// The weight in the whole, in hundredths; together 100.
    public var weight: Int {
        switch self {
        case .completeness: 28
        case .timeliness: 31
        case .accuracy: 30
        case .consistency: 11
        }
    }

    public var label: Phrase {
        switch self {
        case .completeness: Phrase(id: "Kelengkapan", en: "Completeness")
        case .timeliness: Phrase(id: "Kemutakhiran", en: "Timeliness")
        case .accuracy: Phrase(id: "Keakuratan", en: "Accuracy")
        case .consistency: Phrase(id: "Konsistensi", en: "Consistency")
        }
    }
}
