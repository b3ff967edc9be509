import Personnel
import Testing
import Vocabulary

@testable import Simulation

@Suite struct FlawTests {
    static let histories: [FlawRates] = [.education, .leadership, .training, .appraisals, .predicates, .sanctions]

    @Test func twoToThreeInAHundredRowsAreFlawedAndAboutOneIsRefused() {
        for rates in Self.histories + [.employees] {
            #expect((200...300).contains(rates.shares.flawed))
        }
        for rates in Self.histories {
            #expect((100...150).contains(rates.shares.refused))
        }
        // A person lost with the employee row loses some twelve rows of history, which count as unknown people's.
        #expect((5...15).contains(FlawRates.employees.shares.refused))
    }

    @Test(arguments: [Flaw.none, .nipApostrophe, .nipGrouped])
    func aNIPWrittenOtherwiseIsStillTheSame(flaw: Flaw) throws {
        #expect(try reading(of: flaw) == .value(try #require(NIP("199003152015031001"))))
    }

    @Test(arguments: [
        (Flaw.nipScientific, NIP.Defect.scientificNotation), (.nipShort, .notEighteenDigits), (.nipImpossibleBirth, .impossibleBirthDate),
    ])
    func aSpoiltNIPIsRefused(flaw: Flaw, defect: NIP.Defect) throws {
        #expect(try reading(of: flaw) == .refused(defect))
    }

    @Test func theNIPOfAStrangerIsNobodysHere() throws {
        let scenario = Scenario(try simulation(employees: 3000))
        let own = Set(
            (0..<3000).map { number in
                var random = scenario.stream(.person, number)
                return String(Identity(number: number, in: scenario, using: &random).nip)
            })
        for number in 0..<200 {
            var random = scenario.stream(.unit, number)
            var rows = RowWriter(capacity: 20)
            rows.nipCell(0, .nipUnknown, in: scenario, using: &random)
            let text = String(decoding: rows.bytes, as: UTF8.self)
            #expect(NIP(text) != nil && !own.contains(text))
        }
    }

    @Test(arguments: [DateForm.usual, .slashes, .iso, .isoTime, .words, .excelSerial])
    func datesInEveryFormAreTheSameDay(form: DateForm) throws {
        let date = try #require(CivilDate(year: 2024, month: 8, day: 17))
        var rows = RowWriter(capacity: 20)
        rows.dateCell(date, form)
        #expect(CivilDate.parse(String(decoding: rows.bytes, as: UTF8.self)) == .value(date))
    }

    @Test func theImpossibleDateIsUnreadableAndNullIsAbsent() throws {
        let date = try #require(CivilDate(year: 2024, month: 8, day: 17))
        var rows = RowWriter(capacity: 20)
        rows.dateCell(date, .impossible)
        #expect(CivilDate.parse(String(decoding: rows.bytes, as: UTF8.self)).isUnreadable)
        rows.clear()
        rows.dateCell(date, .null)
        #expect(CivilDate.parse(String(decoding: rows.bytes.drop { $0 == UInt8(ascii: ";") }, as: UTF8.self)) == .absent)
    }

    /// Every kind of flaw that a file can have comes up in a large one.
    @Test func allKindsOfFlawAreWritten() throws {
        let files = try files(of: simulation(employees: 6000))
        let nips = try Table(files["kursus.csv"]).column("nipBaru")
        #expect(nips.contains { $0.contains("E+17") } && nips.contains { $0.hasPrefix("'") } && nips.contains { $0.contains(" ") })
        let hours = try Set(Table(files["kursus.csv"]).column("jumlahJam"))
        #expect(hours.isSuperset(of: ["abc", "-8", "99999", ""]))
        #expect(hours.contains { $0.hasSuffix(" JP") } && hours.contains { $0.hasSuffix(",5") })
        #expect(try Table(files["kursus.csv"]).column("namaKursus").contains { $0.contains("\n") })
        #expect(try Table(files["kursus.csv"]).column("namaKursus").contains { $0.contains("\"") })
        #expect(try Table(files["kursus.csv"]).column("noSertipikat").contains { $0.contains(" / BT / ") })
        #expect(try Table(files["skp.csv"]).column("nilaiPrestasiKerja").contains("101"))
        let people = try Table(files["pegawai.csv"]).column("pns_id")
        #expect(Set(people).count < people.count - 10)
    }

    private func reading(of flaw: Flaw) throws -> NIP.Reading {
        let scenario = Scenario(try simulation())
        var random = scenario.stream(.unit, 0)
        var rows = RowWriter(capacity: 20)
        rows.nipCell(199_003_152_015_031_001, flaw, in: scenario, using: &random)
        return NIP.parse(rows.bytes.span)
    }
}
