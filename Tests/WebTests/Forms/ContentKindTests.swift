import Testing
import Vocabulary

@testable import Web

/// What bodies are, as their header says.
@Suite struct ContentKindTests {
    @Test(arguments: [
        ("text/html", "text/html", nil, nil), ("Text/HTML; Charset=UTF-8", "text/html", "utf-8", nil),
        (" application/json ;charset=\"utf-8\" ", "application/json", "utf-8", nil),
        ("multipart/form-data; boundary=----WebKitFormBoundaryAbC", "multipart/form-data", nil, "----WebKitFormBoundaryAbC"),
        ("multipart/form-data; boundary=\"a b:c=d\"", "multipart/form-data", nil, "a b:c=d"), ("a/b;;", "a/b", nil, nil),
        ("a/b; x=\"\\\"q\\\\\"; charset=x", "a/b", "x", nil),
        ("text/csv; header=present; charset=windows-1252", "text/csv", "windows-1252", nil),
        ("a/b;\tboundary=\"a;b\"", "a/b", nil, "a;b"),
    ])
    func kindsAreRead(header: String, name: String, charset: String?, boundary: String?) throws {
        let kind = try ContentKind(header)
        #expect(kind.name == name && kind.charset == charset && kind.boundary == boundary)
    }

    @Test(arguments: [
        "", " ", "text", "text/", "/html", "text /html", "text/ html", "text/html, text/html", "text/html charset=utf-8",
        "text/html; charset",
        "text/html; charset=", "text/html; charset =utf-8", "text/html; charset= utf-8", "text/html; charset=\"utf-8",
        "text/html; charset=utf-8;charset=x",
        "text/html; charset=\"a\\", "text/html; x=\"\u{1}\"", "text/html; =a", "text/html; b=a=c", "téxt/html", "text/html; x=\"a\"b",
        "text/html/x",
    ])
    func anythingElseIsRefused(header: String) {
        #expect(throws: UnreadableRequest.brokenContentKind) { try ContentKind(header) }
    }

    @Test func kindsAreToldApart() throws {
        #expect(try ContentKind("application/x-www-form-urlencoded; charset=UTF-8").isForm)
        #expect(try ContentKind("multipart/form-data; boundary=x").isMultipart)
        #expect(try !ContentKind("multipart/mixed; boundary=x").isMultipart)
        #expect(try ContentKind("application/problem+json").isJSON && ContentKind("application/json").isJSON)
        #expect(try !ContentKind("text/json").isJSON && !ContentKind("text/plain").isJSON)
        #expect(try ContentKind("text/csv").isUTF8 && ContentKind("text/csv; charset=UTF-8").isUTF8)
        #expect(try !ContentKind("text/csv; charset=utf-16").isUTF8)
    }

    @Test(arguments: [
        "a", "----WebKitFormBoundary7MA4YWxkTrZu0gW", "'()+_,-./:=?", "a b", "0123456789012345678901234567890123456789012345678901234567890123456789",
    ])
    func boundariesThatMayBe(text: String) throws {
        #expect(try MultipartBoundary(text).text == text)
        #expect(try MultipartBoundary(of: ContentKind("multipart/form-data; boundary=\"\(text)\"")).text == text)
    }

    @Test(arguments: [
        "", " ", "a ", "a\tb", "a\r\n", "a\"b", "a*b", "a@b", "é",
        "01234567890123456789012345678901234567890123456789012345678901234567890", "a\\b", "a;b",
    ])
    func boundariesThatMayNotBe(text: String) {
        #expect(throws: UnreadableRequest.brokenBoundary) { try MultipartBoundary(text) }
    }

    @Test func aBoundaryBelongsToAForm() throws {
        #expect(throws: UnreadableRequest.notMultipart) { try MultipartBoundary(of: ContentKind("text/plain; boundary=x")) }
        #expect(throws: UnreadableRequest.brokenBoundary) { try MultipartBoundary(of: ContentKind("multipart/form-data")) }
    }

    @Test func randomHeadersNeverTrap() {
        var random = SplitMix64(seed: 421)
        var read = 0
        for _ in 0..<20_000 {
            let text = String(decoding: random.bytes(Int.random(in: 0...20, using: &random), mostlyOf: "a/b;= \"\\,q0.1*"), as: UTF8.self)
            if (try? ContentKind("a/" + text)) != nil { read += 1 }
            _ = AcceptedKind(accept: text)
            _ = AcceptedLanguage.preferred(text)
            #expect(QualityList(text).choices.allSatisfy { (0...1000).contains($0.quality) })
        }
        #expect(read > 500)
    }
}
