import Vocabulary

/// Why an agency has no place in a ranking.
public enum UnrankedReason: String, Sendable, CaseIterable {
    case notReported = "tanpa-hasil"
    case nobodyMeasured = "tidak-ada-yang-diukur"
    case belowMinimum = "partisipasi-kurang"

    public var label: Phrase {
        switch self {
        case .notReported: Phrase(id: "tidak ada hasilnya di sumber data", en: "the source has no result of it")
        case .nobodyMeasured: Phrase(id: "tidak seorang pun diukur", en: "nobody was measured")
        case .belowMinimum: Phrase(id: "partisipasi di bawah batas", en: "participation below the minimum")
        }
    }
}

/// The least share of people who must have been measured for an agency to be ranked.
///
/// The default of one half is a choice of this program: a mean over fewer says more about who was measured than about the agency.
public struct MinimumParticipation: Sendable, Hashable {
    /// In thousandths of a percent, from 0 to 100,000.
    public let thousandths: Int

    /// Nil outside 0 to 100 percent.
    public init?(thousandths: Int) {
        guard (0...100_000).contains(thousandths) else { return nil }
        self.thousandths = thousandths
    }

    private init(percent: Int) { thousandths = percent * 1000 }

    public static let half = MinimumParticipation(percent: 50)

    /// Why a result is not ranked; nil when it is. Where only those measured are known there is no participation to hold it against.
    public func reason(against result: AgencyResult) -> UnrankedReason? {
        if !result.isReported { return .notReported }
        if result.means == nil || result.measured <= 0 { return .nobodyMeasured }
        guard let people = result.people else { return nil }
        return Int128(result.measured) * 100_000 < Int128(people) * Int128(thousandths) ? .belowMinimum : nil
    }
}
