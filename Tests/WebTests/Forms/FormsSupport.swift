import Vocabulary

@testable import Web

/// What comes of reading: what was read, or the code of what is wrong.
enum Outcome<Value: Equatable>: Equatable {
    case read(Value)
    case refused(String)

    init(_ body: () throws -> Value) {
        do {
            self = .read(try body())
        } catch let refusal as UnreadableRequest {
            self = .refused(refusal.problem.code)
        } catch {
            self = .refused("\(error)")
        }
    }
}

extension SplitMix64 {
    /// As many random bytes, mostly of these letters, so that they come near to what is read.
    mutating func bytes(_ count: Int, mostlyOf letters: String) -> [UInt8] {
        let letters = Array(letters.utf8)
        return (0..<count).map { _ in
            Int.random(in: 0..<8, using: &self) == 0 ? UInt8.random(in: 0...255, using: &self) : letters.randomElement(using: &self) ?? 0
        }
    }

    /// A text of letters from many planes, none of them a control character.
    mutating func text(_ length: ClosedRange<Int>) -> String {
        let letters = Array("abcXYZ09 -._~+&=%?#;:@!$'()*,[]{}|\"<>^`éñü中文字😀\u{10FFFF}\u{A0}\u{FFFD}٣".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: length, using: &self) {
            if let letter = letters.randomElement(using: &self) { text.append(letter) }
        }
        return String(text)
    }
}
