/// SplitMix64 (Steele, Lea, Flood 2014): a small generator whose numbers are the same on every machine.
///
/// Every person, unit and agency draws from a stream of its own, so that what one of them needs does not move the others.
struct SeededGenerator: Sendable {
    private var state: UInt64
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// What a stream is for; two kinds never share one.
    enum Stream: UInt64 { case person = 1, personID, agency, agencyID, unitID, unit, office, births }

    init(seed: UInt64, stream: Stream, number: Int) {
        let start = Self.mix(seed ^ stream.rawValue &* 0xD1B5_4A32_D192_ED03)
        // One to one in the number: two people never start at the same state.
        state = Self.mix(start &+ UInt64(truncatingIfNeeded: number) &* Self.step)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mix(state)
    }

    /// A number from 0 up to, not including, `bound`; 0 where the bound is 0.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 0))).high)
    }

    /// True for about `perMille` in a thousand draws.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// One of the values, each as likely as the others. The list must have one.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
