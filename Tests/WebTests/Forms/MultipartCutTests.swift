import Testing
import Vocabulary

@testable import Web

/// However a form with files is cut, it says the same.
@Suite struct MultipartCutTests {
    private static let boundary = "--a-b"

    /// A form with much in it that almost ends a part.
    private static let parts = [
        WrittenPart("a", "\r\n--a\r\n----a-\r\r\n"),
        WrittenPart("b", filename: "é.csv", kind: "text/csv", "\r\n----a-\r\n\r\n----a-c\r\n--\r\n--------a-b\n----a-b"), WrittenPart("c", ""),
    ]

    private static func read(_ pieces: [ArraySlice<UInt8>], _ limits: MultipartReader.Limits = Multipart.limits) -> Multipart.Reading {
        Multipart.read(pieces, boundary: boundary, limits)
    }

    @Test func cutAtEveryPlace() {
        let body = Multipart.body(Self.parts, boundary: Self.boundary)
        let whole = Self.read([body[...]])
        #expect(whole == Multipart.Reading(parts: Self.parts, isDone: true))
        for place in 0...body.count { #expect(Self.read([body[..<place], body[place...]]) == whole) }
        #expect(Self.read(body.indices.map { body[$0...$0] }) == whole)
    }

    @Test func cutAtEveryTwoPlaces() {
        let body = Multipart.body([Self.parts[0]], boundary: Self.boundary)
        let whole = Self.read([body[...]])
        for first in 0...body.count {
            for second in first...body.count {
                if Self.read([body[..<first], body[first..<second], body[second...]]) != whole { Issue.record("\(first) \(second)") }
            }
        }
    }

    /// A form that ends before its end is never done, and has said what it could.
    @Test func cutShort() {
        let body = Multipart.body(Self.parts, boundary: Self.boundary)
        for count in 0..<body.count - 3 {
            let reading = Self.read([body[..<count]])
            #expect(reading.refusal == "unggahan-terpotong" && !reading.isDone)
        }
    }

    /// Random parts, written and read again, in random pieces.
    @Test func whatIsWrittenIsReadAgain() {
        var random = SplitMix64(seed: 431)
        for _ in 0..<1_500 {
            let parts = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                WrittenPart(
                    "n" + random.text(0...6), filename: Bool.random(using: &random) ? "f" + random.text(0...8) : nil,
                    kind: Bool.random(using: &random) ? "text/plain" : nil,
                    random.bytes(Int.random(in: 0...40, using: &random), mostlyOf: "\r\r\n\n--ab"))
            }.filter { !Self.holdsDelimiter($0.content) }
            let body = Multipart.body(parts, boundary: Self.boundary)
            let written = Multipart.Reading(parts: parts, isDone: true)
            #expect(Self.read([body[...]]) == written)
            #expect(Self.read(Multipart.cut(body, &random)) == written)
        }
    }

    /// Forms with a few bytes changed, left out or doubled: the same parts or the same refusal behind the same bytes.
    @Test func damagedFormsSayTheSame() {
        var random = SplitMix64(seed: 432)
        let body = Multipart.body(Self.parts, boundary: Self.boundary)
        var codes: Set<String> = []
        var done = 0
        for _ in 0..<6_000 {
            var damaged = body
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: damaged.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged.remove(at: place)
                case 2: damaged.insert(Array("\r\n-\":;=% é".utf8).randomElement(using: &random) ?? 0, at: place)
                default: damaged.insert(contentsOf: damaged[place...].prefix(Int.random(in: 0...30, using: &random)), at: place)
                }
            }
            var limits = Multipart.limits
            if Int.random(in: 0...3, using: &random) == 0 { limits.bytes = Int.random(in: 0...damaged.count, using: &random) }
            let whole = Self.read([damaged[...]], limits)
            #expect(Self.read(Multipart.cut(damaged, &random), limits) == whole)
            #expect(whole.isDone == (whole.refusal == nil))
            if let refusal = whole.refusal { codes.insert(refusal) } else { done += 1 }
        }
        #expect(done > 500)
        #expect(
            codes.isSuperset(of: [
                "unggahan-batas-lain", "unggahan-batas-rusak", "unggahan-terpotong", "unggahan-kepala-rusak", "unggahan-bagian-tanpa-nama",
                "unggahan-isian-terlalu-besar", "unggahan-terlalu-besar", "teks-bukan-utf8", "teks-huruf-kendali", "unggahan-berlebih",
            ]))
    }

    @Test func randomBytesNeverTrap() {
        var random = SplitMix64(seed: 433)
        for _ in 0..<10_000 {
            var bytes = random.bytes(Int.random(in: 0...60, using: &random), mostlyOf: "\r\n--ab:; =\"")
            if Bool.random(using: &random) { bytes = Array("----a-b\r\n".utf8) + bytes }
            let whole = Self.read([bytes[...]])
            #expect(Self.read(Multipart.cut(bytes, &random)) == whole)
            #expect(whole.isDone == (whole.refusal == nil))
        }
    }

    private static func holdsDelimiter(_ content: [UInt8]) -> Bool {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        let whole = content + Array("\r\n".utf8)
        return whole.indices.contains { whole[$0...].starts(with: delimiter) }
    }
}
