import Foundation
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// SIASN's reference of agencies, with what its records lack.
@Suite struct AgencyFileTests {
    private func read(_ text: String) throws -> AgencyFile {
        let folder = try TestFolder(["instansi.json": text])
        return try withExtendedLifetime(folder) { try AgencyFile.read(folder.path("instansi.json")) }
    }

    private func findings(_ file: AgencyFile) -> [String] { DataSet.words(file.diagnostics).map { String($0.dropFirst("instansi.json:".count)) } }

    @Test func recordsAreRead() throws {
        let file = try read(
            #"[{"id":"A","nama":"Pemerintah Kab.  Contoh ","jenis":"D","kodeCepat":"7301","jenisInstansiId":"KAB"},{"id":"B","nama":"Contoh","kodeCepat":1010,"jenisInstansiId":null}]"#
        )
        #expect(
            file.agencies == [
                Agency(id: "A", name: "Pemerintah Kab. Contoh", quickCode: "7301", typeID: "KAB"), Agency(id: "B", name: "Contoh", quickCode: "1010"),
            ])
        #expect(file.agencies.map(\.province) == [73, 10] && file.agencies.map(\.isCentral) == [false, true] && file.diagnostics.isEmpty)
    }

    @Test func whatRecordsLackIsSaid() throws {
        let file = try read(
            #"{"code":1,"data":[{"nama":"x"},{"id":"A"},{"id":"A","nama":"Contoh","kodeCepat":"7301"},{"id":"A","nama":"Contoh","kodeCepat":"7301"},{"id":"A","nama":"Lain","kodeCepat":"7301"},{"id":"B","nama":"Contoh","kodeCepat":""},7]}"#
        )
        #expect(file.agencies.map(\.id) == ["A", "B"])
        #expect(
            findings(file) == [
                "1 id instansi-tanpa-id", "2 nama instansi-tanpa-nama", "4 id instansi-kembar-sama", "5 id instansi-kembar-berbeda",
                "6 kodeCepat instansi-tanpa-kode-cepat", " instansi-bukan-data",
            ])
    }

    @Test(arguments: ["[]", "{", "id,nama\n1,2\n", "null", #"{"code":0,"data":[]}"#, #"[{"id":"A"}]"#])
    func anotherFileIsRefused(text: String) throws {
        #expect { try read(text) } throws: { ($0 as? FileFailure)?.problem.code == "bukan-daftar-instansi" }
    }

    /// The real list: its 644 records are 643 agencies, each with its region by the counts of the regional offices.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: Self.reference)))
    func theRealListIsRead() throws {
        let file = try AgencyFile.read(Self.reference)
        #expect(file.agencies.count == 643 && file.diagnostics.map(\.problem.code) == ["instansi-kembar-berbeda"])
        let kinds = Dictionary(grouping: file.agencies, by: \.kind).mapValues(\.count)
        #expect(kinds[.regency] == 416 && kinds[.city] == 93 && kinds[.province] == 37 && kinds[.agency] == 41 && kinds[.body] == 11)
        #expect(kinds[.ministry] == 36 && file.agencies.allSatisfy { $0.province != nil })
    }

    private static let reference = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/reference/instansi.json").standardizedFileURL.path
}
