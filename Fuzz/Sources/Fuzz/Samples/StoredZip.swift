/// A zip archive whose parts are stored as they are.
struct StoredZip {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var parts: UInt16 = 0

    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = UInt32(truncatingIfNeeded: bytes.count)
        // Version 2.0, no flags, stored, midnight of the first day that the format has.
        let fields = Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21) + Self.four(Self.checksum(content))
        let sizes = Self.four(UInt32(truncatingIfNeeded: content.count)) + Self.four(UInt32(truncatingIfNeeded: content.count))
        let names = Self.two(UInt16(truncatingIfNeeded: name.utf8.count)) + Self.two(0)
        bytes += [0x50, 0x4B, 3, 4] + fields + sizes + names + Array(name.utf8) + content
        directory += [0x50, 0x4B, 1, 2] + Self.two(20) + fields + sizes + names + [UInt8](repeating: 0, count: 10) + Self.four(offset)
        directory += Array(name.utf8)
        parts &+= 1
    }

    /// Writes what stands behind all parts.
    mutating func finish() {
        let start = UInt32(truncatingIfNeeded: bytes.count), size = UInt32(truncatingIfNeeded: directory.count)
        bytes += directory + [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(parts) + Self.two(parts) + Self.four(size) + Self.four(start)
        bytes += Self.two(0)
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
    private static func four(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

    /// CRC-32, which readers of zip archives check.
    private static func checksum(_ content: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in content { sum = table[Int(truncatingIfNeeded: sum) & 0xFF ^ Int(byte)] ^ sum >> 8 }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { entry in
        var sum = UInt32(entry)
        for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : 0xEDB8_8320 ^ sum >> 1 }
        return sum
    }
}
