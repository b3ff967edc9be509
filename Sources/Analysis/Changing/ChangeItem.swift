import Instruments
import Vocabulary

/// What a part of a change is split into.
public enum ChangeItem: Sendable, Hashable {
    /// An indicator by its name, within one instrument.
    case indicator(Dimension, String)
    /// A dimension, between instruments whose indicators are not the same.
    case dimension(Dimension)
    /// Why somebody was not measured: the reason of an exclusion.
    case exclusion(String)

    /// The stable name that data carry.
    public var name: String {
        switch self {
        case .indicator(_, let name), .exclusion(let name): name
        case .dimension(let dimension): dimension.rawValue
        }
    }

    /// Nil for a reason not to be measured.
    public var dimension: Dimension? {
        switch self {
        case .indicator(let dimension, _), .dimension(let dimension): dimension
        case .exclusion: nil
        }
    }

    /// The item as an instrument titles it; its name where it knows none such.
    func title(_ instruments: [Instrument]) -> Phrase {
        for instrument in instruments {
            switch self {
            case .dimension(let dimension): return dimension.label
            case .indicator(let dimension, let name):
                let rule = instrument.dimensions.first { $0.dimension == dimension }
                if let indicator = rule?.indicators.first(where: { $0.name == name }) { return indicator.title }
            case .exclusion(let reason):
                if let exclusion = instrument.population.first(where: { $0.reason == reason }) { return exclusion.title }
            }
        }
        return Phrase(name)
    }
}
