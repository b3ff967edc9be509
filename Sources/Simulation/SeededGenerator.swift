import Vocabulary

/// Numbers of a stream of `SplitMix64`.
///
/// Every person, unit and agency draws from a stream of its own, so that what one of them needs does not move the others.
struct SeededGenerator: Sendable {
    private var numbers: SplitMix64

    /// What a stream is for; two kinds never share one.
    enum Stream: UInt64 { case person = 1, personID, agency, agencyID, unitID, unit, office, births, entries, past }

    init(seed: UInt64, stream: Stream, number: Int) {
        let start = SplitMix64.mix(seed ^ stream.rawValue &* 0xD1B5_4A32_D192_ED03)
        // One to one in the number: two people never start at the same state.
        numbers = SplitMix64(seed: SplitMix64.mix(start &+ UInt64(truncatingIfNeeded: number) &* SplitMix64.step))
    }

    mutating func next() -> UInt64 { numbers.next() }

    /// A number from 0 up to, not including, `bound`; 0 where the bound is 0.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 0))).high)
    }

    /// True for about `perMille` in a thousand draws.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// One of the values, each as likely as the others. The list must have one.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
