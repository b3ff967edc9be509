import Foundation
import TestSupport
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Records in the envelopes of services and frameworks, and lists that were written as objects.
@Suite struct AnswerEnvelopeTests {
    private static let two = [["a": "1", "b": "x"], ["a": "2", "b": "y"]]

    private static func read(_ text: String) -> (records: [[String: String]], failures: Int) {
        let file = AnswerFile(Array(text.utf8))
        return (file.records.map { Dictionary($0.map { ($0.key, $0.text) }) { first, _ in first } }, file.failures)
    }

    @Test(arguments: [
        #"{"success":true,"data":[R]}"#, #"{"success":"true","message":"ok","data":[R]}"#, #"{"status":"success","data":[R]}"#,
        #"{"status":200,"data":[R]}"#,
        #"{"code":200,"message":"OK","data":[R]}"#, #"{"ok":1,"result":[R]}"#, #"{"data":{"data":[R],"current_page":1,"last_page":1}}"#,
        #"{"count":2,"next":null,"previous":null,"results":[R]}"#,
        #"{"items":[R],"_links":{"self":{"href":"x"}},"_meta":{"pageCount":1,"currentPage":1}}"#,
        #"{"content":[R],"totalPages":1,"number":0}"#, #"{"rows":[R],"total":2}"#, #"{"records":[R]}"#, #"{"response":{"data":[R]}}"#,
        #"{"payload":{"items":[R]}}"#,
        #"{"code":1,"data":[R]}"#, "[R]", #"{"data":[R],"error":null}"#, #"[{"data":[R]}]"#, #"{"mapData":[R]}"#,
    ])
    func envelopes(text: String) {
        let (records, failures) = Self.read(text.replacing("R", with: #"{"a":"1","b":"x"},{"a":"2","b":"y"}"#))
        #expect(records == Self.two)
        #expect(failures == 0)
    }

    /// PHP writes a list with holes as an object, and programs key it by number, by id or by NIP.
    @Test(arguments: [
        #"{"data":{"0":{"a":"1","b":"x"},"1":{"a":"2","b":"y"}}}"#, #"{"0":{"a":"1","b":"x"},"1":{"a":"2","b":"y"}}"#,
        #"{"data":{"2":{"a":"1","b":"x"},"10":{"a":"2","b":"y"}}}"#,
        #"{"data":{"b6":{"a":"1","b":"x"},"c7":{"a":"2","b":"y"}}}"#, #"{"data":{"x":[{"a":"1","b":"x"},{"a":"2","b":"y"}],"z":[]}}"#,
        #"{"success":true,"data":{"1":[{"a":"1","b":"x"}],"2":[{"a":"2","b":"y"}]}}"#,
        #"{"data":{"1":{"a":"1","b":"x"},"2":null,"3":{"a":"2","b":"y"}}}"#,
    ])
    func listsAsObjects(text: String) {
        let (records, failures) = Self.read(text)
        #expect(records == Self.two)
        #expect(failures == 0)
    }

    /// The key is the NIP of records that do not say whose they are, and of no others.
    @Test func mapsByNIP() {
        let (first, second) = (Lines.nip(1), Lines.nip(2))
        let text =
            #"{"data":{"\#(first)":[{"tahun":2021},{"tahun":2020,"nipBaru":""}],"\#(second)":{"tahun":2022},"x":{"tahun":2019},"\#(Lines.nip(3))":[{"nip":"\#(first)","tahun":2018}]}}"#
        #expect(
            Self.read(text).records == [
                ["tahun": "2021", "nipBaru": first], ["tahun": "2020", "nipBaru": first], ["tahun": "2022", "nipBaru": second],
                ["tahun": "2018", "nip": first],
                ["tahun": "2019"],
            ])
    }

    @Test(arguments: [
        #"{"success":false,"data":[]}"#, #"{"success":false,"data":[{"a":"1"}]}"#, #"{"success":"false","message":"token"}"#,
        #"{"status":"error","data":null}"#,
        #"{"status":500,"data":{}}"#, #"{"status":"gagal","data":[]}"#, #"{"code":500,"data":[]}"#, #"{"code":401,"message":"Unauthenticated."}"#,
        #"{"ok":0,"result":[]}"#,
        #"{"message":"Unauthenticated."}"#, #"{"error":"invalid_token"}"#, #"{"data":"Sesi berakhir"}"#,
        #"{"message":"Unauthenticated.","error":true}"#,
    ])
    func whatSaysNoIsAFailure(text: String) {
        let (records, failures) = Self.read(text)
        #expect(records.isEmpty)
        #expect(failures == 1)
    }

    /// A record of SIASN may have objects of its own, such as the paths of its documents, and keys that envelopes have too.
    @Test(arguments: [
        #"{"nipBaru":"1","path":{"1":{"dok_id":"1"},"2":{"dok_id":"2"}}}"#, #"{"nipBaru":"1","status":"x"}"#, #"{"nipBaru":"1","list":null}"#,
        #"{"nipBaru":"1","rows":"3"}"#,
        #"{"nipBaru":"1","ok":0}"#, #"{"code":1,"data":{"nipBaru":"1","path":{}}}"#,
    ])
    func aRecordIsOneRecord(text: String) {
        let (records, failures) = Self.read(text)
        #expect(records.map { $0["nipBaru"] } == ["1"])
        #expect(failures == 0)
    }

    /// Nothing there is no failure.
    @Test(arguments: [
        #"{"success":true,"data":[]}"#, #"{"success":true,"data":{}}"#, #"{"data":{"items":[]}}"#, "[]", #"{"count":0,"next":null,"results":[]}"#,
    ])
    func nothingIsNoFailure(text: String) {
        let (records, failures) = Self.read(text)
        #expect(records.isEmpty && failures == 0)
    }

    /// Wherever records lie, they are measured alike, and none is lost in silence.
    @Test func everyWayMeasuresAlike() throws {
        let rows = (1...4).map {
            #"{"nipBaru":"\#(Lines.nip($0))","jenisDiklatId":"3","jenisKursusSertifikat":"T","namaKursus":"X","noSertipikat":"\#($0)","tanggalSelesaiKursus":"01-03-2022","jumlahJam":\#(18 + $0)}"#
        }
        let list = rows.joined(separator: ","), employees = Lines.employees(1...4)
        let numbered = rows.enumerated().map { "\"\($0.offset)\":\($0.element)" }.joined(separator: ",")
        let byNIP = rows.enumerated().map {
            "\"\(Lines.nip($0.offset + 1))\":[\($0.element.replacing("\"nipBaru\":\"\(Lines.nip($0.offset + 1))\",", with: ""))]"
        }.joined(separator: ",")
        let bare = rows.enumerated().map { "\"\(Lines.nip($0.offset + 1))\":null" }.prefix(1).joined()
        let expected = try TestFolder(["pegawai.csv": employees, "kursus.json": "[\(list)]"]).read().scoreTable()
        #expect(expected.contains("\(Lines.nip(4)),,fungsional,15,15,"))
        for text in [
            "{\"success\":true,\"data\":[\(list)]}", "{\"data\":{\(numbered)}}", "{\(numbered)}", "{\"data\":{\(byNIP)}}", "{\(byNIP)}",
            "{\"data\":{\"000\":{},\(byNIP)}}",
            "{\"data\":{\(bare.replacing(Lines.nip(1), with: Lines.nip(9))),\(byNIP)}}", rows.joined(separator: "\n"),
        ] {
            let dataSet = try TestFolder(["pegawai.csv": employees, "kursus.json": text]).read()
            #expect(try dataSet.scoreTable() == expected, "\(text.prefix(60))")
        }
    }

    /// Whatever is there in an answer is read, is a failure, or is a record nobody knows; damaged or not, nothing stops the program.
    @Test func randomAnswersNeverTrap() {
        var random = SeededGenerator(seed: 800)
        let keys = ["data", "code", "success", "items", "0", "1", Lines.nip(1), "nipBaru", "tahun", "status", "next", "meta", "error", "results"]
        func value(_ depth: Int) -> String {
            switch Int.random(in: 0..<(depth > 4 ? 6 : 9), using: &random) {
            case 0: return "null"
            case 1: return "true"
            case 2: return "\(Int.random(in: -2...500, using: &random))"
            case 3: return Lines.nip(2)
            case 4: return "1e400"
            case 5: return "\"\(["", "0", "1", "false", "x"].randomElement(using: &random) ?? "")\""
            case 6: return "[\((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth + 1) }.joined(separator: ","))]"
            default:
                let pairs = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    "\"\(keys.randomElement(using: &random) ?? "a")\":\(value(depth + 1))"
                }
                return "{\(pairs.joined(separator: ","))}"
            }
        }
        for _ in 0..<3_000 {
            let file = AnswerFile(Array(value(0).utf8))
            #expect(file.records.allSatisfy { $0.map(\.key) == $0.map(\.key).sorted() })
            // A number is nobody's NIP.
            #expect(!file.records.joined().contains { $0.key == "nipBaru" && $0.text == Lines.nip(2) })
        }
    }
}

/// Who somebody is must not stand there as a number.
@Suite struct LargeNumberTests {
    private static func employee(_ nip: String, id: String = "\"P1\"") -> String {
        #"{"pns_id":\#(id),"nip_baru":\#(nip),"nama":"PEGAWAI CONTOH","kedudukan_hukum_id":"01","jenis_jabatan_id":2,"status_cpns_pns":"PNS","jabatan_nama":"Analis","eselon_id":"","tingkat_pendidikan_id":40,"unor_id":""}"#
    }

    private func read(_ rows: String...) throws -> DataSet {
        try TestFolder(["pegawai.json": "[\(rows.joined(separator: ","))]"]).read()
    }

    @Test(arguments: ["199003152015031901", "199003152015031900", "199003152015031901.0", "1.99003152015031901e17", "9007199254740993"])
    func aNIPThatIsANumberIsRefused(nip: String) throws {
        let dataSet = try read(Self.employee("\"\(Lines.nip(2))\"", id: "\"P2\""), Self.employee(nip))
        #expect(dataSet.people.nips.map(\.description) == [Lines.nip(2)])
        #expect(dataSet.findings(in: "pegawai.json").filter { !$0.contains("kolom") } == ["2 nip_baru nip-notasi-ilmiah"])
        #expect(dataSet.refusedEmployees == 1)
        #expect(dataSet.diagnostics.allSatisfy { $0.value?.contains("199003") != true })
    }

    /// Also in one page of several, in a map, and in lines.
    @Test(arguments: [
        #"{"data":[R],"current_page":1,"last_page":1}"#, #"{"data":{"0":R}}"#, #"{"success":true,"data":{"items":[R]}}"#, "R\nR",
    ])
    func whereverItStands(text: String) throws {
        let dataSet = try TestFolder(["pegawai.json": text.replacing("R", with: Self.employee("199003152015031901"))]).read()
        #expect(dataSet.people.count == 0)
        #expect(dataSet.findings.contains { $0.hasSuffix("nip_baru nip-notasi-ilmiah") })
    }

    /// An id that was made a number is nobody's, so that no two people are taken for one.
    @Test func anIDThatIsANumberIsNone() throws {
        let dataSet = try read(
            Self.employee("\"\(Lines.nip(1))\"", id: "12345678901234567890123456789012"),
            Self.employee("\"\(Lines.nip(2))\"", id: "12345678901234567890123456789013"))
        #expect(dataSet.people.nips.map(\.description) == [Lines.nip(1), Lines.nip(2)])
        #expect(!dataSet.findings.contains { $0.contains("kembar") })
    }

    /// Other numbers are as large as they like, and a small id is an id.
    @Test func otherNumbersAreThemselves() {
        let file = AnswerFile(Array(#"{"nomor":199003152015031901,"idPns":12345678,"nip":123,"jumlah":1.5,"besar":9007199254740991}"#.utf8))
        let texts = file.records.first?.map { "\($0.key)=\($0.text)" } ?? []
        #expect(texts == ["besar=9007199254740991", "idPns=12345678", "jumlah=1.5", "nip=123", "nomor=199003152015031901"])
    }
}
