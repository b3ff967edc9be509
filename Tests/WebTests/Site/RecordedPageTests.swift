import Access
import Foundation
import Testing

@testable import Web

/// Whole pages as they were recorded: what changes in one is seen when it is read again.
///
/// `TAKAR_RECORD=1` records them anew.
@Suite struct RecordedPageTests {
    private static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recorded") }

    static let pages: [(name: String, address: String, role: Role?)] = [
        ("masuk", "/masuk", nil), ("ringkasan", "/ringkasan", .pengelola), ("ringkasan-en", "/ringkasan?lang=en", .pengelola),
        ("unit", "/unit", .pengelola), ("pegawai", "/pegawai?urut=-total", .pengelola), ("telaah", "/telaah", .administrator),
        ("peringkat", "/peringkat?undi=ya", .pengelola), ("ramalan", "/ramalan?per=2022-06-30", .pengelola),
        ("mutu-data", "/mutu-data", .auditor), ("instrumen", "/instrumen", .auditor), ("impor", "/impor", .pengelola), ("saya", "/saya", .pegawai),
        ("tidak-ada", "/tidak-ada", .pengelola), ("orang", "/pegawai/#", .pengelola),
    ]

    @Test(arguments: pages.map(\.name)) func aPageIsAsRecorded(_ name: String) throws {
        let practice = try PracticeSite.untouched.get(), page = try #require(Self.pages.first { $0.name == name })
        let address = page.address.replacing("#", with: String(practice.own.person))
        // What is worked out in the background stands in the page once it is there.
        _ = try page.role.map { try practice.asked(address, as: $0) }
        while practice.site.jobs.open > 0 { Thread.sleep(forTimeInterval: 0.02) }
        let answer = try page.role.map { try practice.asked(address, as: $0) } ?? practice.ask(.get, address, as: nil)
        let text = Self.plain(answer.text), file = Self.folder.appendingPathComponent("\(name).html")
        if ProcessInfo.processInfo.environment["TAKAR_RECORD"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)), "\(name) is not as recorded")
    }

    /// A page, a line an element, without what every run has of its own.
    private static func plain(_ html: String) -> String {
        html.replacing("><", with: ">\n<")
            .replacing(/(name="kunci" value=")[^"]*/) { "\($0.1)…" }
            .replacing(/\/aset\/[0-9a-f]+-/) { _ in "/aset/…-" }
            .replacing(/\d{18}/) { _ in "…" }
            .replacing(/\d{1,2} [A-Z][a-z]+ 20(2[3-9]|[3-9]\d) \d\d\.\d\d/) { _ in "…" } + "\n"
    }
}
