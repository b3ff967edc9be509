import Vocabulary

/// Random numbers that are the same on every run, so that a failing property can be found again by its seed.
public struct SeededGenerator: RandomNumberGenerator {
    private var random: SplitMix64

    public init(seed: UInt64) { random = SplitMix64(seed: seed) }

    public mutating func next() -> UInt64 { random.next() }
}
