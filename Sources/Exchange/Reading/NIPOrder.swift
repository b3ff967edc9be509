import Personnel

/// Puts people in the order of their NIP.
enum NIPOrder {
    /// The positions of the NIPs in ascending order; equal ones keep theirs.
    static func sorted(_ nips: [NIP]) -> [Int32] {
        var order = nips.indices.map { Int32(truncatingIfNeeded: $0) }
        guard zip(nips, nips.dropFirst()).contains(where: { $0.0 > $0.1 }) else { return order }
        // Digit by digit from the last, which needs no comparing: a NIP has fewer than 60 bits.
        var other = order
        for shift in stride(from: UInt64(0), to: 60, by: 12) {
            var starts = [Int32](repeating: 0, count: 4097)
            for nip in nips { starts[Int(nip.number >> shift & 4095) + 1] += 1 }
            for digit in 0..<4096 { starts[digit + 1] += starts[digit] }
            for position in order {
                let digit = Int(nips[Int(position)].number >> shift & 4095)
                other[Int(starts[digit])] = position
                starts[digit] += 1
            }
            swap(&order, &other)
        }
        return order
    }
}
