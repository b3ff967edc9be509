import Testing
import Vocabulary

@testable import Web

/// Forms with files, as browsers send them and as others do.
@Suite struct MultipartReaderTests {
    private func read(_ text: String, boundary: String = "x") -> Multipart.Reading { Multipart.read([Array(text.utf8)[...]], boundary: boundary) }

    static let head = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"

    @Test func whatAFormSays() {
        let parts = [
            WrittenPart("token", "abc"), WrittenPart("berkas", filename: "pegawai \"baru\".csv", kind: "text/csv", "NIP;NAMA\r\n1;2\r\n"),
            WrittenPart("kosong", ""), WrittenPart("tidak-dipilih", filename: "", kind: "application/octet-stream", ""),
            WrittenPart("berkas", filename: "données 😀.xlsx", [0, 13, 10, 45, 45, 255]),
        ]
        let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        let reading = Multipart.read([Multipart.body(parts, boundary: boundary)[...]], boundary: boundary)
        #expect(reading == Multipart.Reading(parts: parts, isDone: true))
    }

    @Test(arguments: [
        ("--x--", []), ("--x--\r\n", []), ("--x-- \t\r\n", []), (head + "1\r\n--x--", ["1"]), (head + "\r\n--x--", [""]),
        (head + "1\r\n--x \t\r\n" + head.dropFirst(4) + "2\r\n--x--", ["1", "2"]),
        (head + "\r\n\r\n--x--", ["\r\n"]), (head + "\r\r\n--x--", ["\r"]), (head + "--x--\r\n--x--", ["--x--"]),
        (head + "\r\n--\r\n-\r\n--x--", ["\r\n--\r\n-"]),
        (head + "\n--x--\r\n--x--", ["\n--x--"]), (head + "\r\n-\r\r\n--x--", ["\r\n-\r"]), (head + "\r\n--y\r\n--x--", ["\r\n--y"]),
    ])
    func whatStandsBetweenBoundariesIsContent(body: String, contents: [String]) {
        let reading = read(body)
        #expect(reading.parts.map { String(decoding: $0.content, as: UTF8.self) } == contents)
        #expect(reading.refusal == nil && reading.isDone)
    }

    @Test(arguments: [
        ("", "unggahan-terpotong"), ("--", "unggahan-terpotong"), ("--x", "unggahan-terpotong"), ("--x\r\n", "unggahan-terpotong"),
        ("--x-", "unggahan-terpotong"),
        (head + "1", "unggahan-terpotong"), (head + "1\r\n", "unggahan-terpotong"), (head + "1\r\n--x", "unggahan-terpotong"),
        (head + "--x--", "unggahan-terpotong"), (head + "1\n--x--\n", "unggahan-terpotong"), ("--x--\r", "unggahan-terpotong"),
        ("--y\r\n", "unggahan-batas-lain"), ("x", "unggahan-batas-lain"), ("\r\n--x--", "unggahan-batas-lain"),
        ("pembuka\r\n--x--", "unggahan-batas-lain"),
        ("--X--", "unggahan-batas-lain"), ("--xy\r\n", "unggahan-batas-rusak"), ("--x\n", "unggahan-batas-rusak"),
        ("--x\r\r", "unggahan-batas-rusak"),
        ("--x-y", "unggahan-batas-rusak"), ("--x --", "unggahan-batas-rusak"), (head + "1\r\n--xy", "unggahan-batas-rusak"),
        ("--x--y", "unggahan-berlebih"), ("--x--\r\n\r\n", "unggahan-berlebih"), ("--x--\r\n--x--", "unggahan-berlebih"),
        ("--x--\ry", "unggahan-berlebih"),
        ("--x--\n", "unggahan-berlebih"),
    ])
    func brokenBoundariesAreRefused(body: String, code: String) {
        let reading = read(body)
        #expect(reading.refusal == code && !reading.isDone)
    }

    /// A line that ends in another way could be read as one line here and as two elsewhere.
    @Test(arguments: ["\n\r\n", "\r\r\n\r\n", "\n\n", "\r\nX: y\n\r\n"])
    func linesEndInOneWay(ends: String) {
        #expect(read("--x\r\nContent-Disposition: form-data; name=a\(ends)1\r\n--x--").refusal == "unggahan-kepala-rusak")
    }

    @Test func thereAreLimits() {
        func form(_ parts: [WrittenPart], _ limits: MultipartReader.Limits = Multipart.limits) -> Multipart.Reading {
            Multipart.read([Multipart.body(parts, boundary: "x")[...]], boundary: "x", limits)
        }
        let field = WrittenPart("a", String(repeating: "z", count: 40))
        #expect(form(Array(repeating: field, count: 6)).isDone)
        #expect(form(Array(repeating: field, count: 7)).refusal == "unggahan-terlalu-banyak-bagian")
        let longer = form([WrittenPart("a", field.content + [122])])
        #expect(longer.refusal == "unggahan-isian-terlalu-besar" && longer.parts == [field])
        #expect(form([WrittenPart("a", filename: "b", field.content + [122])]).isDone)
        // A delimiter that began and was none counts as well.
        #expect(form([WrittenPart("a", field.content.dropLast() + Array("\r\n--y".utf8))]).refusal == "unggahan-isian-terlalu-besar")
        #expect(
            form([WrittenPart("a", filename: "b", kind: "a/b; c=" + String(repeating: "d", count: 300), "")]).refusal
                == "unggahan-kepala-terlalu-panjang")
        var limits = Multipart.limits
        limits.bytes = Multipart.body([field], boundary: "x").count
        #expect(form([field], limits).isDone)
        limits.bytes -= 1
        #expect(form([field], limits).refusal == "unggahan-terlalu-besar")
        for bytes in [0, -1, Int.min] { #expect(form([field], .init(bytes: bytes)).refusal == "unggahan-terlalu-besar") }
        #expect(form([field], .init(parts: -1, headerBytes: -1, fieldBytes: -1, bytes: 500)).refusal == "unggahan-kepala-terlalu-panjang")
        #expect(form([field], .init(fieldBytes: -1, bytes: 500)).refusal == "unggahan-isian-terlalu-besar")
    }

    @Test func whatHasEndedStaysEnded() throws {
        struct Full: Error {}
        let body = Multipart.body([WrittenPart("a", "1")], boundary: "x")
        var reader = MultipartReader(try MultipartBoundary("x"), Multipart.limits)
        #expect(throws: Full.self) { try reader.feed(body[...]) { _ in throw Full() } }
        #expect(throws: Full.self) { try reader.feed(body[...]) { _ in } }
        #expect(throws: Full.self) { try reader.finish { _ in } }
        reader = MultipartReader(try MultipartBoundary("x"), Multipart.limits)
        try reader.feed(body[...]) { _ in }
        try reader.finish { _ in }
        #expect(throws: UnreadableRequest.uploadGoesOn) { try reader.feed([]) { _ in } }
        #expect(throws: UnreadableRequest.uploadGoesOn) { try reader.finish { _ in } }
    }
}
