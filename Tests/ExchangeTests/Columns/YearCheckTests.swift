import Measurement
import Testing
import Vocabulary

@testable import Exchange

/// A year beside a date that is of another year.
@Suite struct YearCheckTests {
    private func findings(_ heading: String, _ rows: [String]) throws -> [String] {
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees(1...9), "x.csv": Lines.file(heading, rows)]).read()
        #expect(try dataSet.intake("x.csv").used == rows.count)
        #expect(dataSet.diagnostics.filter { $0.problem.code == "tahun-bertentangan" }.allSatisfy { $0.problem.severity == .warning })
        return dataSet.findings(in: "x.csv").filter { !$0.hasSuffix("kolom-tidak-ada") }
    }

    /// Either of two dates will do, for a course may go over new year.
    @Test func ofATraining() throws {
        let found = try findings(
            Lines.trainingHeading,
            [
                Lines.training(1, year: "2021"), Lines.training(2, year: "2022"), Lines.training(3, year: ""),
                Lines.training(4, year: "2021", start: "28-12-2021", end: "03-01-2022"),
                Lines.training(5, year: "2020", start: "28-12-2021", end: "03-01-2022"),
                Lines.training(6, year: "2021", end: ""), Lines.training(7, year: "2021", start: "01-02-2021", end: ""),
                Lines.training(8, year: "2021.0"), Lines.training(9, year: "0000"),
            ])
        #expect(
            found == [
                "2 tahunKursus tahun-bertentangan", "6 tahunKursus tahun-bertentangan", "9 tahunKursus tahun-bertentangan",
                "9 tahunKursus angka-bentukan-program",
            ])
    }

    @Test func ofAnEducation() throws {
        let found = try findings(
            "nipBaru;tkPendidikanId;tglLulus;tahunLulus",
            [
                "\(Lines.nip(1));40;31-12-2010;2011", "\(Lines.nip(2));40;31-12-2010;2010", "\(Lines.nip(3));40;2010-12-31T17:00:00Z;2011",
                "\(Lines.nip(4));40;01-01-1970;2011", "\(Lines.nip(5));40;;2011",
            ])
        #expect(found == ["2 tahunLulus tahun-bertentangan", "4 tglLulus tanggal-utc", "5 tglLulus tanggal-pengganti-kosong"])
    }

    @Test func ofALeadershipTraining() throws {
        let found = try findings(
            "nipBaru;latihanStrukturalId;latihanStrukturalNama;tanggal;tanggalSelesai;tahun",
            ["\(Lines.nip(1));3;PKA;01-02-2019;01-05-2019;2020", "\(Lines.nip(2));3;PKA;01-02-2019;01-05-2019;2019"])
        #expect(found == ["2 tahun tahun-bertentangan"])
    }

    /// The first and the last day of every year, and the days beside them.
    @Test func atTheEdgesOfEveryYear() throws {
        let years = Array(1901...2198)
        let rows = years.flatMap { year in
            ["01-01-\(year);\(year)", "31-12-\(year);\(year)", "31-12-\(year - 1);\(year)", "01-01-\(year + 1);\(year)"].map {
                "\(Lines.nip(1));40;\($0)"
            }
        }
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees(1...1), "x.csv": Lines.file("nipBaru;tkPendidikanId;tglLulus;tahunLulus", rows)])
            .read()
        let found = dataSet.findings(in: "x.csv").filter { $0.hasSuffix("tahun-bertentangan") }.compactMap { Int($0.split(separator: " ")[0]) }
        // 1 January 1970 stands for none.
        let wrong = years.indices.flatMap { [$0 * 4 + 4, $0 * 4 + 5] }.filter { row in
            let year = years[(row - 2) / 4]
            return !(row % 4 == 1 && year == 1969)
        }
        #expect(found == wrong)
    }
}
