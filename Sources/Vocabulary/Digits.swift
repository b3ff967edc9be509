/// Decimal digits eight at a time: numbers and dates stand in nearly every cell, and most of them have a fixed width.
public enum Digits {
    /// The number that eight ASCII digits write, given as a word whose lowest byte is the first of them; nil when one is no digit.
    @inlinable
    public static func eight(_ word: UInt64) -> UInt64? {
        guard let pairs = pairs(word) else { return nil }
        let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 100) &+ ((pairs >> 16) & 0x00FF_00FF_00FF_00FF)
        return ((fours & 0xFFFF) &* 10_000) &+ ((fours >> 32) & 0xFFFF)
    }

    /// The four numbers that eight ASCII digits write two by two, each in sixteen bits of which only the lower eight mean something,
    /// the first in the lowest; nil when one is no digit.
    @inlinable
    public static func pairs(_ word: UInt64) -> UInt64? {
        let values = word ^ 0x3030_3030_3030_3030
        // Above 9 the addition carries into the high half of the byte; so does anything that was no digit before.
        guard (values | (values &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
        return (values &* 10) &+ (values >> 8)
    }
}

extension Span<UInt8> {
    /// The eight bytes from `index` on as a word, the first in the lowest byte. Traps beyond the end, as every access does.
    @inlinable
    public func word(at index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    @inlinable
    public func halfWord(at index: Int) -> UInt32 {
        UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self))
    }

    @inlinable
    public func quarterWord(at index: Int) -> UInt16 {
        UInt16(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt16.self))
    }
}
