import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Diklat kepemimpinan: 15 points for a structural post whose holder has the level its echelon needs.
@Suite struct LeadershipRuleTests {
    /// The head of a post of an echelon, with one training.
    private func head(_ echelon: Code, unit: Code = .empty, level: Code = .empty, name: String = "") throws -> TestPerson {
        let person = try TestPerson().of("1", post: "Kepala Contoh", echelon: echelon).with { $0.unitEchelon = unit }
        return level.isEmpty && name.isEmpty ? person : try person.adding(LeadershipRecord.of(level: level, name: name))
    }

    private func earns(_ person: TestPerson, _ settings: String? = nil) throws -> Bool {
        let plan = try settings.map { try Plan.a("2022-06-30", $0) } ?? Plan.a()
        return person.points(.competence, plan) == "15"
    }

    @Test(arguments: [("5", 1), ("4", 2), ("3", 3), ("2", 4), ("1", 5), ("7", 1), ("6", 2)] as [(Code, Int)])
    func theLevelOfAnIdIsTheHighestEchelonItServes(_ id: Code, _ level: Int) throws {
        for echelon in 1...5 {
            #expect(try earns(head(Code("\(echelon)1"), level: id)) == (echelon >= level), "echelon \(echelon)1")
            #expect(try earns(head(Code("\(echelon)1"), level: id), "leadership=exact") == (echelon == level), "exactly, echelon \(echelon)1")
        }
    }

    static let names: [(name: String, level: Int)] = [
        ("PKN Tingkat I", 1), ("PKN Tk. I", 1), ("PKN tk.I Angkatan XX", 1), ("pkn i", 1), ("Pelatihan Kepemimpinan Nasional Tingkat I", 1),
        ("PELATIHAN KEPEMIMPINAN NASIONAL (TK I)", 1), ("PKN", 2), ("PKN Tingkat II", 2), ("PKN TK. II", 2), ("pkn ii", 2),
        ("Pelatihan Kepemimpinan Nasional", 2), ("Pelatihan Kepemimpinan Nasional Tk.II", 2), ("PKA", 3), ("pka angkatan i", 3),
        ("Pelatihan Kepemimpinan Administrator", 3), ("PKP", 4), ("Pelatihan Kepemimpinan Pengawas Angkatan 7", 4),
    ]

    @Test(arguments: names) func theLevelOfAName(_ name: String, _ level: Int) throws {
        for echelon in 1...5 {
            #expect(try earns(head(Code("\(echelon)2"), name: name), "leadership=exact") == (echelon == level), "echelon \(echelon)2")
        }
    }

    @Test(arguments: ["PKNI", "SPKN", "Kepemimpinan Tingkat I", "Pelatihan Administrator", "Nasional Kepemimpinan"])
    func aNameThatOnlyLooksAlikeSaysNothing(_ name: String) throws {
        let person = try head("51", name: name)
        #expect(try !earns(person))
        #expect(try person.fate(.a()) == .setAside(.nothingSaid, .leadershipLevel))
    }

    @Test(
        arguments: [("1", "PKN Tingkat II", 2), ("4", "PKP", 2), ("99", "PKA", 3), ("8", "PKP", 4), ("2", "Diklat Pim IV", 4)]
            as [(Code, String, Int)])
    func theBetterOfIdAndNameStands(_ id: Code, _ name: String, _ level: Int) throws {
        for echelon in 1...5 {
            #expect(try earns(head(Code("\(echelon)1"), level: id, name: name), "leadership=exact") == (echelon == level), "echelon \(echelon)1")
        }
    }

    @Test func levelsOfSeveralRowsAreAllKept() throws {
        let person = try head("31", level: "2").adding(LeadershipRecord.of(level: "3"))
        #expect(try earns(person, "leadership=exact"))
        #expect(try earns(person))
    }

    @Test(arguments: [Code(""), "00", "99"]) func theEchelonOfTheUnitServesWhereTheRowHasNone(_ echelon: Code) throws {
        #expect(try earns(head(echelon, unit: "22", level: "4"), "leadership=exact"))
        #expect(try !earns(head(echelon, unit: "22", level: "3")))
    }

    @Test func theEchelonOfTheRowGoesBeforeThatOfTheUnit() throws {
        #expect(try earns(head("41", unit: "22", level: "2"), "leadership=exact"))
        // An echelon that is there but unknown is IV; the unit is not asked.
        #expect(try earns(head("62", unit: "22", level: "2"), "leadership=exact"))
    }

    @Test(arguments: [Code(""), "00", "99", "62"]) func anUnknownEchelonIsIV(_ echelon: Code) throws {
        #expect(try earns(head(echelon, level: "2"), "leadership=exact"))
        #expect(try earns(head("", unit: echelon, level: "2"), "leadership=exact"))
        #expect(try !earns(head(echelon, level: "1")))
    }

    @Test(arguments: [("1970-01-01", true), ("2022-06-30", true), ("2022-07-01", false)]) func everBeforeD(_ ended: String, _ counts: Bool) throws {
        let person = try head("41").adding(LeadershipRecord.of(level: "2", ended: ended))
        #expect(try earns(person) == counts)
    }

    @Test func aTrainingOfTheOtherFileIsNoLeadershipTraining() throws {
        let person = try head("41").adding(TrainingRecord.of("1", hours: 900, ended: "2022-01-01", name: "PKP"))
        #expect(try person.points(.competence, .a()) == "0")
        #expect(try person.fate(.a()) == .setAside(.leadershipElsewhere, .trainingKind))
    }

    @Test(arguments: [Code("2"), "4"]) func otherClassesAreNotAsked(_ kind: Code) throws {
        #expect(try head("21", level: "5").of(kind).points(.competence, .a()) == "0")
    }

    @Test func bothStructuralKindsOfPostAreAsked() throws {
        #expect(try head("41", level: "2").of("3", echelon: "41").points(.competence, .a()) == "15")
    }

    @Test func anUnknownIdWithoutATellingNameRefusesTheRow() throws {
        #expect(try head("41", level: "99", name: "Diklat").fate(.a())?.problem == "kode-tidak-dikenal")
    }
}
