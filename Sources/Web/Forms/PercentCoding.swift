import Vocabulary

/// Escapes of addresses and forms (RFC 3986, 2.1): `%` and two hexadecimal digits for a byte.
enum PercentCoding {
    /// The bytes that a text stands for, decoded once: what an escape stands for is never read as an escape again.
    ///
    /// - Parameter plusIsBlank: whether `+` stands for a blank, as in forms.
    /// - Throws: `brokenEscape`.
    static func decode(_ text: ArraySlice<UInt8>, plusIsBlank: Bool) throws(UnreadableRequest) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { throw .brokenEscape }
                decoded.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank:
                decoded.append(UInt8(ascii: " "))
            default:
                decoded.append(byte)
            }
        }
        return decoded
    }

    /// The one way to write a text in an address: unreserved letters stay, of everything else every byte becomes an escape in capitals.
    ///
    /// - Parameter blankAsPlus: whether a blank becomes `+`, as in forms.
    static func encode(_ text: String, blankAsPlus: Bool = false) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.append(byte)
            } else if blankAsPlus, byte == UInt8(ascii: " ") {
                encoded.append(UInt8(ascii: "+"))
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(letter(byte >> 4))
                encoded.append(letter(byte & 15))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Letters, digits and the four signs that mean the same escaped or not (RFC 3986, 2.3).
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: byte.isDigit || byte.isLetter
        }
    }

    /// What a hexadecimal digit is worth, in either case; nil for any other byte.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The digit in capitals of a value from 0 to 15.
    private static func letter(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
}
