/// A choice among values by whole weights: `[.bachelor: 48, .master: 42]`.
///
/// Every value stands in as many slots as its weight, so that a draw is one number and one look.
struct Odds<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private let slots: [Value]

    init(dictionaryLiteral elements: (Value, Int)...) {
        slots = elements.flatMap { value, weight in [Value](repeating: value, count: weight) }
    }

    func draw(using random: inout SeededGenerator) -> Value { random.pick(slots) }
}
