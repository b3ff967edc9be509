import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// Diklat fungsional: 15 points for a functional post, ever.
@Suite struct FunctionalTrainingRuleTests {
    @Test(arguments: [("2", "15"), ("1", "0"), ("3", "0"), ("4", "0")] as [(Code, String)])
    func onlyFunctionalPostsAreAsked(_ kind: Code, _ points: String) throws {
        #expect(try TestPerson().of(kind).adding(TrainingRecord.of("2", ended: "2021-01-01")).points(.competence, .a()) == points)
    }

    @Test(arguments: [("1975-01-01", "15"), ("2022-06-30", "15"), ("2022-07-01", "0")]) func everBeforeD(_ ended: String, _ points: String) throws {
        #expect(try TestPerson().adding(TrainingRecord.of("2", ended: ended)).points(.competence, .a()) == points)
    }

    @Test func itAsksForNoHours() throws {
        var record = try TrainingRecord.of("2", ended: "2010-01-01")
        record.hours = .absent
        #expect(try TestPerson().adding(record).points(.competence, .a()) == "15")
    }

    @Test(arguments: ["Dokter", "Guru", "Apoteker", "Perawat", "Bidan", "Asesor", "Psikolog"])
    func aPostWhoseNameBeginsSoIsDeemedTrained(_ word: String) throws {
        let plan = try Plan.a(), person = try TestPerson()
        for name in [word, "\(word) Ahli Muda", word.uppercased() + " MADYA", "  \(word.lowercased())-ahli"] {
            #expect(person.of("2", post: name).points(.competence, plan) == "15", "\(name)")
        }
        for name in ["Asisten \(word)", "\(word)h Contoh", "Analis", ""] {
            #expect(person.of("2", post: name).points(.competence, plan) == "0", "\(name)")
        }
    }

    @Test(arguments: [Code("1"), "4"]) func deemedTrainingServesFunctionalPostsOnly(_ kind: Code) throws {
        #expect(try TestPerson().of(kind, post: "Guru Ahli Muda").points(.competence, .a()) == "0")
    }

    @Test func beingDeemedTrainedAndTrainedCountsOnce() throws {
        #expect(try TestPerson().of("2", post: "Guru").adding(TrainingRecord.of("2", ended: "2010-01-01")).points(.competence, .a()) == "15")
    }

    @Test(arguments: [("F", "15"), ("f", "15"), ("T", "0"), ("P", "10")] as [(Code, String)])
    func withoutAKindTheCertificateLetterDecides(_ letter: Code, _ points: String) throws {
        var record = try TrainingRecord.of("", hours: 3, ended: "2022-01-01")
        record.letter = letter
        #expect(try TestPerson().adding(record).points(.competence, .a()) == points)
    }

    @Test func theKindGoesBeforeTheLetter() throws {
        var record = try TrainingRecord.of("3", hours: 20, ended: "2015-01-01")
        record.letter = "F"
        #expect(try TestPerson().adding(record).points(.competence, .a()) == "0")
    }

    @Test func aTrainingWithoutKindAndLetterIsSetAside() throws {
        #expect(try TestPerson().adding(TrainingRecord.of("", hours: 20, ended: "2022-01-01")).fate(.a()) == .setAside(.nothingSaid, .trainingKind))
    }

    @Test(arguments: [Code("0"), "26", "DIKLAT"]) func aTrainingOfAnUnknownKindIsRefused(_ kind: Code) throws {
        #expect(try TestPerson().adding(TrainingRecord.of(kind, hours: 20, ended: "2022-01-01")).fate(.a())?.problem == "kode-tidak-dikenal")
    }

    @Test func theLetterIsNotAskedWhereTheKindIsUnknown() throws {
        var record = try TrainingRecord.of("26", ended: "2022-01-01")
        record.letter = "F"
        #expect(try TestPerson().adding(record).fate(.a())?.problem == "kode-tidak-dikenal")
        #expect(try TestPerson().adding(record).points(.competence, .a()) == "0")
    }

    @Test func aTrainingWithoutAnyDateIsRefused() throws {
        var record = TrainingRecord()
        record.type = "2"
        let person = try TestPerson().adding(record)
        #expect(try person.points(.competence, .a()) == "0")
        #expect(try person.fate(.a())?.problem == "tanpa-tanggal")
    }
}
