import Foundation
import Measurement
import TestSupport
import Testing

@testable import Exchange

/// Raw answers of SIASN's web service, by the rules its clients learned.
@Suite struct AnswerTests {
    private static func records(_ text: String) -> [[String: String]] {
        AnswerFile(Array(text.utf8)).records.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.key, $0.text) }) }
    }

    private static func failures(_ text: String) -> Int { AnswerFile(Array(text.utf8)).failures }

    @Test func envelopes() {
        #expect(Self.records(#"{"code":1,"message":"success","data":[{"a":"1"},{"a":"2"}]}"#) == [["a": "1"], ["a": "2"]])
        #expect(Self.records(#"{"code":"1","data":{"a":"1"}}"#) == [["a": "1"]])
        #expect(Self.records(#"[{"a":"1"}]"#) == [["a": "1"]])
        #expect(Self.records(#"{"a":"1"}"#) == [["a": "1"]])
        // One in every line, with and without envelopes, and blank lines between.
        #expect(Self.records("{\"code\":1,\"data\":[{\"a\":\"1\"}]}\n\n{\"code\":0,\"data\":null}\r\n{\"a\":\"2\"}\n") == [["a": "1"], ["a": "2"]])
        // Written over many lines.
        #expect(Self.records("{\n \"code\": 1,\n \"data\": [\n {\"a\": \"1\"}\n]}") == [["a": "1"]])
        #expect(Self.records("\u{FEFF}{\"a\":\"1\"}") == [["a": "1"]])
    }

    /// No data is an answer, whatever stands in its place.
    @Test(arguments: [
        #"{"code":0,"data":"Data tidak ditemukan"}"#, #"{"code":0,"data":null}"#, #"{"code":"0","data":[]}"#, #"{"code":1,"data":[]}"#,
        #"{"code":1,"data":null}"#,
    ]) func emptyIsNoFailure(text: String) {
        #expect(Self.records(text).isEmpty)
        #expect(Self.failures(text) == 0)
    }

    @Test(arguments: [
        #"{"code":1,"data":"Token SSO mismatch"}"#, #"{"code":2,"data":[]}"#, #"{"fault":{"code":900901,"message":"Invalid Credentials"}}"#,
        #"{"Error":true,"Message":"x"}"#, "{\"code\":1,\"data\":[", "[1,2]", "{}x",
    ]) func failuresAreCounted(text: String) {
        #expect(Self.records(text).isEmpty)
        #expect(Self.failures(text) > 0)
    }

    /// No type can be trusted.
    @Test func valuesOfAnyType() {
        let text =
            #"{"s":"05","n":24,"d":89.10,"t":true,"f":false,"z":null,"o":{"x":1},"l":[1],"nip":199003152015031901,"nomor":199003152015031901,"id":9007199254740993,"idPns":12,"e":""}"#
        #expect(
            Self.records(text) == [
                [
                    "s": "05", "n": "24", "d": "89.1", "t": "TRUE", "f": "FALSE", "z": "", "nip": "1.99003152015032E+17",
                    "nomor": "199003152015031901",
                    "id": "9.00719925474099E+15", "idPns": "12", "e": "",
                ]
            ])
    }

    private static func answer(_ data: String) -> String { #"{"code":1,"message":"success","data":\#(data)}"# }

    private static func person(_ number: Int) -> String {
        answer(
            #"{"id":"P\#(number)","nipBaru":"\#(Lines.nip(number))","nama":"PEGAWAI CONTOH","kedudukanPnsId":"01","statusPegawai":"PNS","jenisJabatanId":"4","jabatanNama":"Pengelola","tkPendidikanTerakhirId":40,"unorId":"U1","instansiKerjaId":"I1","instansiKerjaNama":"Pemerintah Kab. Contoh","path":{}}"#
        )
    }

    /// A folder for every service and a file for every person give what an export of the same records gives.
    @Test func aFolderOfAnswersIsMeasuredLikeAnExport() throws {
        let folder = try TestFolder()
        func write(_ service: String, _ number: Int, _ text: String) throws {
            try FileManager.default.createDirectory(atPath: folder.path(service), withIntermediateDirectories: true)
            try folder.write("\(service)/\(Lines.nip(number)).json", Array(text.utf8))
        }
        for number in 1...4 { try write("data-utama", number, Self.person(number)) }
        try write(
            "rw-skp", 1,
            Self.answer(
                #"[{"pns":"P1","nipBaru":null,"tahun":2021,"nilaiPrestasiKerja":"88,50"},{"pns":"P1","tahun":"2020","nilaiPrestasiKerja":70}]"#))
        try write("rw-skp", 2, #"{"code":0,"data":"Data tidak ditemukan"}"#)
        try write("rw-skp", 3, Self.answer("[{\"nipBaru\":\"\(Lines.nip(3))\",\"tahun\":\"2021\",\"nilaiPrestasiKerja\":\"120\"}]"))
        try write(
            "rw-kursus", 2,
            Self.answer(
                "[{\"nipBaru\":\"\(Lines.nip(2))\",\"jenisDiklatId\":\"3\",\"jenisKursusSertifikat\":\"T\",\"namaKursus\":\"BIMTEK\",\"noSertipikat\":\"1\",\"tanggalSelesaiKursus\":\"12-02-2022\",\"tahunKursus\":\"2022\",\"jumlahJam\":24}]"
            ))
        try write("rw-kursus", 3, #"{"fault":{"message":"Runtime Error"}}"#)
        try write(
            "rw-skp", 4,
            Self.answer(
                "[{\"nipBaru\":\"\(Lines.nip(4))\",\"tahun\":2021,\"nilaiPrestasiKerja\":80},{\"nipBaru\":\"\(Lines.nip(4))\",\"tahun\":2021,\"nilaiPrestasiKerja\":95}]"
            ))
        try write("rw-jabatan", 1, Self.answer(#"[{"nipBaru":"x","jenisJabatan":"2"}]"#))
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 4)
        let scores = try dataSet.scoreTable().split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").dropFirst(3).prefix(4).joined(separator: " ")
        }
        #expect(scores == ["15 0 25 5", "15 22.5 0 5", "15 0 0 5", "15 0 25 5"])
        #expect(dataSet.intakes.map(\.file) == ["data-utama", "rw-kursus", "rw-skp"])
        // Which answer it was is said by its place in the folder: the names of files may be somebody's NIP.
        #expect(dataSet.findings.contains("rw-skp[3]:1 nilaiPrestasiKerja nilai-di-luar-batas"))
        #expect(dataSet.findings.contains("data-utama[4]:1 catatan-berbeda"))
        #expect(dataSet.findings.contains("rw-kursus: jawaban-gagal"))
        #expect(dataSet.findings.contains("rw-jabatan: jawaban-tidak-dikenal"))
        #expect(!dataSet.findings.contains { $0.contains(Lines.nip(3)) })
    }

    /// Many people in one file, and some in files beside it.
    @Test func answersInLines() throws {
        let folder = try TestFolder()
        try folder.write("pegawai.jsonl", Array((1...3).map(Self.person).joined(separator: "\n").utf8))
        try folder.write("\(Lines.nip(7)).json", Array(Self.person(7).utf8))
        try folder.write("\(Lines.nip(8)).json", Array(Self.person(8).utf8))
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 5)
        #expect(dataSet.intakes.map(\.file) == ["json", "pegawai.jsonl"])
    }

    /// A folder of other things is left alone, whatever lies in it.
    @Test func otherFoldersAreSkipped() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...2)])
        try FileManager.default.createDirectory(atPath: folder.path("arsip"), withIntermediateDirectories: true)
        try folder.write("arsip/lama.csv", Array(Lines.employees(3...4).utf8))
        #expect(mkfifo(folder.path("arsip/pipa.json"), 0o600) == 0)
        let dataSet = try folder.read()
        #expect(dataSet.people.count == 2)
        #expect(dataSet.findings.contains("arsip: data-di-folder-dalam"))
    }

    /// Whatever the bytes, no file stops the program.
    @Test func damagedAnywhere() throws {
        let bytes = Array(Self.person(1).utf8)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0...3, using: &random) {
                damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random) / 2)
            let file = AnswerFile(damaged)
            #expect(file.records.count <= 1)
        }
        // Brackets without end.
        #expect(AnswerFile([UInt8](repeating: UInt8(ascii: "["), count: 100_000)).failures == 1)
    }
}
