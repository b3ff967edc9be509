import Instruments
import Measurement

/// Programmes that touch the same indicators, so that what one is worth depends on the others; those of different groups add up.
struct OfferGroup: Sendable {
    /// Positions among the offers.
    let offers: [Int]
    /// Positions of the indicators they touch.
    let indicators: [Int]
    /// All facts that these depend on.
    let facts: [Int]

    /// - Parameter together: whether all offers are one group, since something counts a person's programmes whatever they bring.
    static func all(_ offers: [ProgrammeList.Offer], _ compiled: CompiledInstrument, together: Bool) -> [OfferGroup] {
        let base = compiled.indicators.map { Self.base($0.indicator.facts + $0.indicator.asked.flatMap(\.facts), compiled) }
        let touched = offers.map { offer -> Set<Int> in
            let facts = Set(offer.effect.parts.map(\.fact))
            return Set(base.indices.filter { !base[$0].isDisjoint(with: facts) })
        }
        // Every offer begins alone; whoever shares an indicator joins.
        var group = Array(offers.indices)
        for left in offers.indices {
            for right in offers.indices where left < right && group[left] != group[right] {
                guard together ? !touched[left].isEmpty && !touched[right].isEmpty : !touched[left].isDisjoint(with: touched[right]) else { continue }
                let (kept, gone) = (group[left], group[right])
                for other in group.indices where group[other] == gone { group[other] = kept }
            }
        }
        return Set(group).sorted().compactMap { number in
            let members = offers.indices.filter { group[$0] == number }
            let indicators = Set(members.flatMap { touched[$0] }).sorted()
            guard !indicators.isEmpty else { return nil }
            return OfferGroup(offers: members, indicators: indicators, facts: Set(indicators.flatMap { base[$0] }).sorted())
        }
    }

    /// Facts with everything that derived ones among them follow from.
    private static func base(_ facts: [Int], _ compiled: CompiledInstrument) -> Set<Int> {
        var found: Set<Int> = []
        var pending = facts
        while let fact = pending.popLast() {
            guard found.insert(fact).inserted, case .derived(let ladder) = compiled.instrument.facts[fact].definition else { continue }
            pending += ladder.rows.flatMap(\.conditions).flatMap(\.facts)
        }
        return found
    }
}
