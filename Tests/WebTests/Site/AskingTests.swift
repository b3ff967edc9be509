import Access
import Dispatch
import Foundation
import Personnel
import Presentation
import Testing
import Vocabulary
import Workflows

@testable import Web

extension PracticeSite {
    /// What a page says once the work that it takes is done.
    func asked(_ address: String, as role: Role) throws -> Answer {
        for _ in 0..<600 {
            let answer = patiently(.get, address, as: role)
            guard answer.status == 303, let job = answer.header("location"), job.hasPrefix("/pekerjaan/") else { return answer }
            while site.jobs.open > 0 { Thread.sleep(forTimeInterval: 0.02) }
        }
        throw WebRefusal.busy
    }
}

/// Deeds that take work: each answers on a page, as files from the same address, and never beyond what the account may see.
@Suite struct AskingTests {
    private func practice() throws -> PracticeSite { try PracticeSite.shared.get() }

    private var pages: [String] {
        get throws {
            let number = try practice().own.measurement
            return [
                "/bandingkan/\(number)/\(number)", "/peringkat", "/peringkat?undi=ya", "/ramalan", "/ramalan?siapa=ya&target=70", "/mutu-data",
                "/ramalan?per=2022-03-31", "/mutu-data?instrumen=surat-bkn-4190-2024",
            ]
        }
    }

    @Test func everyDeedAnswersOnItsPage() throws {
        let practice = try practice()
        for address in try pages {
            let answer = try practice.asked(address, as: .pengelola)
            #expect(answer.status == 200 && answer.text.contains("kalimat-utama"), "\(address) answers \(answer.status)")
            #expect(answer.text.contains("bentuk=xlsx"), "\(address)")
        }
        #expect(practice.ask(.get, "/telaah", as: .pengelola).text.contains("/ramalan"))
        #expect(practice.ask(.get, "/bandingkan?sebelum=1&sesudah=2", as: .pengelola).header("location") == "/bandingkan/1/2")
    }

    /// The same address gives the tables and the document of the command line.
    @Test func theSameAddressGivesFiles() throws {
        let practice = try PracticeSite.untouched.get()
        for address in try pages {
            _ = try practice.asked(address, as: .pengelola)
            let joint = address.contains("?") ? "&" : "?"
            for form in ["csv", "xlsx"] {
                let answer = practice.ask(.get, "\(address)\(joint)bentuk=\(form)", as: .pengelola)
                #expect(answer.status == 200 && answer.header("content-disposition")?.contains(".\(form)") == true, "\(address) as \(form)")
            }
            let json = practice.ask(.get, "\(address)\(joint)bentuk=json", as: .pengelola)
            #expect((try? JSONSerialization.jsonObject(with: Data(json.text.utf8))) != nil, "\(address)")
            #expect(practice.ask(.get, "\(address)\(joint)bentuk=doc", as: .pengelola).status == 400)
        }
        let date = try #require(CivilDate(year: 2022, month: 6, day: 30))
        let people = PeopleRequest(.archive(practice.site.archive, agency: practice.own.agency), PlanRequest(asOf: date))
        let said = practice.ask(.get, "/ramalan?bentuk=json", as: .pengelola).text
        let wanted = try ForecastRequest(people).run().document(in: .indonesian)
        #expect(said == wanted)
    }

    @Test func aReportIsAFile() throws {
        let practice = try practice()
        #expect(practice.ask(.get, "/ringkasan", as: .pengelola).text.contains("/ringkasan/laporan.pdf"))
        for form in ["pdf", "xlsx"] {
            let answer = practice.ask(.get, "/ringkasan/laporan.\(form)", as: .pimpinan)
            guard case .file(let file) = answer.body else {
                Issue.record("no file: \(answer.status)")
                continue
            }
            #expect(answer.status == 200 && file.size > 5_000)
        }
    }

    /// What cannot be answered is said beside what was asked, and asked again it is tried again.
    @Test func whatCannotBeAnsweredIsSaid() throws {
        let practice = try practice()
        for (address, status) in [
            ("/ramalan?per=besok", 422), ("/ramalan?target=tinggi", 422), ("/ramalan?target=0", 422), ("/ramalan?per=1999-01-01", 422),
            ("/mutu-data?opsi=tidak-ada%3D1", 422), ("/ramalan?instrumen=%2Fetc%2Fhosts", 404), ("/ramalan?unit=tidak-ada", 404),
            ("/bandingkan/1/99", 404), ("/penghargaan", 404),
        ] {
            for _ in 0..<2 { #expect(try practice.asked(address, as: .pengelola).status == status, "\(address)") }
        }
    }

    /// Staff of an OPD see what is theirs: names and files of other OPD are in nothing that they are answered.
    @Test func staffOfAnOPDAreAnsweredOfTheirOwn() throws {
        let practice = try practice(), own = practice.own, number = own.measurement
        let all = try practice.asked("/bandingkan/\(number)/\(number)?bentuk=csv", as: .pengelola)
        #expect(all.status == 200)
        let part = try practice.asked("/bandingkan/\(number)/\(number)", as: .opd)
        let (mine, other) = (try practice.name(own.unit), try practice.name(own.otherUnit))
        #expect(part.status == 200 && part.text.contains(mine) && !part.text.contains(other))
        #expect(practice.ask(.get, "/bandingkan/\(number)/\(number)?bentuk=json", as: .opd).status == 404)
        #expect(try practice.asked("/bandingkan/\(number)/\(number)?unit=\(own.otherUnit)", as: .opd).status == 404)
        for address in ["/ramalan?siapa=ya", "/mutu-data", "/peringkat"] {
            let answer = try practice.asked(address, as: .opd)
            #expect([200, 422].contains(answer.status) && !answer.text.contains(other), "\(address) answers \(answer.status)")
        }
        #expect(try practice.asked("/ramalan?unit=\(own.otherUnit)", as: .opd).status == 404)
        #expect(practice.ask(.post, "/ramalan/target", as: .opd, form: ["target": "80"]).status == 404)
    }

    /// Where the archive lies is in nothing that a page or a document says.
    @Test func nothingSaysWhereTheArchiveLies() throws {
        let practice = try practice(), folder = practice.folder.path
        for (address, role) in [
            ("/peringkat?bentuk=json", Role.pengelola), ("/peringkat?per=2022-06-30&bentuk=json", .administrator),
            ("/peringkat?wilayah=XIV", .administrator), ("/peringkat?ukuran=sedang", .auditor), ("/peringkat", .opd), ("/mutu-data", .pengelola),
        ] {
            let answer = try practice.asked(address, as: role)
            #expect(!answer.text.contains(folder) && !answer.text.contains("t.db"), "\(address)")
        }
        #expect(try practice.asked("/peringkat?per=1999-01-01", as: .administrator).status == 404)
    }

    /// A lot that is thrown away is gone at once, and what a job works on cannot be.
    @Test func aLotIsWholeOrGone() throws {
        let board = JobBoard(log: try practice().site.log), lot = "kiriman"
        #expect(throws: WebRefusal.self) {
            try board.alone(with: lot) { _ = try board.begin(Phrase("x"), account: 1, line: "a", subject: lot, isAlone: true) { _ in "" } }
        }
        let gate = DispatchSemaphore(value: 0)
        _ = try board.begin(Phrase("x"), account: 1, line: "a", subject: lot, isAlone: true) { _ in
            gate.wait()
            return ""
        }
        #expect(throws: WebRefusal.self) { try board.alone(with: lot) {} }
        gate.signal()
        while board.open > 0 { Thread.sleep(forTimeInterval: 0.01) }
        try board.alone(with: lot) {}
    }

    /// A target is kept, and shown on the overview with what the records say of the year's end.
    @Test func aTargetIsKept() throws {
        let practice = try practice(), number = practice.other.measurement
        let form = ["target": "77,5", "ukur": String(number)]
        #expect(practice.ask(.post, "/ramalan/target", as: .administrator, form: form).status == 303)
        _ = practice.ask(.get, "/ringkasan?ukur=\(number)", as: .administrator)
        while practice.site.jobs.open > 0 { Thread.sleep(forTimeInterval: 0.02) }
        let overview = practice.ask(.get, "/ringkasan?ukur=\(number)", as: .administrator).text
        #expect(overview.contains("77,5") && overview.contains("31 Desember 2022"))
        #expect(try practice.asked("/ramalan?ukur=\(number)", as: .administrator).text.contains("77,5"))
        // Another agency's target is not theirs to set.
        #expect(practice.ask(.post, "/ramalan/target", as: .pengelola, form: form).status == 404)
        for wrong in ["", "0", "101", "x"] {
            #expect(practice.ask(.post, "/ramalan/target", as: .pengelola, form: ["target": wrong]).status == 422, "\(wrong)")
        }
    }
}

extension PracticeSite {
    /// What a unit of the own agency is called.
    func name(_ unit: String) throws -> String {
        let opened = try OpenedMeasurementRequest(own.measurement, of: site.archive).run()
        return opened.tree.number(of: unit).map { opened.tree.units[$0].name } ?? ""
    }
}
