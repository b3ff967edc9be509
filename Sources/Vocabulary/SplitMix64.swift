/// SplitMix64 (Steele, Lea, Flood 2014): a small generator whose numbers are the same on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    @usableFromInline var state: UInt64

    /// What the state grows by with every number.
    public static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inlinable
    public init(seed: UInt64) { state = seed }

    @inlinable
    public mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mix(state)
    }

    /// Mixes a word one to one, so that near ones come to lie far apart.
    @inlinable
    public static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
