import Access
import Foundation
import Personnel
import Testing
import Vocabulary
import Workflows

@testable import Exchange
@testable import Web

/// `POST /api/v1/score`: what is written plainly is scored as what is not, and what is no request is told from one.
@Suite struct ScoreTests {
    private func score(_ body: String) throws -> Answer {
        try PracticeSite.shared.get().ask(.post, "/api/v1/score", as: .pengelola, json: body)
    }

    private let employee =
        #"{"nip_baru": "199001012015031001", "nama": "Bu\"di", "jenis_jabatan_id": 4, "tingkat_pendidikan_id": "40", "kedudukan_hukum_id": "01"}"#

    private func person(_ rest: String = "") -> String { #"{"pegawai": \#(employee)\#(rest)}"# }

    /// The same request in other words of JSON, by which nothing may change; a fraction sends it the careful way.
    @Test func plainAndCarefulReadingAgree() throws {
        let histories =
            #", "pendidikan": [{"tingkat_pendidikan_id": "40", "tahun_lulus": 2014}], "skp": [{"tahun": 2021, "nilai_prestasi_kerja": "91,5"}]"#
        let plain = #"{"per_tanggal":"2022-06-30","orang":[\#(person(histories))]}"#
        let careful = plain.replacingOccurrences(of: "2014", with: "2014.0")
        let escaped = plain.replacingOccurrences(of: "Bu", with: "\\u0042u")
        let alone = #"{"orang": \#(person(histories)), "per_tanggal": "2022-06-30", "opsi": [], "jelaskan": false}"#
        let first = try score(plain)
        #expect(first.status == 200 && first.text.contains("\"nip\":\"199001012015031001\""))
        for body in [careful, escaped, alone] { #expect(try score(body).text == first.text) }
        for body in [plain, escaped, alone] { #expect(PostedPeople.plainly(Array(body.utf8)) != nil) }
    }

    /// Many people are scored side by side; each gets what they get alone.
    @Test func manyAreScoredAsOne() throws {
        func body(_ people: [String]) -> String { #"{"per_tanggal":"2022-06-30","orang":[\#(people.joined(separator: ","))]}"# }
        let kinds = ["10", "20", "30", "40", "45"]
        let people = (0..<1203).map { person(#", "pendidikan": [{"tingkat_pendidikan_id": "\#(kinds[$0 % 5])", "tahun_lulus": "2010"}]"#) }
        let many = try JSONSerialization.jsonObject(with: Data(try score(body(people)).text.utf8)) as? [String: Any]
        let items = try #require(many?["items"] as? [NSDictionary])
        #expect(items.count == people.count)
        for place in [0, 1, 2, 3, 4, 499, 500, 501, 1202] {
            let one = try JSONSerialization.jsonObject(with: Data(try score(body([people[place]])).text.utf8)) as? [String: Any]
            #expect((one?["items"] as? [NSDictionary])?.first == items[place])
        }
    }

    @Test(arguments: [
        (#"{"per_tanggal":"2022-06-30","orang":[{"pegawai":{}}]"#, ""), (#"{"per_tanggal":1,"orang":[]}"#, "per_tanggal"),
        (#"{"per_tanggal":"2022-06-30","orang":[{"pegawai":{}},{"skp":[]}]}"#, "orang.[2].pegawai"),
        (#"{"per_tanggal":"2022-06-30","orang":[{"pegawai":{"nama":[1]}}]}"#, "orang.[1].pegawai.…"),
        (#"{"per_tanggal":"2022-06-30","orang":[{"pegawai":{},"lain":[]}]}"#, "orang.[1].…"),
        (#"{"per_tanggal":"kemarin","orang":[{"pegawai":{"nama":{}}}]}"#, "orang.[1].pegawai.…"),
        (#"{"per_tanggal":"2022-06-30","orang":[{"pegawai":{"nama":"\u12"}}]}"#, ""), (#"{"per_tanggal":"2022-06-30","orang":[]} x"#, ""),
    ]) func whatIsNoRequestIsTold(_ body: String, _ place: String) throws {
        let answer = try score(body)
        #expect(answer.status == 422)
        #expect(answer.text.contains(place.isEmpty ? "seperti yang diminta." : "«\(place)»"), "\(answer.text)")
    }

    /// Names that no column has are counted, whichever way the row is read.
    @Test func unknownNamesAreFound() throws {
        let known = try score(#"{"per_tanggal":"2022-06-30","orang":{"pegawai":{"nip_baru":"199001012015031001"}}}"#)
        let unknown = try score(#"{"per_tanggal":"2022-06-30","orang":{"pegawai":{"nip_baru":"199001012015031001","xyz":1,"abc":null}}}"#)
        #expect(!known.text.contains("kolom-tidak-dikenal") && unknown.text.contains("kolom-tidak-dikenal") && unknown.text.contains("2 nama kolom"))
    }
}
