import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// The files written of the fixture agency, as whole texts.
@Suite struct ResultFilesTests {
    @Test func areWhatWasRecorded() throws {
        let folder = try TestFolder()
        for file in try Fixture.files { try folder.write(file.name, file.bytes) }
        let dataSet = try folder.read()
        let outputs = try Outputs(dataSet)
        try Fixture.expect(outputs.scores, isRecordedAs: "scores.csv")
        try Fixture.expect(outputs.units, isRecordedAs: "units.csv")
        try Fixture.expect(outputs.notMeasured, isRecordedAs: "not-measured.csv")
        for language in Language.allCases {
            try Fixture.expect(
                try dataSet.output { try $0.writeDiagnostics(to: $1, in: language) }, isRecordedAs: "diagnostics-\(language.rawValue).csv")
        }
    }

    /// The fixture is of use only while it shows every kind of finding and every reason to set a row aside.
    @Test func theFixtureShowsEveryTrap() throws {
        let dataSet = try DataSet.read(try DataFolder(try Fixture.agency), plan: try TestFolder.plan())
        let codes = Set(dataSet.diagnostics.map(\.problem.code))
        let expected = [
            "nip-kosong", "nip-notasi-ilmiah", "nip-bukan-18-digit", "nip-tanggal-lahir", "nip-jenis-kelamin", "tanggal-tidak-terbaca",
            "tahun-tidak-terbaca",
            "kutip-tak-tertutup", "windows-1252", "jp-tidak-terbaca", "jp-tidak-terbaca-tak-dipakai", "nilai-di-luar-batas", "tanpa-isi",
            "tanpa-tanggal",
            "kode-tidak-dikenal", "kode-pegawai-tidak-dikenal", "orang-kembar-sama", "orang-kembar-berbeda", "nol-depan-hilang", "unor-tidak-dikenal",
            "unor-yatim",
            "unor-melingkar", "unor-kembar", "unor-tanpa-id", "baris-jumlah", "riwayat-orang-tak-dikenal", "catatan-berbeda",
        ]
        #expect(Set(expected).subtracting(codes).isEmpty)
        let reasons = dataSet.intakes.flatMap { $0.setAside.keys.map(\.rawValue) }
        #expect(Set(reasons).count == 8)
        #expect(Set(dataSet.intakes.map(\.kind)).count == 8)
        #expect(dataSet.people.count == 30)
    }

    /// Nothing that is found may name somebody: texts carry places, codes and remedies.
    @Test func findingsNameNobody() throws {
        let dataSet = try DataSet.read(try DataFolder(try Fixture.agency), plan: try TestFolder.plan())
        let nips = dataSet.people.nips.map(\.description)
        for diagnostic in MeasuredDataSet(dataSet).diagnostics {
            for language in Language.allCases {
                let text = diagnostic.text(in: language)
                #expect(!text.contains("PEGAWAI CONTOH") && !nips.contains { text.contains($0) })
                #expect(text.hasSuffix(".") && !text.contains(".."))
            }
        }
    }
}
