import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// Records in shells, in the record of their person, and values that are objects.
@Suite struct NestedRecordTests {
    private static let two = [["a": "1", "b": "x"], ["a": "2", "b": "y"]]

    private static func read(_ text: String) -> (records: [[String: String]], failures: Int) {
        let file = AnswerFile(Array(text.utf8))
        return (file.records.map { Dictionary($0.map { ($0.key, $0.text) }) { first, _ in first } }, file.failures)
    }

    @Test(arguments: [
        #"{"@odata.context":"x","value":[R]}"#, #"{"d":{"results":[R]}}"#, #"{"_embedded":{"pegawai":[R]},"_links":{}}"#,
        #"{"data":{"kursus":{"edges":[{"cursor":"1","node":{"a":"1","b":"x"}},{"node":{"a":"2","b":"y"}}],"pageInfo":{"hasNextPage":false}}}}"#,
        #"{"data":{"kursus":{"nodes":[R]}}}"#,
        #"{"took":1,"timed_out":false,"hits":{"total":{"value":2},"hits":[{"_id":"1","_source":{"a":"1","b":"x"}},{"_source":{"a":"2","b":"y"}}]}}"#,
        #"{"data":[{"type":"t","attributes":{"a":"1","b":"x"}},{"type":"t","attributes":{"a":"2","b":"y"}}]}"#,
    ])
    func envelopes(text: String) {
        let (records, failures) = Self.read(text.replacing("R", with: #"{"a":"1","b":"x"},{"a":"2","b":"y"}"#))
        #expect(records == Self.two)
        #expect(failures == 0)
    }

    @Test func attributesKeepTheID() {
        #expect(Self.read(#"{"data":{"type":"t","id":"7","attributes":{"a":"1"}}}"#).records == [["id": "7", "a": "1"]])
    }

    /// A record of a person with lists in it: what is of a known kind in them is the person's.
    @Test(arguments: [
        #"{"nipBaru":"N","riwayat":[L]}"#, #"[{"nipBaru":"N","riwayat":[L]}]"#, #"{"data":{"nipBaru":"N","riwayat":{"skp":[L]}}}"#,
        #"{"success":true,"nipBaru":"N","data":[L]}"#, #"{"data":[{"nipBaru":"N","riwayat":[L],"dokumen":{"1":{"dok_id":"1"}}}]}"#,
    ])
    func listsInThePerson(text: String) {
        let list = #"{"tahun":2021,"nilaiPrestasiKerja":80},{"nipBaru":"","tahun":2020,"nilaiPrestasiKerja":70}"#
        let records = Self.read(text.replacing("N", with: Lines.nip(1)).replacing("L", with: list)).records
        #expect(records.map { $0["tahun"] } == ["2021", "2020"])
        #expect(records.allSatisfy { $0["nipBaru"] == Lines.nip(1) })
    }

    /// Nothing of somebody is nothing, and objects that are no records stay where they are.
    @Test func whatIsNoRecord() {
        #expect(Self.read(#"{"nipBaru":"1","riwayat":[]}"#).records.isEmpty)
        #expect(Self.read(#"{"nipBaru":"1","tahun":2021,"nilaiPrestasiKerja":80,"path":{"1":{"dok_id":"1"}},"l":[]}"#).records.count == 1)
    }

    @Test func datesAsObjects() {
        let text =
            #"{"nip":"1","a":{"date":"2022-03-01 00:00:00.000000","timezone_type":3},"b":{"$date":"2022-03-01T00:00:00Z"},"c":{"$oid":"7"},"d":{"x":1}}"#
        #expect(Self.read(text).records == [["nip": "1", "a": "2022-03-01 00:00:00.000000", "b": "2022-03-01T00:00:00Z", "c": "7"]])
    }

    /// Records of people that nobody knows are worth a look; others are not.
    @Test func recordsOfNoKnownKind() throws {
        func found(_ text: String) throws -> Problem? {
            let folder = try TestFolder(["lain.json": text, "pegawai.csv": Lines.employees(1...2)])
            return try withExtendedLifetime(folder) { try DataFolder(folder.path) }.diagnostics
                .first { $0.problem.code == "jawaban-tidak-dikenal" }?.problem
        }
        let people = try #require(try found(#"[{"nipBaru":"\#(Lines.nip(1))","golongan":"III/a","\#(Lines.nip(2))":"x"}]"#))
        #expect(people.severity == .warning)
        #expect(people.message.id.hasSuffix(": 1 (kuncinya: golongan, nipBaru)"))
        #expect(!people.remedy.id.contains("Tidak perlu"))
        #expect(try found(#"[{"kode":"1","nama":"x"}]"#)?.severity == .note)
    }
}
