import Testing
import Vocabulary

@testable import Web

/// Paths of requests: one text each, and no part that could be taken for another place.
@Suite struct PathPartsTests {
    @Test(arguments: [
        ("/", []), ("/instansi", ["instansi"]), ("/instansi/7300/unit", ["instansi", "7300", "unit"]), ("/a%20b", ["a b"]),
        ("/caf%C3%A9", ["café"]), ("/a%2525b", ["a%25b"]), ("/...", ["..."]), ("/.a", [".a"]), ("/a~b-c_d.e", ["a~b-c_d.e"]),
        ("/%F0%9F%98%80", ["😀"]), ("/a%2Bb", ["a+b"]),
    ])
    func canonicalPathsStayAsTheyAre(path: String, parts: [String]) throws {
        let read = try PathParts(path)
        #expect(read.parts == parts)
        #expect(read.isCanonical && read.canonical == path)
    }

    @Test(arguments: [
        ("//", "/"), ("/a/", "/a"), ("//evil.example", "/evil.example"), ("///a//b///", "/a/b"), ("/%61", "/a"), ("/%c3%a9", "/%C3%A9"),
        ("/a+b", "/a%2Bb"), ("/a:b", "/a%3Ab"), ("/a|b", "/a%7Cb"), ("/%7E", "/~"), ("/é", "/%C3%A9"), ("/e\u{301}", "/e%CC%81"),
    ])
    func othersAreToldTheirCanonicalText(path: String, canonical: String) throws {
        let read = try PathParts(path)
        #expect(!read.isCanonical && read.canonical == canonical)
        #expect(try PathParts(canonical).parts == read.parts)
    }

    @Test(arguments: [
        ("", "alamat-tanpa-garis-miring"), ("a", "alamat-tanpa-garis-miring"), ("*", "alamat-tanpa-garis-miring"),
        ("http://a/b", "alamat-tanpa-garis-miring"), ("/%", "kode-persen-rusak"), ("/%4", "kode-persen-rusak"),
        ("/%zz", "kode-persen-rusak"),
        ("/%4%31", "kode-persen-rusak"), ("/a%/b", "kode-persen-rusak"), ("/%+1", "kode-persen-rusak"), ("/%FF", "teks-bukan-utf8"),
        ("/%C3", "teks-bukan-utf8"), ("/%C0%AF", "teks-bukan-utf8"), ("/%ED%A0%80", "teks-bukan-utf8"),
        ("/%F4%90%80%80", "teks-bukan-utf8"),
        ("/%00", "teks-huruf-kendali"), ("/a%0Ab", "teks-huruf-kendali"), ("/%7F", "teks-huruf-kendali"), ("/%C2%85", "teks-huruf-kendali"),
        ("/\u{1}", "teks-huruf-kendali"), ("/a%2Fb", "alamat-garis-miring-dalam-bagian"), ("/a%2fb", "alamat-garis-miring-dalam-bagian"),
        ("/%5C", "alamat-garis-miring-dalam-bagian"), ("/a\\b", "alamat-garis-miring-dalam-bagian"), ("/.", "alamat-titik"),
        ("/..", "alamat-titik"), ("/a/../b", "alamat-titik"), ("/%2e%2E", "alamat-titik"), ("/.%2e/", "alamat-titik"),
        ("/./a", "alamat-titik"),
        ("/a?b", "alamat-tanda-tak-sah"), ("/a#b", "alamat-tanda-tak-sah"),
    ])
    func whatCouldBeTakenForAnotherPlaceIsRefused(path: String, code: String) {
        #expect(Outcome { try PathParts(path) } == .refused(code))
    }

    @Test func thereIsALongestPath() throws {
        let longest = "/" + String(repeating: "a", count: PathParts.longest - 1)
        #expect(try PathParts(longest).isCanonical)
        #expect(throws: UnreadableRequest.pathTooLong) { try PathParts(longest + "a") }
    }

    /// Whatever comes: read or refused; and what is read has one text, which is its own canonical text and says the same.
    @Test func theCanonicalTextIsStable() throws {
        var random = SplitMix64(seed: 401)
        var read = 0
        for _ in 0..<20_000 {
            let bytes = random.bytes(Int.random(in: 0...20, using: &random), mostlyOf: "//%%24cfCF.aZ~+")
            guard let path = try? PathParts("/" + String(decoding: bytes, as: UTF8.self)) else { continue }
            read += 1
            let again = try PathParts(path.canonical)
            #expect(again.isCanonical && again.parts == path.parts)
            #expect(path.canonical == "/" || !path.canonical.hasSuffix("/"))
            #expect(!path.canonical.hasPrefix("//"))
            #expect(path.parts.allSatisfy { !["", ".", ".."].contains($0) && !$0.contains("/") && !$0.contains("\\") })
        }
        #expect(read > 1000)
    }

    @Test func everyPartComesBack() throws {
        var random = SplitMix64(seed: 402)
        for _ in 0..<2_000 {
            let parts = (0..<3).map { _ in "x" + random.text(0...12) }
            let path = try PathParts("/" + parts.map { PercentCoding.encode($0) }.joined(separator: "/"))
            #expect(path.isCanonical && path.parts.map { Array($0.utf8) } == parts.map { Array($0.utf8) })
        }
    }
}
