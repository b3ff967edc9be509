import Access
import Archive
import Foundation
import Planning
import Testing
import Vocabulary
import Workflows

@testable import Pages
@testable import Web

/// Gaps, plans, study paths, kept plans and scenarios: each page with real content, and nothing of others.
@Suite struct AskingPlansTests {
    private func practice() throws -> PracticeSite { try PracticeSite.shared.get() }

    private static let programmes = """
        format: 1
        program:
          webinar: {judul: Webinar, jenis: seminar, jp: 3, hari: 1, kelas: {isi: 1000}}
          bimtek: {judul: Bimtek, jenis: bimtek, jp: 20, hari: 3, kelas: {isi: 40}, biaya: {peserta: 4500000}}
          magister:
            jenis: pendidikan
            pendidikan: S-2
            kursi: 5
            biaya: {peserta: 10000000}
            studi: {lama: 2, pendanaan: biaya-sendiri}
        """

    /// What an address answers once the work that it led to is done.
    private func finished(_ address: String, as role: Role) throws -> Answer {
        try practice().finished(practice().patiently(.get, address, as: role), address, as: role)
    }

    private func send(_ path: String, _ fields: [String: String], files: [(String, String)] = [], as role: Role) throws -> Answer {
        try practice().send(path, fields, files: files, as: role)
    }

    /// The address of a question asked with a text.
    private func sent(_ path: String, _ fields: [String: String], as role: Role = .pengelola) throws -> String {
        let answer = try send(path, fields.merging(["ukur": "\(practice().own.measurement)"]) { first, _ in first }, as: role)
        #expect(answer.status == 303, "\(answer.status) \(answer.text.suffix(2000))")
        return try #require(answer.header("location"))
    }

    @Test(arguments: ["", "?sampai=2022-12-31", "?lang=en", "?per=2022-05-31&instrumen=perban-bkn-8-2019"])
    func gapsSayWhoLacksWhat(_ query: String) throws {
        let own = try practice().own
        let page = try finished("/kekurangan" + (query.isEmpty ? "?" : query + "&") + "ukur=\(own.measurement)", as: .pengelola)
        #expect(page.status == 200, "\(page.status)")
        #expect(page.text.contains("kalimat-utama") && page.text.contains("/pegawai/") && page.text.contains("<svg"))
        #expect(!page.text.contains("--by"))
    }

    /// Staff of an OPD see what their own people lack, and find nobody else by asking for another unit.
    @Test func gapsOfAnOPDAreItsOwn() throws {
        let own = try practice().own
        let page = try finished("/kekurangan?bentuk=json", as: .opd)
        let whole = try finished("/kekurangan?bentuk=json", as: .pengelola)
        func people(_ answer: Answer) -> Int { answer.text.components(separatedBy: "\"nip\"").count }
        #expect(page.status == 200 && people(page) > 1 && people(page) < people(whole))
        #expect(try finished("/kekurangan?unit=\(own.otherUnit)", as: .opd).status == 404)
        #expect(try practice().ask(.get, "/kekurangan?ukur=\(practice().other.measurement)", as: .opd).status == 404)
    }

    @Test(arguments: ["xlsx", "csv", "json"]) func gapsCanBeTakenAway(_ form: String) throws {
        let file = try finished("/kekurangan?bentuk=\(form)", as: .pengelola)
        #expect(file.status == 200 && file.header("content-type")?.contains("html") == false)
    }

    @Test func thePageOfPlansShowsTheExample() throws {
        let page = try practice().ask(.get, "/rencana", as: .opd)
        #expect(page.status == 200 && page.text.contains("webinar-massal") && page.text.contains("Rencana yang disimpan"))
    }

    @Test(arguments: [["sasaran": "62,5", "sampai": "2022-12-31", "detik": "5"], ["anggaran": "100.000.000", "detik": "5"], ["tahun": "3"]])
    func aPlanIsMade(_ goal: [String: String]) throws {
        let address = try sent("/rencana", goal.merging(["teks": Self.programmes]) { first, _ in first })
        let page = try finished(address, as: .pengelola)
        #expect(page.status == 200, "\(page.text.suffix(3000))")
        #expect(page.text.contains("kalimat-utama") && page.text.contains("/pegawai/"))
        #expect(page.text.contains("Simpan rencana") == (goal["tahun"] == nil))
        #expect(!page.text.contains("--years"))
        for form in ["xlsx", "csv", "json"] { #expect(try finished(address + "&bentuk=\(form)", as: .pengelola).status == 200) }
    }

    @Test(arguments: [
        ["sasaran": "99,9"], ["sasaran": "1"], ["sasaran": "x"], ["anggaran": "1,5"], [:], ["sasaran": "70", "tahun": "3"], ["tahun": "11"],
        ["sasaran": "70", "sampai": "2022-01-01"], ["sasaran": "70", "detik": "31"], ["sasaran": "70", "opsi": "tidak-ada=1"],
    ])
    func whatCannotBePlannedIsSaidInThePagesWords(_ goal: [String: String]) throws {
        let address = try sent("/rencana", goal.merging(["teks": Self.programmes]) { first, _ in first })
        let page = try finished(address, as: .pengelola)
        #expect([400, 422].contains(page.status), "\(goal) answers \(page.status)")
        #expect(page.text.contains("role=\"alert\"") && page.text.contains("magister"))
        #expect(page.text.firstMatch(of: /--(by|years|seconds|set|must)/) == nil && !page.text.contains("takar plan"))
    }

    @Test(arguments: ["format: 2\nprogram: {}", "bukan: [", "", "format: 1\nprogram:\n  a: {jenis: pendidikan, pendidikan: S-2, studi: {lama: 2}}"])
    func aBadTextIsSaidBesideIt(_ text: String) throws {
        let answer = try send("/rencana", ["teks": text, "sasaran": "70", "ukur": "\(practice().own.measurement)"], as: .pengelola)
        guard answer.status == 303, let address = answer.header("location") else {
            #expect(answer.status == 422 && text.isEmpty)
            return
        }
        let page = try finished(address, as: .pengelola)
        #expect(page.status == 422, "\(page.status)")
        #expect(page.text.contains("role=\"alert\"") && page.text.contains("naskah.yaml") || page.text.contains("pendidikan"))
    }

    /// What was looked at is kept, another plan is not, and each is seen by those alone whom it concerns.
    @Test func aPlanIsKeptAndFollowed() throws {
        let practice = try practice()
        let address = try sent("/rencana", ["anggaran": "50000000", "detik": "5", "teks": Self.programmes], as: .opd)
        let page = try finished(address, as: .opd)
        let seal = try #require(page.text.firstMatch(of: /name="segel" value="([^"]*)"/)?.1)
        var fields = Dictionary(
            uniqueKeysWithValues: try QueryForm(Array((address.split(separator: "?").last ?? "").utf8), .query).fields.map { ($0.name, $0.value) })
        fields["nama"] = "Rencana tes"
        fields["segel"] = "1-1-1"
        let refused = practice.finished(practice.ask(.post, "/rencana/simpan", as: .opd, form: fields), "", as: .opd)
        #expect(refused.text.contains("hasilnya lain"))
        fields["segel"] = String(seal)
        fields["nama"] = ""
        #expect(practice.ask(.post, "/rencana/simpan", as: .opd, form: fields).status == 422)
        fields["nama"] = "Rencana tes"
        let job = practice.ask(.post, "/rencana/simpan", as: .opd, form: fields)
        let kept = try #require(practice.led(job, as: .opd))
        #expect(kept.hasPrefix("/rencana/"))
        for role in [Role.opd, .pengelola, .administrator, .pimpinan, .auditor] {
            let followed = try finished(kept + "?per=2022-12-31", as: role)
            #expect(followed.status == 200 && followed.text.contains("Rencana tes"), "\(role) \(followed.status)")
        }
        #expect(practice.ask(.get, "/rencana", as: .pengelola).text.contains("Rencana tes"))
        let document = practice.ask(.get, "/api/v1\(kept.replacing("rencana", with: "plans"))?per=2022-12-31", as: .opd)
        #expect(document.status == 200 && document.text.contains("kemajuan") == false && document.text.contains("\"baris\""))
        #expect(practice.ask(.get, "/api/v1/plans", as: .opd).text.contains("Rencana tes"))
        // On the pages of whom it is of.
        let people = Set(followedPeople(try finished(kept, as: .pengelola).text))
        let person = try #require(people.first)
        #expect(practice.ask(.get, "/pegawai/\(person)", as: .pengelola).text.contains("Dalam rencana"))
    }

    private func followedPeople(_ text: String) -> [String] { text.matches(of: /\/pegawai\/([0-9]+)/).map { String($0.1) } }

    /// A plan of everybody is not for who sees a part, one of another agency for nobody else.
    @Test func plansBeyondReachAreNotThere() throws {
        let practice = try practice()
        func keep(_ agency: String, units: [String]) throws -> Int {
            let file = practice.folder.appendingPathComponent("program-\(UUID().uuidString).yaml")
            try Self.programmes.write(to: file, atomically: true, encoding: .utf8)
            let start = try #require(CivilDate(year: 2022, month: 6, day: 30)), by = try #require(CivilDate(year: 2022, month: 12, day: 31))
            let people = PeopleRequest(.archive(practice.site.archive, agency: agency), PlanRequest(asOf: start), units: units)
            let plan = try TrainingPlanRequest(people, by: by, programmes: file.path, goal: .budget(50_000_000), seconds: 5).run()
            return try plan.keep("Rencana \(agency)", by: "tes").number
        }
        let own = practice.own, whole = try keep(own.agency, units: []), other = try keep(practice.other.agency, units: [])
        let neighbour = try keep(own.agency, units: [own.otherUnit])
        for (number, role, status) in [
            (whole, Role.opd, 404), (neighbour, .opd, 404), (other, .opd, 404), (other, .pengelola, 404), (other, .pimpinan, 404),
            (999, .auditor, 404),
            (whole, .pengelola, 200), (other, .auditor, 200),
        ] {
            #expect(try finished("/rencana/\(number)?per=2022-12-31", as: role).status == status, "\(number) as \(role)")
            #expect(practice.ask(.get, "/api/v1/plans/\(number)?per=2022-12-31", as: role).status == status, "\(number) as \(role)")
        }
        #expect(!practice.ask(.get, "/api/v1/plans", as: .pengelola).text.contains("Rencana DUA"))
        #expect(!practice.ask(.get, "/rencana", as: .opd).text.contains("Rencana SATU"))
        #expect(practice.ask(.get, "/api/v1/measurements/\(practice.other.measurement)/gaps", as: .opd).status == 404)
        let gaps = practice.ask(.get, "/api/v1/measurements/\(own.measurement)/gaps?sampai=2022-12-31", as: .opd)
        #expect(gaps.status == 200 && gaps.text.contains("\"kekurangan\"") || gaps.text.contains("\"jenis\""))
    }

    @Test func whatOneHasSentIsNotForAnotherAgencyOrPage() throws {
        let practice = try practice()
        let other = try send(
            "/rencana", ["teks": Self.programmes, "sasaran": "70", "ukur": "\(practice.other.measurement)"], as: .administrator)
        let id = try #require(other.header("location")?.firstMatch(of: /naskah=([^&]*)/)?.1)
        for address in [
            "/rencana?naskah=\(id)&sasaran=70", "/andaikan?naskah=\(id)", "/impor/kiriman/\(id)", "/rencana?naskah=..%5C..&sasaran=70",
            "/rencana?naskah=tidak-ada&sasaran=70",
        ] { #expect(practice.ask(.get, address, as: .pengelola).status == 404, "\(address)") }
        #expect(practice.ask(.get, "/impor/kiriman/\(id)", as: .administrator).status == 404)
        #expect(practice.ask(.post, "/impor/kiriman/\(id)/buang", as: .administrator, form: [:]).status == 404)
        #expect(!practice.ask(.get, "/impor", as: .administrator).text.contains(String(id)))
        #expect(try send("/rencana", ["teks": "x", "ukur": "\(practice.other.measurement)"], as: .pengelola).status == 404)
    }

    @Test func scenariosStandBesideEachOther() throws {
        let form = try practice().ask(.get, "/andaikan", as: .opd)
        #expect(form.status == 200)
        let found = try #require(form.text.firstMatch(of: /<textarea[^>]*>\n([^<]*)<\/textarea>/)?.1)
        let example = String(found).replacing("&#39;", with: "'")
        let address = try sent("/andaikan", ["teks": example])
        let page = try finished(address, as: .pengelola)
        #expect(page.status == 200 && page.text.contains("SKP 2021 masuk semua") && page.text.contains("Bimtek 20 JP"), "\(page.text.suffix(3000))")
        #expect(page.text.contains("<svg"))
        for form in ["xlsx", "csv", "json"] { #expect(try finished(address + "&bentuk=\(form)", as: .pengelola).status == 200) }
        let part = try finished(try sent("/andaikan", ["teks": example], as: .opd), as: .opd)
        #expect(part.status == 200)
    }

    /// No file of the server is read because somebody typed its name, neither beside the text nor anywhere else.
    @Test(arguments: ["/etc/passwd", "../../t.db", "lain.yaml", "./lain.yaml", "../../../../../etc/hostname"])
    func aScenarioReadsNoFile(_ name: String) throws {
        let own = try practice().own
        let answer = try send(
            "/andaikan", ["ukur": "\(own.measurement)"],
            files: [("satu.yaml", "format: 1\ninstrumen: \(name)\n"), ("lain.yaml", "format: 1\nnama: Lain\n")], as: .pengelola)
        let page = try finished(try #require(answer.header("location")), as: .pengelola)
        #expect(page.status == 422 && page.text.contains("Tidak ada instrumen"), "\(page.status) \(page.text.suffix(2000))")
        #expect(!page.text.contains("root:") && !page.text.contains("lain.yaml, baris"))
    }

    @Test func anotherBundledInstrumentMayBeTried() throws {
        let page = try finished(try sent("/andaikan", ["teks": "format: 1\nnama: Surat\ninstrumen: surat-bkn-4190-2024\n"]), as: .pengelola)
        #expect(page.status == 200 && page.text.contains("surat-bkn-4190-2024"))
    }
}
