import Testing
import Vocabulary

@testable import Web

/// Fields of queries and of bodies of forms.
@Suite struct QueryFormTests {
    private func pairs(_ text: String, _ limits: QueryForm.Limits = .query) throws -> [[String]] {
        try QueryForm(text.utf8, limits).fields.map { [$0.name, $0.value] }
    }

    @Test(arguments: [
        ("", []), ("&", []), ("a=1", [["a", "1"]]), ("a", [["a", ""]]), ("a=", [["a", ""]]), ("a==", [["a", "="]]),
        ("a=1=2", [["a", "1=2"]]),
        ("a=1&a=2&b=3&a=1", [["a", "1"], ["a", "2"], ["b", "3"], ["a", "1"]]), ("&&a=1&&", [["a", "1"]]),
        ("nama=Dinas+Sosial", [["nama", "Dinas Sosial"]]),
        ("a+b=c%20d", [["a b", "c d"]]), ("a%5Bx%5D=%2B", [["a[x]", "+"]]), ("a=%2526", [["a", "%26"]]), ("a=%26%3D", [["a", "&="]]),
        ("a=%C3%A9&b=é", [["a", "é"], ["b", "é"]]), ("a=1%0D%0A2%093", [["a", "1\r\n2\t3"]]), ("a;b=1;2", [["a;b", "1;2"]]),
        ("a=?#/", [["a", "?#/"]]),
    ])
    func whatFormsSendIsRead(text: String, fields: [[String]]) throws {
        #expect(try pairs(text) == fields)
    }

    @Test(arguments: [
        ("a=%", "kode-persen-rusak"), ("a=%4", "kode-persen-rusak"), ("%g1=1", "kode-persen-rusak"), ("a=%+1", "kode-persen-rusak"),
        ("a=%4&1=", "kode-persen-rusak"), ("a=%FF", "teks-bukan-utf8"), ("%E2%82=1", "teks-bukan-utf8"), ("a=%C3&b=%A9", "teks-bukan-utf8"),
        ("a=%00", "teks-huruf-kendali"), ("a=%1B", "teks-huruf-kendali"), ("a=%C2%9B", "teks-huruf-kendali"),
        ("a%0A=1", "teks-huruf-kendali"),
        ("a%09b=1", "teks-huruf-kendali"), ("=1", "isian-tanpa-nama"), ("=", "isian-tanpa-nama"), ("a=1&=2", "isian-tanpa-nama"),
    ])
    func anythingElseIsRefused(text: String, code: String) {
        #expect(Outcome { try QueryForm(text.utf8, .query) } == .refused(code))
    }

    @Test func thereAreLimits() throws {
        let limits = QueryForm.Limits(fields: 3, nameBytes: 4, bytes: 20)
        #expect(try pairs("a=1&b=2&&c=3", limits).count == 3)
        #expect(Outcome { try pairs("a&b&c&d", limits) } == .refused("formulir-terlalu-banyak-isian"))
        #expect(try pairs("abcd=1&%C3%A9%C3%A9", limits).count == 2)
        #expect(Outcome { try pairs("abcde", limits) } == .refused("isian-nama-terlalu-panjang"))
        #expect(try pairs("a=345678901234567890", limits).count == 1)
        #expect(Outcome { try pairs("a=3456789012345678901", limits) } == .refused("formulir-terlalu-besar"))
        #expect(UnreadableRequest.formTooLarge.fault == .tooLarge)
    }

    @Test func valuesAreFoundByName() throws {
        let form = try QueryForm("unit=2&unit=1&tahun=2025&kosong=&besar=99999999999999999999&kurang=-3&kata=dua&plus=%2B3&minus=-".utf8, .query)
        #expect(form.first("unit") == "2" && form.all("unit") == ["2", "1"])
        #expect(form.first("tidak-ada") == nil && form.all("tidak-ada").isEmpty)
        #expect(try form.int("tahun", in: 2000...2100) == 2025)
        #expect(try form.int("tidak-ada", in: 0...1) == nil)
        #expect(try form.int("kosong", in: 0...1) == nil)
        #expect(try form.int("kurang", in: -3...0) == -3)
        for name in ["besar", "kata", "plus", "minus"] {
            #expect(throws: UnreadableRequest.noNumber(name, in: 0...9)) { try form.int(name, in: 0...9) }
        }
        #expect(throws: UnreadableRequest.noNumber("tahun", in: 2026...2100)) { try form.int("tahun", in: 2026...2100) }
    }

    @Test func whatIsEncodedIsReadAgain() throws {
        var random = SplitMix64(seed: 411)
        for _ in 0..<3_000 {
            let form = QueryForm(
                (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    QueryForm.Field(
                        name: "n" + random.text(0...8), value: random.text(0...15) + ["", "\r\n", "\t"][Int.random(in: 0...2, using: &random)])
                })
            let again = try QueryForm(form.encoded.utf8, .body)
            #expect(again == form && again.encoded == form.encoded)
        }
    }

    /// Against a literal reading, of fields that come near to being right.
    @Test func asTheLiteralReading() {
        var random = SplitMix64(seed: 412)
        var read = 0
        for _ in 0..<40_000 {
            let bytes = random.bytes(Int.random(in: 0...24, using: &random), mostlyOf: "ab&&==+%%2046cC3A9é")
            let outcome = Outcome { try QueryForm(bytes, .query).fields }
            #expect(outcome == LiteralForm.outcome(bytes))
            if case .read = outcome { read += 1 }
        }
        #expect(read > 2_000)
    }

    /// And where every byte comes escaped or not.
    @Test func everyByteAsTheLiteralReading() {
        for byte in UInt8.min...UInt8.max {
            let hex = String(byte, radix: 16)
            let escape = Array(("%" + (byte < 16 ? "0" : "") + hex).utf8)
            for text in [[byte], escape, Array("a=".utf8) + [byte], Array("a=".utf8) + escape, Array("%".utf8) + [byte, byte]] {
                #expect(Outcome { try QueryForm(text, .query).fields } == LiteralForm.outcome(text))
            }
        }
    }
}
