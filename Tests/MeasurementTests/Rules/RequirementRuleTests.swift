import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Kualifikasi of instrument B: the education held against the education the post requires.
@Suite struct RequirementRuleTests {
    static let levels: [(code: Code, name: String)] = [
        ("05", "SD"), ("10", "SLTP"), ("12", "SLTP"), ("15", "SLTA"), ("17", "SLTA"), ("18", "SLTA"), ("20", "SLTA"), ("25", "D-II"), ("30", "D-III"),
        ("35", "S-1"), ("40", "S-1"), ("42", "S-1"), ("45", "S-2"), ("47", "S-2"), ("49", "S-3"), ("50", "S-3"),
    ]
    static let order = ["SD", "SLTP", "SLTA", "D-II", "D-III", "S-1", "S-2", "S-3"]

    static let posts: [(kind: Code, post: String, echelon: Code, requires: String)] = [
        ("1", "Kepala Dinas", "11", "S-1"), ("1", "Kepala Dinas", "22", "S-1"), ("3", "Kepala Bidang", "31", "S-1"),
        ("1", "Kepala Seksi", "41", "D-III"),
        ("1", "Kepala Urusan", "51", "D-III"), ("1", "Kepala Contoh", "", "D-III"), ("1", "Kepala Contoh", "62", "D-III"),
        ("2", "Peneliti Ahli Utama", "", "S-2"), ("2", "Analis Ahli Madya", "", "S-1"), ("2", "GURU AHLI PERTAMA", "", "S-1"),
        ("2", "Pranata Komputer Terampil", "", "D-III"), ("2", "Perawat Mahir", "", "D-III"), ("2", "Arsiparis - Penyelia", "", "D-III"),
        ("2", "Pemadam Pemula", "", "SLTA"), ("2", "Dokter", "", "S-1"), ("2", "", "", "S-1"), ("2", "Keahlian Contoh", "", "S-1"),
        ("4", "Pengelola Contoh", "", "SLTA"), ("4", "Ahli Utama", "11", "SLTA"),
    ]

    @Test(arguments: posts) func whatAPostRequires(_ kind: Code, _ post: String, _ echelon: Code, _ requires: String) throws {
        let plan = try Plan.b("2023-06-30")
        let required = try #require(Self.order.firstIndex(of: requires))
        for (code, name) in Self.levels {
            let held = try #require(Self.order.firstIndex(of: name))
            let points = held > required ? "25" : held == required ? "20" : "15"
            let person = try TestPerson().of(kind, post: post, echelon: echelon).with { $0.education = code }
            #expect(person.points(.qualification, plan) == points, "\(name) against \(requires)")
        }
    }

    @Test func theEchelonOfTheUnitServesWhereTheRowHasNone() throws {
        let person = try TestPerson().of("1", post: "Kepala", echelon: "99").with { ($0.unitEchelon, $0.education) = ("22", "30") }
        #expect(try person.points(.qualification, .b()) == "15")
        #expect(try person.with { $0.unitEchelon = "42" }.points(.qualification, .b()) == "20")
    }

    @Test func noRecordEarnsNothingAndIsMissing() throws {
        let scores = try TestPerson().with { $0.education = "" }.adding(PredicateRecord(year: 2023, rating: "1")).scored(.b())
        #expect(scores.points(.qualification, of: 0) == .zero)
        #expect(scores.restingOnMissingData == 1)
    }

    @Test func theHistoryCountsToo() throws {
        #expect(try TestPerson().adding(EducationRecord(level: "45", year: 2020)).points(.qualification, .b()) == "25")
        #expect(try TestPerson().adding(EducationRecord(level: "45", graduated: .of("2024-07-01"))).points(.qualification, .b()) == "20")
    }

    // MARK: PPPK

    static let contracts: [(standing: Code, status: Code)] = [("71", "PPPK"), ("72", ""), ("01", "PPPK")]

    @Test(arguments: contracts) func contractStaffHaveTwentyFlatFrom2024(_ standing: Code, _ status: Code) throws {
        for education in ["", "20", "40", "50"] as [Code] {
            let person = try TestPerson().with { ($0.standing, $0.status, $0.education) = (standing, status, education) }
            for date in ["2024-01-01", "2024-06-30", "2025-06-30"] { #expect(try person.points(.qualification, .b(date)) == "20", "\(date)") }
        }
    }

    @Test(arguments: contracts) func contractStaffAreOnTheLadderIn2023(_ standing: Code, _ status: Code) throws {
        let person = try TestPerson().with { ($0.standing, $0.status) = (standing, status) }
        for (education, points) in [("", "0"), ("30", "15"), ("40", "20"), ("45", "25")] as [(Code, String)] {
            #expect(try person.with { $0.education = education }.points(.qualification, .b("2023-12-31")) == points)
        }
    }

    @Test func theFlatTwentyDoesNotRestOnMissingData() throws {
        let person = try TestPerson().with { ($0.standing, $0.education) = ("71", "") }.adding(PredicateRecord(year: 2023, rating: "1"))
        #expect(try person.scored(.b()).restingOnMissingData == 0)
    }
}
