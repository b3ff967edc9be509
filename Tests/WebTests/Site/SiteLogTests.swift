import Archive
import Foundation
import Logging
import Personnel
import Synchronization
import Testing
import Vocabulary

@testable import Web

/// What the server tells of itself: every refusal and failure, and nothing about anybody.
@Suite struct SiteLogTests {
    /// Keeps what is logged as lines.
    final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func add(_ line: String) { lines.withLock { $0.append(line) } }

        func logger(_ level: Logger.Level) -> Logger {
            var logger = Logger(label: "tes") { _ in Handler(lines: self) }
            logger.logLevel = level
            return logger
        }
    }

    private struct Handler: LogHandler {
        let lines: Lines
        var logLevel = Logger.Level.trace
        var metadata = Logger.Metadata()

        init(lines: Lines) { self.lines = lines }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.add(([event.level.rawValue, event.message.description] + fields).joined(separator: " "))
        }
    }

    /// A site on the archive of the practice site, whose log is kept.
    private func heard(_ level: Logger.Level = .debug) throws -> (site: Site, practice: PracticeSite, lines: Lines) {
        let practice = try PracticeSite.shared.get(), lines = Lines()
        return (try Site(practice.site.archive, SiteSettings(logger: lines.logger(level))), practice, lines)
    }

    private func cookie(_ practice: PracticeSite, _ role: String) throws -> [String: String] {
        let account = try #require(try practice.site.readers.read { try $0.account(named: role) })
        return ["cookie": "takar=\(try #require(try practice.site.doorkeeper.begin(account)))"]
    }

    @Test func refusalsAreToldByPatternAndNumber() throws {
        let (site, practice, lines) = try heard(.notice), place = practice.own
        let number = try #require(try practice.site.readers.read { try $0.account(named: "opd")?.number })
        let staff = try cookie(practice, "opd")
        _ = site.answer(WebRequest(.get, "/pegawai/\(place.otherPerson)", query: "cari=Pegawai+Contoh", headers: staff, remote: "192.0.2.7"))
        _ = site.answer(WebRequest(.get, "/audit", headers: staff, remote: "192.0.2.7"))
        _ = site.answer(WebRequest(.get, "/tidak/ada/Pegawai-Contoh", headers: staff, remote: "192.0.2.7"))
        _ = site.answer(WebRequest(.get, "/api/v1/measurements", headers: ["authorization": "Bearer takar_tidak_ada"], remote: "192.0.2.8"))
        _ = site.answer(WebRequest(.get, "/ringkasan", headers: staff))
        #expect(
            lines.all == [
                "notice refused account=\(number) from=192.0.2.7 method=GET route=/pegawai/#orang status=404",
                "notice refused account=\(number) from=192.0.2.7 method=GET route=/audit status=404",
                "notice refused account=\(number) from=192.0.2.7 method=GET status=404",
                "notice refused from=192.0.2.8 method=GET route=/api/v1/measurements status=401",
            ])
    }

    @Test func wrongPasswordsAreToldWithoutNameOrPassword() throws {
        let (site, _, lines) = try heard(.notice)
        let form = QueryForm([("nama", "seseorang"), ("sandi", "sandi-yang-salah")].map { QueryForm.Field(name: $0.0, value: $0.1) })
        for _ in 0..<6 {
            _ = site.answer(
                WebRequest(
                    .post, "/masuk", headers: ["content-type": "application/x-www-form-urlencoded"], body: .bytes(Array(form.encoded.utf8)),
                    remote: "198.51.100.4"))
        }
        #expect(lines.all.prefix(5).allSatisfy { $0 == "notice sign-in failed from=198.51.100.4" })
        #expect(lines.all.count == 6 && lines.all[5].hasPrefix("notice sign-in failed from=198.51.100.4 wait="))
    }

    /// Everything there is to ask, told at the most talkative level, names nobody.
    @Test func nothingPersonalIsTold() throws {
        let (site, practice, lines) = try heard(.trace), own = practice.own
        let staff = try cookie(practice, "pengelola")
        let nip = try #require(try practice.site.readers.read { try $0.employeeVersions(of: own.person).last?.value.employee.nip }).description
        for (path, query) in [("/pegawai", "cari=\(nip)"), ("/pegawai/\(own.person)", ""), ("/pegawai", "cari=Pegawai"), ("/pegawai/\(nip)", "")] {
            _ = site.answer(WebRequest(.get, path, query: query, headers: staff))
        }
        #expect(lines.all.count >= 4)
        #expect(lines.all.allSatisfy { !$0.contains(nip) && !$0.contains("Pegawai") && !$0.contains("cari") }, "\(lines.all)")
        #expect(lines.all.contains { $0.hasPrefix("debug answered account=") && $0.contains("route=/pegawai/#orang status=200") })
    }

    /// What fails meanwhile is told all the same.
    @Test func aFloodIsCountedAndNotWritten() throws {
        let (site, _, lines) = try heard(.notice)
        for _ in 0..<200 { _ = site.answer(WebRequest(.get, "/tidak-ada")) }
        #expect(lines.all.count >= 20 && lines.all.count < 200)
        site.log.jobEnded(7, "failed", account: 3, .milliseconds(12))
        #expect(lines.all.last == "warning job ended account=3 end=failed job=7 ms=12")
        Thread.sleep(forTimeInterval: 1.1)
        _ = site.answer(WebRequest(.get, "/tidak-ada"))
        #expect(lines.all.last?.contains("left_out=") == true)
    }
}
