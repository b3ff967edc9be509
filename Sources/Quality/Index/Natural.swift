/// A whole number from 0 on, of any size.
///
/// The index of many people is a sum of up to 27 fractions whose common denominator fits no machine word; with this it is exact.
struct Natural: Hashable, Sendable, Comparable {
    /// From the lowest; the last is not 0.
    private var limbs: [UInt32]

    init(_ value: Int) {
        limbs = []
        var rest = UInt64(max(0, value))
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    static func + (left: Natural, right: Natural) -> Natural {
        var sum = left
        var carry: UInt64 = 0
        for position in 0..<max(left.limbs.count, right.limbs.count) {
            if position == sum.limbs.count { sum.limbs.append(0) }
            let total = UInt64(sum.limbs[position]) + (position < right.limbs.count ? UInt64(right.limbs[position]) : 0) + carry
            sum.limbs[position] = UInt32(truncatingIfNeeded: total)
            carry = total >> 32
        }
        if carry > 0 { sum.limbs.append(UInt32(truncatingIfNeeded: carry)) }
        return sum
    }

    static func * (left: Natural, right: Natural) -> Natural {
        var product = Natural(0)
        guard !left.limbs.isEmpty, !right.limbs.isEmpty else { return product }
        product.limbs = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (shift, limb) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (position, other) in right.limbs.enumerated() {
                // Two 32-bit factors and two 32-bit summands never pass 64 bits.
                let total = UInt64(limb) * UInt64(other) + UInt64(product.limbs[shift + position]) + carry
                product.limbs[shift + position] = UInt32(truncatingIfNeeded: total)
                carry = total >> 32
            }
            product.limbs[shift + right.limbs.count] = UInt32(truncatingIfNeeded: carry)
        }
        while product.limbs.last == 0 { product.limbs.removeLast() }
        return product
    }

    static func < (left: Natural, right: Natural) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for (one, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where one != other { return one < other }
        return false
    }
}
