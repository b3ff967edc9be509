import Access
import Archive
import Foundation
import Testing
import Vocabulary
import Workflows

@testable import Web

/// The gates before every page: addresses, methods, forms, sessions, tokens.
@Suite struct GateTests {
    private func practice() throws -> PracticeSite { try PracticeSite.shared.get() }

    @Test func aPageHasOneAddress() throws {
        let practice = try practice()
        for (sent, canonical) in [("/ringkasan/", "/ringkasan"), ("//unit", "/unit"), ("/uni%74", "/unit")] {
            let answer = practice.ask(.get, sent, as: .pengelola)
            #expect(answer.status == 308 && answer.header("location") == canonical, "\(sent)")
        }
        #expect(practice.ask(.get, "/", as: nil).header("location") == "/ringkasan")
    }

    @Test func whatCannotBeReadIsRefused() throws {
        let practice = try practice()
        for address in ["/a%", "/a%2Fb", "/..", "/%00", "/ringkasan?a=%FF", "/ringkasan?=1"] {
            let answer = practice.ask(.get, address, as: .pengelola)
            #expect(answer.status == 400, "\(address) answers \(answer.status)")
        }
        #expect(practice.ask(.get, "/tidak-ada", as: .pengelola).status == 404)
        #expect(practice.ask(.get, "/pegawai/99999999999999999999", as: .pengelola).status == 404)
        #expect(practice.ask(.get, "/pegawai/9223372036854775807", as: .pengelola).status == 404)
        #expect(practice.ask(.get, "/pegawai?hal=x", as: .pengelola).status == 400)
    }

    @Test func anotherMethodIsSaid() throws {
        let answer = try practice().ask(.post, "/ringkasan", as: .pengelola, form: [:])
        #expect(answer.status == 405 && answer.header("allow") == "GET, HEAD")
    }

    /// A form without the key of the session changes nothing, whoever sends it.
    @Test func aFormOfAnotherSiteIsRefused() throws {
        let practice = try practice()
        for key in ["", "0", FormKey.of("something else")] {
            #expect(practice.ask(.post, "/akun", as: .administrator, form: ["kunci": key, "nama": "x"]).status == 403)
        }
        for headers in [["sec-fetch-site": "cross-site"], ["origin": "https://contoh.test", "host": "takar.test"]] {
            #expect(practice.ask(.post, "/akun", as: .administrator, headers: headers, form: ["nama": "x"]).status == 403)
        }
        #expect(practice.ask(.post, "/akun", as: .administrator, headers: ["sec-fetch-site": "same-origin"], form: ["nama": "x"]).status == 422)
        let json = practice.ask(.post, "/akun", as: .administrator, json: "{}")
        #expect(json.status == 415)
    }

    @Test func answersForbidWhatTheyCan() throws {
        for (address, role) in [
            ("/masuk", nil), ("/ringkasan", Role.pengelola), ("/tidak-ada", Role.pengelola), ("/api/v1/measurements", Role.auditor),
        ] {
            let answer = try practice().ask(.get, address, as: role)
            #expect(answer.header("content-security-policy")?.contains("default-src 'none'") == true)
            #expect(answer.header("x-content-type-options") == "nosniff" && answer.header("x-frame-options") == "DENY")
            #expect(answer.header("cache-control") == "no-store")
        }
    }

    /// What a program leaves empty it has forgotten; a form sends what nobody has filled in.
    @Test func programsSendNoEmptyParameters() throws {
        let practice = try practice(), number = practice.own.measurement
        for query in ["limit=", "after=", "limit=5&after=", "x="] {
            let answer = practice.ask(.get, "/api/v1/measurements/\(number)/people?\(query)", as: .pengelola)
            #expect(answer.status == 400 && answer.header("content-type")?.hasPrefix("application/problem+json") == true, "\(query)")
        }
        #expect(practice.ask(.get, "/api/v1/measurements/\(number)/people?limit=5", as: .pengelola).status == 200)
        #expect(practice.ask(.get, "/pegawai?ukur=\(number)&cari=", as: .pengelola).status == 200)
    }

    /// A session ends at once when its account is revoked, and so does a token.
    @Test func whatIsRevokedEndsAtOnce() throws {
        let practice = try practice()
        _ = try AddAccountRequest("sebentar", role: "auditor", in: practice.site.archive, by: "tes").run()
        let token = try MakeTokenRequest(for: "sebentar", in: practice.site.archive, by: "tes").run().text
        let account = try #require(try practice.site.readers.read { try $0.account(named: "sebentar") })
        let cookie = try #require(try practice.site.doorkeeper.begin(account))
        func page() -> Int { practice.site.answer(WebRequest(.get, "/audit", headers: ["cookie": "takar=\(cookie)"])).status }
        func program() -> Int {
            practice.site.answer(WebRequest(.get, "/api/v1/measurements", headers: ["authorization": "Bearer \(token)"])).status
        }
        #expect(page() == 200 && program() == 200)
        _ = try RevokeRequest(.account("sebentar"), in: practice.site.archive, by: "tes").run()
        #expect(page() == 303 && program() == 401)
    }

    @Test func passwordsAreTriedAndTriesAreFew() throws {
        let practice = try practice()
        _ = try AddAccountRequest("masuk.saya", role: "auditor", in: practice.site.archive, by: "tes").run()
        _ = try ChangePasswordRequest(of: "masuk.saya", in: practice.site.archive, to: "kuda-hijau-melompat-7", policy: .asvs, by: "tes").run()
        func signIn(_ password: String, from remote: String, next: String = "") -> Answer {
            let form = QueryForm([("lanjut", next), ("nama", "masuk.saya"), ("sandi", password)].map { QueryForm.Field(name: $0.0, value: $0.1) })
            return practice.site.answer(
                WebRequest(
                    .post, "/masuk", headers: ["content-type": "application/x-www-form-urlencoded"], body: .bytes(Array(form.encoded.utf8)),
                    remote: remote))
        }
        let good = signIn("kuda-hijau-melompat-7", from: "192.0.2.1", next: "/pegawai?urut=-total")
        #expect(good.status == 303 && good.header("location") == "/pegawai?urut=-total")
        #expect(good.header("set-cookie")?.contains("HttpOnly; SameSite=Lax") == true)
        // Nobody is led to another server after signing in.
        for next in ["https://contoh.test/", "//contoh.test/", "/\\contoh.test", "javascript:x"] {
            let location = try #require(signIn("kuda-hijau-melompat-7", from: "192.0.2.1", next: next).header("location"))
            #expect(location == "/ringkasan" || location.hasPrefix("/contoh"), "\(next) leads to \(location)")
        }
        for _ in 0..<6 { #expect(signIn("salah-salah-salah", from: "192.0.2.9").status == 422) }
        // Whoever fails on purpose waits; the owner at another place does not.
        #expect(signIn("kuda-hijau-melompat-7", from: "192.0.2.9").status == 422)
        #expect(signIn("kuda-hijau-melompat-7", from: "192.0.2.1").status == 303)
    }

    /// A person who is looked at stands in the audit trail.
    @Test func whoLooksAtSomebodyIsNoted() throws {
        let practice = try practice()
        func entries() throws -> Int {
            try practice.site.readers.read { reader in
                var count = 0
                try reader.forEachAudit {
                    if $0.action == AuditAction.viewingPerson.rawValue, $0.by == "pimpinan", $0.subject == "orang \(practice.own.person)" {
                        count += 1
                    }
                }
                return count
            }
        }
        let before = try entries()
        #expect(practice.ask(.get, "/pegawai/\(practice.own.person)", as: .pimpinan).status == 200)
        practice.site.trail.settle()
        #expect(try entries() == before + 1)
    }

    /// No page says a NIP in an address, and the search for one leads to the person's number.
    @Test func aNIPStandsInNoAddress() throws {
        let practice = try practice()
        let list = practice.ask(.get, "/pegawai", as: .pengelola).text
        #expect(list.contains("<td data-judul=\"NIP\">") && list.firstMatch(of: /(?:href|action)="[^"]*\d{18}[^"]*"/) == nil)
        let nip = try #require(list.firstMatch(of: /<td data-judul="NIP">(\d{18})</)?.1)
        let found = practice.ask(.post, "/pegawai/cari", as: .pengelola, form: ["cari": String(nip)])
        #expect(found.status == 303 && found.header("location")?.contains(nip) == false)
        let part = practice.ask(.post, "/pegawai/cari", as: .pengelola, form: ["cari": String(nip.prefix(12))])
        #expect(part.status == 422)
        let name = practice.ask(.post, "/pegawai/cari", as: .pengelola, form: ["cari": "contoh 0000001"])
        #expect(name.header("location") == "/pegawai?cari=contoh%200000001")
    }
}
