import Access
import Archive
import Foundation
import Testing
import Vocabulary
import Workflows

@testable import Web

/// What is kept in memory ends when the archive says something else, whoever has written it.
@Suite struct RememberedTests {
    private func practice() throws -> PracticeSite { try PracticeSite.shared.get() }

    @Test func aValueIsReadOnceUntilSomebodyWrites() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-ingat-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Another archive than that of the other tests, which write at the same time.
        let path = folder.appendingPathComponent("t.db").path, writer = try SQLiteArchive(path, for: .creating)
        let remembered = try Remembered(path, try ReadingPool(path))
        var reads = 0
        func value() throws -> String? {
            try remembered.valueIfAny("x") { reader in
                reads += 1
                return try reader.setting("x")
            }
        }
        // What is not there is looked for again.
        #expect(try value() == nil && value() == nil && reads == 2)
        try writer.write { .keep(try $0.put(setting: "x", value: "satu")) }
        #expect(try value() == "satu" && value() == "satu" && reads == 3)
        try writer.write { .keep(try $0.put(setting: "y", value: "lain")) }
        #expect(try value() == "satu" && reads == 4)
        try writer.write { .keep(try $0.put(setting: "x", value: "dua")) }
        #expect(try value() == "dua")
    }

    @Test func aChangedScopeHoldsWithTheNextRequest() throws {
        let practice = try practice(), archive = practice.site.archive
        _ = try AddAccountRequest("berubah", role: "pimpinan", in: archive, agency: practice.own.agency, by: "tes").run()
        let account = try #require(try practice.site.readers.read { try $0.account(named: "berubah") })
        let headers = ["cookie": "takar=\(try #require(try practice.site.doorkeeper.begin(account)))"]
        func status(_ path: String) -> Int { practice.site.answer(WebRequest(.get, path, headers: headers)).status }
        #expect(status("/ringkasan") == 200 && status("/pegawai/\(practice.own.person)") == 200)
        // The written overview was kept; it must not be shown any more once the account is gone.
        _ = try RevokeRequest(.account("berubah"), in: archive, by: "tes").run()
        #expect(status("/ringkasan") == 303 && status("/pegawai/\(practice.own.person)") == 303)
    }

    /// An overview says of its measurement what the archive says now.
    @Test func anImportFromElsewhereIsSaidAtOnce() throws {
        let practice = try PracticeSite.shared.get(), site = practice.site, other = practice.other
        let address = "/ringkasan?ukur=\(other.measurement)"
        func text() -> String { practice.ask(.get, address, as: .administrator, headers: ["accept-language": "en"]).text }
        let before = text()
        #expect(before.contains("Instansi DUA"))
        // The same people with one more: files by another process.
        let files = practice.folder.appendingPathComponent("DUA-lagi").path
        let date = try #require(CivilDate(year: 2022, month: 6, day: 30))
        try SimulationRequest(files, employees: 121, seed: 8, asOf: date).run()
        _ = try ImportRequest(
            files, into: site.archive, agency: other.agency, name: "Instansi DUA", allowances: [.otherAgency], by: "tes"
        ).run()
        let after = text()
        #expect(!before.contains("since this measurement") && after.contains("since this measurement"))
    }

    /// The target stands on the overview as soon as it is set.
    @Test func aTargetIsShownAtOnce() throws {
        let practice = try PracticeSite.shared.get(), own = practice.own
        let target = Points(thousandths: 87_650)
        func text() -> String { practice.ask(.get, "/ringkasan?ukur=\(own.measurement)", as: .pengelola).text }
        #expect(!text().contains("87,65"))
        _ = try SetTargetRequest(target, of: own.agency, in: practice.site.archive, by: "tes").run()
        #expect(text().contains("87,65"))
    }

    /// Two who may see different parts never get each other's written page.
    @Test func writtenPagesStayWithTheirScope() throws {
        let practice = try PracticeSite.shared.get(), address = "/unit?ukur=\(practice.own.measurement)"
        let all = practice.ask(.get, address, as: .pengelola).text, part = practice.ask(.get, address, as: .opd).text
        #expect(all == practice.ask(.get, address, as: .pengelola).text && part == practice.ask(.get, address, as: .opd).text)
        #expect(all.contains("/unit/") && all != part)
        // What only who sees people gets: links to them.
        let unit = "/unit/\(practice.own.unit)?ukur=\(practice.own.measurement)"
        #expect(practice.ask(.get, unit, as: .pengelola).text.contains("/pegawai?"))
        #expect(!practice.ask(.get, unit, as: .evaluator).text.contains("/pegawai?"))
    }

    @Test func aListHasAsManyRowsAsAreAskedFor() throws {
        let practice = try PracticeSite.shared.get()
        func rows(_ query: String) -> Int {
            practice.ask(.get, "/pegawai?ukur=\(practice.own.measurement)\(query)", as: .pengelola).text.components(separatedBy: "<tr>").count - 2
        }
        #expect(rows("") == 50 && rows("&baris=10") == 10 && rows("&baris=100") == 100)
        #expect(practice.ask(.get, "/pegawai?baris=201", as: .pengelola).status == 400)
    }
}
