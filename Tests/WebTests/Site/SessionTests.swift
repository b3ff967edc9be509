import Access
import Archive
import Foundation
import Testing
import Workflows

@testable import Web

/// Sessions and tokens end where somebody ends them, and none begins on a password of before.
@Suite struct SessionTests {
    private func account(_ name: String, in practice: PracticeSite, role: Role = .auditor) throws -> AccountEntry {
        let password = ChosenPassword("kuda-hijau-melompat-7", .asvs)
        return try AddAccountRequest(name, role: role.rawValue, in: practice.site.archive, password: password, by: "tes").run().account
    }

    private func sends(_ practice: PracticeSite, _ path: String, _ secret: String) -> Answer {
        let form = QueryForm([QueryForm.Field(name: "kunci", value: FormKey.of(secret))])
        return practice.site.answer(
            WebRequest(
                .post, path, headers: ["cookie": "takar=\(secret)", "content-type": "application/x-www-form-urlencoded"],
                body: .bytes(Array(form.encoded.utf8))))
    }

    private func works(_ practice: PracticeSite, _ secret: String) -> Bool {
        practice.site.answer(WebRequest(.get, "/saya", headers: ["cookie": "takar=\(secret)"])).status == 200
    }

    /// An account and its first password are one act: with the wrong one there is neither.
    @Test func anAccountAndItsPasswordAreOneAct() throws {
        let practice = try PracticeSite.shared.get()
        let bad = AddAccountRequest(
            "sekali.jalan", role: "auditor", in: practice.site.archive, password: ChosenPassword("pendek", .asvs), by: "tes")
        #expect(throws: Refusal.self) { try bad.run() }
        #expect(try practice.site.readers.read { try $0.account(named: "sekali.jalan") } == nil)
        #expect(try account("sekali.jalan", in: practice).password != nil)
    }

    /// Between the check of a password and the session that it opens the password may change: then there is none.
    @Test func noSessionBeginsOnAPasswordOfBefore() throws {
        let practice = try PracticeSite.shared.get(), before = try account("ganti.sandi", in: practice)
        let now = try ChangePasswordRequest(of: "ganti.sandi", in: practice.site.archive, to: "rusa-biru-berlari-8", policy: .asvs, by: "tes").run()
        #expect(try practice.site.doorkeeper.begin(before) == nil)
        #expect(try practice.site.doorkeeper.begin(now) != nil)
        _ = try RevokeRequest(.account("ganti.sandi"), in: practice.site.archive, by: "tes").run()
        #expect(try practice.site.doorkeeper.begin(now) == nil)
    }

    @Test func oneEndsOnesOtherSessions() throws {
        let practice = try PracticeSite.shared.get(), own = try account("banyak.sesi", in: practice)
        let here = try #require(try practice.site.doorkeeper.begin(own)), there = try #require(try practice.site.doorkeeper.begin(own))
        let page = practice.site.answer(WebRequest(.get, "/saya", headers: ["cookie": "takar=\(here)"])).text
        #expect(page.contains("yang ini") && page.contains("Akhiri sesi lain"))
        let answer = sends(practice, "/saya/sesi", here)
        #expect(answer.status == 200 && answer.text.contains("1 sesi diakhiri.") && !answer.text.contains("Akhiri sesi lain"))
        #expect(works(practice, here) && !works(practice, there))
    }

    @Test func signingOutIsNotedAndForgotten() throws {
        let practice = try PracticeSite.shared.get(), own = try account("keluar.masuk", in: practice)
        let secret = try #require(try practice.site.doorkeeper.begin(own))
        let answer = sends(practice, "/keluar", secret)
        #expect(answer.status == 303 && answer.header("clear-site-data") == "\"cache\", \"storage\"" && !works(practice, secret))
        var noted: [AuditEntry] = []
        try practice.site.readers.read { reader in
            try reader.forEachAudit(in: 1...Int.max) { if $0.by == "keluar.masuk" { noted.append($0) } }
        }
        #expect(noted.map(\.action) == ["masuk", "keluar"])
    }

    /// An administrator ends what somebody else has: one token, or all sessions.
    @Test func anAdministratorEndsOneTokenAndAllSessions() throws {
        let practice = try PracticeSite.shared.get(), other = try account("punya.token", in: practice)
        let first = try MakeTokenRequest(for: other.name, in: practice.site.archive, by: "tes").run()
        let second = try MakeTokenRequest(for: other.name, in: practice.site.archive, by: "tes").run()
        func program(_ token: String) -> Int {
            practice.site.answer(WebRequest(.get, "/api/v1/measurements", headers: ["authorization": "Bearer \(token)"])).status
        }
        let numbers = try practice.site.readers.read { try $0.tokens(of: other.number).map(\.number).sorted() }
        let foreign = try #require(try practice.site.readers.read { try $0.account(named: "opd")?.number })
        #expect(practice.ask(.post, "/akun/\(foreign)/token/\(numbers[0])/cabut", as: .administrator, form: [:]).status == 404)
        #expect(program(first.text) == 200)
        #expect(practice.ask(.post, "/akun/\(other.number)/token/\(numbers[0])/cabut", as: .administrator, form: [:]).status == 200)
        #expect(program(first.text) == 401 && program(second.text) == 200)
        let session = try #require(try practice.site.doorkeeper.begin(other))
        #expect(practice.ask(.post, "/akun/\(other.number)/sesi", as: .administrator, form: [:]).text.contains("1 sesi diakhiri."))
        #expect(!works(practice, session) && practice.ask(.get, "/akun", as: .administrator).status == 200)
    }

    /// All sessions of an account are all: the one that asks for it ends too where the account is one's own.
    @Test func anAdministratorEndsAllOfTheirOwn() throws {
        let practice = try PracticeSite.shared.get(), own = try account("admin.kedua", in: practice, role: .administrator)
        let here = try #require(try practice.site.doorkeeper.begin(own)), there = try #require(try practice.site.doorkeeper.begin(own))
        #expect(sends(practice, "/akun/\(own.number)/sesi", here).text.contains("2 sesi diakhiri."))
        #expect(!works(practice, here) && !works(practice, there))
    }

    /// What cannot be asked so leads back to where it can.
    @Test func aPageThatCannotBeAskedSoLeadsBack() throws {
        let practice = try PracticeSite.shared.get(), number = practice.own.measurement
        for address in ["/ramalan?ukur=\(number)&target=abc", "/ramalan?ukur=\(number)&per=kemarin", "/kekurangan?ukur=\(number)&sampai=x"] {
            let answer = practice.ask(.get, address, as: .pengelola)
            #expect(answer.status == 422, "\(address)")
            #expect(answer.text.contains("href=\"\(address.prefix { $0 != "?" })?ukur=\(number)\""), "\(address)")
        }
        let sent = practice.ask(.post, "/ramalan/target", as: .pengelola, form: ["ukur": "\(number)", "target": "77,5"])
        #expect(sent.header("location") == "/ramalan?ukur=\(number)")
    }
}
