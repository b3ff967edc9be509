import Vocabulary

extension Instrument {
    /// A value of a fact as the instrument writes it.
    public func label(_ value: Int, of fact: Fact) -> String {
        switch fact.domain {
        case .scale(let scale): return scales[scale].label(value)
        case .set(let scale):
            let names = scales[scale].values.enumerated().filter { value & (1 << $0.offset) != 0 }.map(\.element)
            return names.isEmpty ? "none" : names.joined(separator: "+")
        case .amount: return Thousandths.text(value)
        case .year: return String(value)
        }
    }

    /// A value of a fact for a person to read.
    public func phrase(_ value: Int, of fact: Fact) -> Phrase {
        switch fact.domain {
        case .amount: Phrase(id: Thousandths.text(value, decimalSign: ","), en: Thousandths.text(value))
        case .scale(let scale) where value > 0 && scales[scale] == .presence: Phrase(id: "ada", en: "yes")
        case .scale, .set: value == 0 ? Phrase(id: "tidak ada", en: "none") : Phrase(label(value, of: fact).replacing("+", with: ", "))
        case .year: Phrase(String(value))
        }
    }
}
