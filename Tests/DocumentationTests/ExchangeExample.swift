import Exchange
import Foundation
import Instruments
import Measurement
import Testing
import Vocabulary

@Suite struct ExchangeExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("contoh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let employees = """
            nip_baru;nama;kedudukan_hukum_id;status_cpns_pns;jenis_jabatan_id;tingkat_pendidikan_id
            198003032005011003;Pegawai Contoh;01;PNS;2;40
            1,98003E+17;Pegawai Contoh Lain;01;PNS;2;40

            """
        try Data(employees.utf8).write(to: folder.appendingPathComponent("pegawai.csv"))
        let appraisals = "nipBaru;tahun;KuadranKinerjaNilai\n198003032005011003;2021;1\n"
        try Data(appraisals.utf8).write(to: folder.appendingPathComponent("skp22.csv"))

        guard let source = try InstrumentLibrary.bundled().source(forYear: 2022), let asOf = CivilDate(year: 2022, month: 6, day: 30) else { return }
        let dataSet = try DataSet.read(DataFolder(folder.path), plan: Plan(source.standard, asOf: asOf))
        let rows = dataSet.intakes.map { "\($0.file): \($0.used) used, \($0.refused) refused" }
        // pegawai.csv: 1 used, 1 refused
        // skp22.csv: 1 used, 0 refused
        let errors = dataSet.diagnostics.filter { $0.problem.severity == .error }.map(\.problem.code)  // nip-notasi-ilmiah

        let measured = MeasuredDataSet(dataSet)
        let total = measured.scores.total(of: 0)  // 50: 15 for education, 30 for the appraisal, 5 for no punishment
        let participation = measured.participation?.text()  // 50.00: one of two
        // end of example
        #expect(rows == ["pegawai.csv: 1 used, 1 refused", "skp22.csv: 1 used, 0 refused"])
        #expect(errors == ["nip-notasi-ilmiah"])
        #expect(total.description == "50")
        #expect(participation == "50.00")
        isRead = true
    }
}
