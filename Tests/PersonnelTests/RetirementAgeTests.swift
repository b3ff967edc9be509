import Testing
import Vocabulary

@testable import Personnel

/// Batas usia pensiun, post by post (UU 20/2023, PP 11/2017 jo. PP 17/2020).
@Suite struct RetirementAgeTests {
    private static func employee(_ kind: Code, _ post: String, echelon: Code = .empty, nip: String = "197011201995031901") throws
        -> Employee
    {
        var employee = Employee(nip: try #require(NIP(nip)))
        (employee.positionKind, employee.post, employee.echelon) = (kind, post, echelon)
        return employee
    }

    @Test(
        arguments: [
            ("1", "KEPALA DINAS KESEHATAN", "22", 60), ("1", "KEPALA BIDANG", "31", 58), ("4", "Pengadministrasi Umum", "", 58),
            ("2", "Guru Ahli Muda", "", 60), ("2", "Guru Ahli Utama", "", 65), ("2", "Perawat Terampil", "", 58),
            ("2", "Perawat Ahli Madya", "", 60), ("2", "Dokter Ahli Utama", "", 65), ("2", "Bidan Penyelia", "", 58),
        ] as [(Code, String, Code, Int)])
    func ages(kind: Code, post: String, echelon: Code, years: Int) throws {
        #expect(try RetirementAge.years(Self.employee(kind, post, echelon: echelon)) == years)
    }

    @Test func theDayIsTheFirstOfTheMonthAfterTheBirthday() throws {
        #expect(try RetirementAge.day(Self.employee("4", ""))?.description == "2028-12-01")
        #expect(try RetirementAge.day(Self.employee("4", "", nip: "197012201995031901"))?.description == "2029-01-01")
    }

    @Test func whatCannotBeToldSurelyIsNot() throws {
        for post in ["Peneliti Ahli Utama", "Dosen", "Analis Contoh"] { #expect(try RetirementAge.years(Self.employee("2", post)) == nil) }
        #expect(try RetirementAge.years(Self.employee("1", "KEPALA BIDANG")) == nil)
        #expect(try RetirementAge.years(Self.employee("3", "KEPALA BIDANG", echelon: "31")) == nil)
    }

    @Test func whoseEndTheRecordsDoNotTellHasNone() throws {
        #expect(try RetirementAge.day(Self.employee("", "")) == nil)
    }
}
