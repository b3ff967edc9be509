@testable import Web

/// Fields of forms read letter by letter as the rule is written, slowly and without any code of the reader.
enum LiteralForm {
    static func outcome(_ bytes: [UInt8]) -> Outcome<[QueryForm.Field]> {
        var pieces: [[UInt8]] = [[]]
        for byte in bytes {
            if byte == 0x26 { pieces.append([]) } else { pieces[pieces.count - 1] += [byte] }
        }
        var fields: [QueryForm.Field] = []
        for piece in pieces where piece != [] {
            var sides: [[UInt8]] = [[], []]
            var side = 0
            for byte in piece {
                if byte == 0x3D && side == 0 { side = 1 } else { sides[side] += [byte] }
            }
            let name: String
            switch text(sides[0], allowing: []) {
            case .refused(let code): return .refused(code)
            case .read(let read): name = read
            }
            if name == "" { return .refused("isian-tanpa-nama") }
            switch text(sides[1], allowing: [9, 10, 13]) {
            case .refused(let code): return .refused(code)
            case .read(let value): fields.append(QueryForm.Field(name: name, value: value))
            }
        }
        return .read(fields)
    }

    private static func text(_ bytes: [UInt8], allowing controls: Set<UInt32>) -> Outcome<String> {
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x2B {
                decoded += [0x20]
                index += 1
            } else if bytes[index] != 0x25 {
                decoded += [bytes[index]]
                index += 1
            } else {
                guard index + 2 < bytes.count, let value = values[[bytes[index + 1], bytes[index + 2]]] else { return .refused("kode-persen-rusak") }
                decoded += [value]
                index += 3
            }
        }
        // What was mended while it was decoded is no UTF-8.
        let text = String(decoding: decoded, as: UTF8.self)
        if Array(text.utf8) != decoded { return .refused("teks-bukan-utf8") }
        for scalar in text.unicodeScalars where scalar.properties.generalCategory == .control && !controls.contains(scalar.value) {
            return .refused("teks-huruf-kendali")
        }
        return .read(text)
    }

    /// Every pair of digits and its byte.
    private static let values: [[UInt8]: UInt8] = {
        var values: [[UInt8]: UInt8] = [:]
        for (high, upper) in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "aA", "bB", "cC", "dD", "eE", "fF"].enumerated() {
            for (low, lower) in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "aA", "bB", "cC", "dD", "eE", "fF"].enumerated() {
                for first in upper.utf8 { for second in lower.utf8 { values[[first, second]] = UInt8(high * 16 + low) } }
            }
        }
        return values
    }()
}
