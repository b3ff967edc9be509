import Personnel
import Vocabulary

/// Texts by number: each text that repeats from row to row is kept once, and a row holds its number.
public struct TextPool: Sendable {
    /// More different texts than this are not kept: then they hardly repeat.
    static let mostTexts = 1 << 17
    static let mostBytes = 8 << 20

    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`; it begins where the one before ends.
    private var ends: [Int32] = []
    private var fingerprints: [Fingerprint] = []
    /// Open addressing: the number of a text and one, or 0.
    private var slots = [Int32](repeating: 0, count: 256)
    /// The text that was asked for last: in many columns the next row has the same.
    private var last = -1

    public init() {}

    public var count: Int { ends.count }

    /// The number of a text, the same for the same bytes; nil when there is no more room for a new one.
    public mutating func number(of text: Span<UInt8>) -> Int? {
        if last >= 0, holds(text, last) { return last }
        var fingerprint = Fingerprint()
        fingerprint.absorb(text)
        let mask = slots.count - 1
        var slot = Self.slot(fingerprint) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if fingerprints[number] == fingerprint, holds(text, number) {
                last = number
                return number
            }
            slot = (slot + 1) & mask
        }
        guard ends.count < Self.mostTexts, bytes.count + text.count <= Self.mostBytes else { return nil }
        for index in 0..<text.count { bytes.append(text[index]) }
        ends.append(Int32(bytes.count))
        fingerprints.append(fingerprint)
        slots[slot] = Int32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        last = ends.count - 1
        return last
    }

    public func text(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

    public func fingerprint(_ number: Int) -> Fingerprint { fingerprints[number] }

    private static func slot(_ fingerprint: Fingerprint) -> Int { Int(truncatingIfNeeded: fingerprint.value >> 20) }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    private func holds(_ text: Span<UInt8>, _ number: Int) -> Bool {
        let range = range(number), count = text.count
        guard range.count == count else { return false }
        let kept = bytes.span.extracting(range)
        guard count >= 8 else {
            for index in 0..<count where kept[index] != text[index] { return false }
            return true
        }
        // The last word lies over the one before it.
        var differences = kept.word(at: count - 8) ^ text.word(at: count - 8)
        for index in stride(from: 0, to: count - 8, by: 8) { differences |= kept.word(at: index) ^ text.word(at: index) }
        return differences == 0
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, fingerprint) in fingerprints.enumerated() {
            var slot = Self.slot(fingerprint) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number + 1)
        }
    }
}
