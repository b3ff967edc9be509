import Archive
import Exchange
import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// What an import must not do by itself: close people whose rows were refused, leave histories to nobody, take another agency's people.
@Suite struct ImportSafetyTests {
    private static let heading = "pns_id;nip_baru;nama;kedudukan_hukum_id;status_cpns_pns;jenis_jabatan_id;tingkat_pendidikan_id;instansi_kerja_id"

    private static func nip(_ person: Int) -> String { "199001012015011\(900 + person)" }

    private static func row(_ person: Int, id: String? = nil, nip: String? = nil, agency: String = "B1") -> String {
        "\(id ?? "P\(person)");\(nip ?? Self.nip(person));PEGAWAI CONTOH \(person);01;PNS;4;40;\(agency)"
    }

    private static let trainings =
        "nipBaru;jenisDiklatId;jenisKursusSertifikat;namaKursus;noSertipikat;tanggalSelesaiKursus;jumlahJam\n"
        + (1...12).map { "\(nip($0));3;T;BIMTEK CONTOH;\($0)/X;01-03-2022;20\n" }.joined()

    /// Twelve people with a training each, imported.
    private func imported() throws -> Sample {
        let sample = try Sample(people: 1)
        try write((1...12).map { Self.row($0) }, in: sample)
        #expect(try sample.take("data").isKept)
        return sample
    }

    /// The next export, in the place of the one before.
    private func write(_ employees: [String], in sample: Sample) throws {
        try sample.write(([Self.heading] + employees).joined(separator: "\n") + "\n", to: "data/pegawai.csv")
        try sample.write(Self.trainings, to: "data/kursus.csv")
    }

    private func trial(_ sample: Sample) throws -> ImportOutcome {
        try ImportRequest(sample.path("data"), into: sample.archive, agency: Sample.agency, isTrial: true, by: Sample.by).run()
    }

    /// Every NIP in scientific notation, without ids that would tell: nobody leaves, nor their trainings.
    @Test(arguments: ["1,99001E+17", "199001012015011000", ""]) func refusedIsNotGone(nip: String) throws {
        let sample = try imported()
        defer { sample.remove() }
        let before = try ArchiveState(sample)
        try write((1...10).map { Self.row($0) } + (11...12).map { Self.row($0, id: "", nip: nip) }, in: sample)
        for outcome in [try sample.take("data"), try trial(sample)] {
            let employees = outcome.entry.difference[.employee], trainings = outcome.entry.difference[.training]
            #expect(!outcome.isKept && outcome.reasons.isEmpty)
            #expect([employees.closed, employees.unchanged, employees.kept] == [0, 10, 2] && [trainings.closed, trainings.unchanged] == [0, 12])
            let notice = try #require(outcome.notices.first { $0.code == "tidak-ditutup" })
            #expect(notice.message.id == "2 orang tidak ditutup karena 2 baris pegawai ditolak")
        }
        #expect(try ArchiveState(sample) == before)
    }

    /// An id that nobody has, by a wrong letter or a new way of writing them: what is left of the NIP tells who stays.
    @Test(arguments: ["P99", "0f8ac1d2-0000-4000-8000-000000000011"]) func aWrongIDClosesNobody(id: String) throws {
        let sample = try imported()
        defer { sample.remove() }
        try write((1...11).map { Self.row($0) } + [Self.row(12, id: id, nip: "1,99001E+17")], in: sample)
        let outcome = try sample.take("data"), employees = outcome.entry.difference[.employee]
        #expect(!outcome.isKept && outcome.entry.refusedUnmatched == 0 && employees.closed == 0 && employees.kept == 1)
    }

    /// Histories without anybody whose they could be are not taken, whatever is allowed.
    @Test func employeesComeFirst() throws {
        let sample = try imported()
        defer { sample.remove() }
        try FileManager.default.removeItem(atPath: sample.path("data/pegawai.csv"))
        let request = ImportRequest(sample.path("data"), into: sample.path("baru.db"), agency: Sample.agency, by: Sample.by)
        var tried = request, allowed = request
        tried.isTrial = true
        allowed.allowances = [.closing, .otherAgency]
        for request in [request, tried, allowed] {
            let outcome = try request.run()
            #expect(!outcome.isKept && outcome.reasons.map(\.code) == ["pegawai-belum-ada"] && outcome.allowed.isEmpty)
            #expect(outcome.reasons.first?.message.id.contains("belum punya pegawai") == true)
        }
        #expect(try HistoryRequest(of: sample.path("baru.db")).run().agencies.isEmpty)
        // Where the archive has the people, their histories are welcome.
        #expect(try sample.take("data").reasons.isEmpty)
    }

    /// The rows that were refused go out with an export, so that whoever imports it misses as many people.
    @Test func refusedRowsSurviveAnExport() throws {
        let sample = try imported()
        defer { sample.remove() }
        try write((1...12).map { Self.row($0) } + [Self.row(13, nip: "")], in: sample)
        let outcome = try sample.take("data")
        #expect(outcome.isKept && outcome.entry.refusedUnmatched == 1)
        _ = try ExportRequest(.agency(nil, at: nil), of: sample.archive, to: sample.path("keluar"), by: Sample.by).run()
        #expect(try sample.take("keluar", agency: "4012").entry.refusedUnmatched == 1)
        for source in [SourceRequest.folder(sample.path("keluar")), .archive(sample.archive, agency: "4012")] {
            let dataSet = try sample.measured(source).dataSet
            #expect(dataSet.refusedEmployees == 1 && dataSet.people.count == 12)
        }
    }

    @Test func anotherAgencyStops() throws {
        let sample = try imported()
        defer { sample.remove() }
        let before = try ArchiveState(sample)
        try write((1...12).map { Self.row($0, agency: "B2") }, in: sample)
        for outcome in [try sample.take("data"), try trial(sample), try sample.take("data", allowing: [.closing])] {
            #expect(!outcome.isKept && outcome.reasons.map(\.code) == ["instansi-lain"] && outcome.allowed.isEmpty)
        }
        #expect(try ArchiveState(sample) == before)
        let outcome = try sample.take("data", allowing: [.otherAgency])
        #expect(outcome.isKept && outcome.reasons.isEmpty && outcome.allowed.map(\.code) == ["instansi-lain"])
    }
}
