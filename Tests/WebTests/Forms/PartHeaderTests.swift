import Testing
import Vocabulary

@testable import Web

/// What parts of forms say of themselves.
@Suite struct PartHeaderTests {
    private func read(_ lines: String...) throws -> PartHeader { try PartHeader(lines.map { Array($0.utf8)[...] }) }
    private func code(_ lines: [String]) -> Outcome<PartHeader> { Outcome { try PartHeader(lines.map { Array($0.utf8)[...] }) } }
    private func named(_ filename: String) -> Outcome<String?> {
        Outcome { try read("Content-Disposition: form-data; name=\"b\"; filename=\"\(filename)\"").filename }
    }

    @Test func headersInAnyForm() throws {
        let plain = try read("content-disposition:form-data;name=a")
        #expect(plain.name == "a" && plain.filename == nil && plain.contentType == nil && !plain.isFile)
        let file = try read(
            "X-Lain: apa saja", "CONTENT-TYPE: Text/CSV; charset=utf-8 ", "Content-Disposition:\t Form-Data; filename=\"b;c.csv\"; NAME=\"a b\"; x=y",
            "Content-Transfer-Encoding: binary")
        #expect(file.name == "a b" && file.filename == "b;c.csv" && file.contentType?.name == "text/csv" && file.isFile)
        // What a system believes of a file is no reason to refuse it.
        #expect(try read("Content-Disposition: form-data; name=a; filename=b", "Content-Type: csv").contentType == nil)
        #expect(try read("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''x.csv").filename == nil)
        #expect(try read("Content-Disposition: form-data; name=\"a\"; filename=\"y\"; filename*=UTF-8''x.csv").filename == "y")
        #expect(try read("Content-Disposition: form-data; name=\"a%22%25%5B\"").name == "a\"%25%5B")
    }

    @Test(arguments: [
        ([], "unggahan-bagian-tanpa-nama"), (["Content-Type: text/plain"], "unggahan-bagian-tanpa-nama"),
        (["Content-Disposition: form-data"], "unggahan-bagian-tanpa-nama"),
        (["Content-Disposition: form-data; filename=\"a\""], "unggahan-bagian-tanpa-nama"),
        (["Content-Disposition: form-data; name=\"\""], "unggahan-bagian-tanpa-nama"),
        (["Content-Disposition"], "unggahan-kepala-rusak"), (["Content-Disposition form-data; name=a"], "unggahan-kepala-rusak"),
        (["Content-Disposition : form-data; name=a"], "unggahan-kepala-rusak"), ([": a"], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data;", " name=a"], "unggahan-kepala-rusak"),
        (["Content-Disposition: attachment; name=a"], "unggahan-kepala-rusak"),
        (["Content-Disposition:"], "unggahan-kepala-rusak"), (["Content-Disposition: form-data; name=\"a"], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=\"a\" filename=b"], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=a; name=b"], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=a; filename=\"b\"; FileName=\"c\""], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=\"a\\\"b\""], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=é"], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=a", "Content-Disposition: form-data; name=a"], "unggahan-kepala-rusak"),
        (["Content-Type: a/b", "Content-Type: a/b", "Content-Disposition: form-data; name=a"], "unggahan-kepala-rusak"),
        (["Content-Disposition: form-data; name=\"a\u{0}\""], "teks-huruf-kendali"),
        (["Content-Disposition: form-data; name=\"a%0D%0Ab\""], "teks-huruf-kendali"),
        (["Content-Disposition: form-data; name=\"a\tb\""], "teks-huruf-kendali"),
        (["Content-Disposition: form-data; name=a", "Content-Transfer-Encoding: base64"], "unggahan-bersandi"),
        (["Content-Disposition: form-data; name=\"" + String(repeating: "a", count: 101) + "\""], "isian-nama-terlalu-panjang"),
    ])
    func anythingElseIsRefused(lines: [String], code: String) {
        #expect(self.code(lines) == .refused(code))
    }

    @Test(arguments: [
        ("", ""), ("a.csv", "a.csv"), ("C:\\Data\\pegawai.xlsx", "pegawai.xlsx"), ("data/2025/a.csv", "a.csv"),
        ("../../etc/passwd", "passwd"), ("a%22b.csv", "a\"b.csv"),
        ("50%.csv", "50%.csv"), ("%2E%2E%2Fa", "%2E%2E%2Fa"), ("%252e", "%252e"), ("é中😀.csv", "é中😀.csv"), ("...", "..."), (".a", ".a"),
        ("a/b\\c", "c"), (" a ", " a "),
        ("%0d%0a", "%0d%0a"), ("%", "%"), ("%2", "%2"), ("%%22", "%\""),
    ])
    func namesOfFiles(written: String, name: String) {
        #expect(named(written) == .read(name))
    }

    @Test(arguments: [
        ("/", "unggahan-tanpa-nama-berkas"), ("C:\\Data\\", "unggahan-tanpa-nama-berkas"), ("..", "unggahan-tanpa-nama-berkas"),
        ("a/.", "unggahan-tanpa-nama-berkas"),
        ("a%0Ab", "teks-huruf-kendali"), ("a%0Db", "teks-huruf-kendali"), ("a\tb", "teks-huruf-kendali"), ("\u{85}", "teks-huruf-kendali"),
        ("%0A/a", "teks-huruf-kendali"),
    ])
    func namesThatNoFileHas(written: String, code: String) {
        #expect(named(written) == .refused(code))
    }

    @Test func longNamesAndOtherLetters() {
        let longest = String(repeating: "a", count: 255)
        #expect(named(longest) == .read(longest) && named("folder/" + longest) == .read(longest))
        #expect(named(longest + "a") == .refused("unggahan-nama-berkas-terlalu-panjang"))
        let latin = Array("Content-Disposition: form-data; name=a; filename=\"".utf8) + [0xE9] + Array("\"".utf8)
        #expect(Outcome { try PartHeader([latin[...]]) } == .refused("teks-bukan-utf8"))
    }
}
