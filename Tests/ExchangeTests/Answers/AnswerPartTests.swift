import Foundation
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Answers that say of how many records they are only some.
@Suite struct AnswerPartTests {
    private static func training(_ person: Int) -> String {
        #"{"nipBaru":"\#(Lines.nip(person))","jenisDiklatId":"3","namaKursus":"X","noSertipikat":"\#(person)","tanggalSelesaiKursus":"01-03-2022","jumlahJam":24}"#
    }

    private static func trainings(_ people: ClosedRange<Int>) -> String { people.map(training).joined(separator: ",") }

    private func folder(_ files: [String: String]) throws -> DataFolder {
        let folder = try TestFolder(files.merging(["pegawai.csv": Lines.employees(1...6)]) { file, _ in file })
        return try withExtendedLifetime(folder) { try DataFolder(folder.path) }
    }

    private func partial(_ files: [String: String]) throws -> [String] {
        DataSet.words(try folder(files).diagnostics).filter { $0.hasSuffix("jawaban-sebagian") }
    }

    @Test(arguments: [
        #"{"total":5,"data":[R]}"#, #"{"totalCount":"5","items":[R]}"#, #"{"total_count":5,"records":[R]}"#, #"{"count":5,"results":[R]}"#,
        #"{"recordsTotal":5,"recordsFiltered":5,"data":[R]}"#, #"{"content":[R],"totalElements":5}"#, #"{"iTotalRecords":5,"data":[R]}"#,
        #"{"data":[R],"meta":{"total":5}}"#, #"{"data":{"data":[R],"total":5}}"#, #"{"hits":{"total":{"value":5},"hits":[R]}}"#,
    ])
    func fewerThanThereAre(text: String) throws {
        let data = try folder(["kursus.json": text.replacing("[R]", with: "[\(Self.trainings(1...3))]")])
        let problem = try #require(data.diagnostics.first { $0.problem.code == "jawaban-sebagian" }?.problem)
        #expect(problem.message.id == "Jawaban memuat 3 dari 5 catatan")
        #expect(problem.severity == .error)
        #expect(data.incompleteKinds == [.training])
    }

    /// Parts that add up to the total are whole, the empty one behind the last too.
    @Test func partsThatAddUp() throws {
        let files = [
            "1.json": "{\"total\":5,\"data\":[\(Self.trainings(1...3))]}", "2.json": "{\"total\":5,\"data\":[\(Self.trainings(4...5))]}",
            "3.json": "{\"total\":5,\"data\":[]}",
        ]
        #expect(try partial(files).isEmpty)
        #expect(try partial(files.filter { $0.key != "2.json" }).first == "1.json: jawaban-sebagian")
        #expect(try partial(["3.json": "{\"total\":5,\"data\":[]}"]) == ["3.json: jawaban-sebagian"])
    }

    /// As many as there are, more, and a record that has a total of its own.
    @Test(arguments: [#"{"total":2,"data":[R]}"#, #"{"count":1,"data":[R]}"#, #"{"total":"","data":[R]}"#, #"[R,{"nipBaru":"1","total":85}]"#])
    func wholeAnswers(text: String) throws {
        #expect(AnswerFile(Array(text.replacing("R", with: Self.trainings(1...2)).utf8)).parts.isEmpty)
    }
}

/// Answers that are none, and answers with nothing in them.
@Suite struct AnswerFailureTests {
    private static let appraisal = #"{"code":1,"data":[{"nipBaru":"\#(Lines.nip(1))","tahun":2021,"nilaiPrestasiKerja":80}]}"#

    private func read(_ files: [String: String]) throws -> DataFolder {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...2)])
        try FileManager.default.createDirectory(atPath: folder.path("rw-skp"), withIntermediateDirectories: true)
        for (name, text) in files { try folder.write("rw-skp/\(name)", Array(text.utf8)) }
        return try withExtendedLifetime(folder) { try DataFolder(folder.path) }
    }

    @Test(arguments: ["", "<!DOCTYPE html><html><body>502</body></html>", "upstream timed out"]) func isCounted(text: String) throws {
        let data = try read(["1.json": Self.appraisal, "2.json": text, "catatan.txt": "ditarik hari Senin"])
        let failed = try #require(data.diagnostics.first { $0.problem.code == "jawaban-gagal" })
        #expect(failed.place == Place(file: "rw-skp"))
        #expect(failed.problem.message.id.hasSuffix(": 1"))
        #expect(data.incompleteKinds == [.appraisal])
    }

    /// Where every answer failed nobody knows what they would have been.
    @Test func allFailed() throws {
        for files in [["1.json": "", "2.json": "<html></html>"], ["1.json": #"{"fault":{"message":"x"}}"#]] {
            let data = try read(files)
            #expect(data.incompleteKinds == Set(RecordKind.allCases))
            #expect(DataSet.words(data.diagnostics) == ["rw-skp: jawaban-gagal"])
        }
    }

    /// Of most people there is nothing; a file that holds nothing at all is worth a word.
    @Test func nothingAtAll() throws {
        #expect(try read(["1.json": Self.appraisal, "2.json": "[]", "3.json": #"{"code":0,"data":[]}"#]).diagnostics.isEmpty)
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...2), "hukdis.json": "[]"])
        let data = try withExtendedLifetime(folder) { try DataFolder(folder.path) }
        #expect(DataSet.words(data.diagnostics) == ["hukdis.json: jawaban-kosong"])
        #expect(data.diagnostics.first?.problem.severity == .note)
    }
}
