import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Instruments

@Suite struct InstrumentDifferenceTests {
    private func differences(_ name: String, _ changes: [(String, String)]) throws -> [InstrumentDifference] {
        let before = try Corpus.source("good", name).load().instrument
        let after = try Corpus.load(try Corpus.edited(name, changes)).instrument
        return InstrumentDifference.between(before, after)
    }

    @Test(arguments: Corpus.names("good")) func anInstrumentDoesNotDifferFromItself(name: String) throws {
        #expect(try differences(name, []) == [])
    }

    @Test func theInstrumentsOfTheProgramDoNotDifferFromThemselves() throws {
        #expect(InstrumentDifference.between(try Bundled.a().instrument, try Bundled.a().instrument) == [])
        #expect(InstrumentDifference.between(try Bundled.b().instrument, try Bundled.b().instrument) == [])
    }

    @Test(
        arguments: [
            ("points: 37.5}", "points: 37}", "37,5", "37"), ("{hukuman: ada}, points: 1}", "{hukuman: ada}, points: 1.001}", "1", "1,001"),
            ("name: Tinggi, atLeast: 81", "name: Tinggi, atLeast: 82", "81", "82"), ("2020, to: 2024", "2020", "2020–2024", "2020–"),
        ])
    func aNudgedValueIsReportedOnceWithBothValues(old: String, new: String, before: String, after: String) throws {
        let found = try differences("minimal", [(old, new)])
        #expect(found.count == 1)
        #expect(found.first?.before?.value?.id == before)
        #expect(found.first?.after?.value?.id == after)
        #expect(found.first?.before?.subject == found.first?.after?.subject)
    }

    @Test func everyPointOfTheRegulationIsReportedWhenItIsNudged() throws {
        let text = try String(contentsOf: Corpus.sources.appendingPathComponent("Resources/perban-bkn-8-2019.yaml"), encoding: .utf8)
        let standard = try InstrumentSource(file: "a.yaml", text: text).load().instrument
        var nudged = 0
        for match in text.matches(of: /points: (\d+(?:\.\d)?)(?=[,}\n])/) where match.1 != "0" {
            let points = try #require(Thousandths.parse(String(match.1)))
            let changed = text.replacingCharacters(in: match.1.startIndex..<match.1.endIndex, with: Thousandths.text(points - 1))
            let found = InstrumentDifference.between(standard, try InstrumentSource(file: "a.yaml", text: changed).load().instrument)
            #expect(found.count == 1, "\(match.0)")
            #expect(found.first?.before?.value?.en == Thousandths.text(points), "\(match.0)")
            #expect(found.first?.after?.value?.en == Thousandths.text(points - 1), "\(match.0)")
            nudged += 1
        }
        #expect(nudged == 22)
    }

    @Test func aChangedStatusIsReportedThoughTheWordsAreTheSame() throws {
        let row = "when: {kelas: none}, source: Peraturan Contoh 1/2020 Pasal 2, status: "
        let found = try differences("minimal", [(row + "confirmed", row + "practice")])
        #expect(found.count == 1)
        #expect(found.first?.before?.provenance?.status == .confirmed && found.first?.after?.provenance?.status == .practice)
        #expect(found.first?.before?.sentence == found.first?.after?.sentence)
    }

    @Test func anotherArticleAloneIsNoDifference() throws {
        #expect(try differences("minimal", [("Peraturan Contoh 1/2020 Pasal 8", "Peraturan Contoh 2/2021 Pasal 9")]) == [])
    }

    @Test func aMovedBoundIsOneRowLessAndOneMore() throws {
        let found = try differences("minimal", [("struktural, jp: {atLeast: 20}", "struktural, jp: {atLeast: 24}")])
        #expect(found.map { $0.before?.sentence.en } == ["Pelatihan, Kelas jabatan struktural and JP ≥ 20: 40", nil])
        #expect(found.map { $0.after?.sentence.en } == [nil, "Pelatihan, Kelas jabatan struktural and JP ≥ 24: 40"])
    }

    @Test func anotherReadingOfACodeIsReported() throws {
        let found = try differences("says", [("{codes: [\"5\"], value: I}", "{codes: [\"5\"], value: II}")])
        #expect(found.map { $0.before?.sentence.en } == ["Jenjang diklat kepemimpinan (leadership.level), codes 5: I"])
        #expect(found.map { $0.after?.sentence.en } == ["Jenjang diklat kepemimpinan (leadership.level), codes 5: II"])
    }

    @Test func aMovedWindowIsReportedAtItsFact() throws {
        let found = try differences("minimal", [("window: {years: 5}", "window: {years: 6}")])
        #expect(found.map(\.section) == [.facts])
        #expect(found.first?.after?.sentence.en.contains("within 6 years") == true)
    }

    @Test func differencesStandInTheOrderOfTheSections() throws {
        let found = InstrumentDifference.between(try Bundled.a().instrument, try Bundled.b().instrument)
        let order = Statement.Section.allCases
        let positions = found.compactMap { order.firstIndex(of: $0.section) }
        #expect(positions == positions.sorted())
        #expect(Set(order).subtracting(found.map(\.section)) == [])
        #expect(found.contains { $0.before == nil && $0.after?.subject == "sementara" })
    }

    @Test func anotherChoiceIsReported() throws {
        let found = InstrumentDifference.between(try Bundled.a().instrument, try Bundled.a("window=calendar-years").instrument)
        #expect(found.map { $0.before?.subject } == ["fakta/jp-teknis", "fakta/seminar", "fakta/hukuman", "opsi/window"])
    }

    @Test(
        arguments: [
            ("minimal", "dated: [end, year]", "dated: [year, end]"), ("minimal", "[effective], undated: refused", "[effective], undated: counts"),
            ("minimal", "points: 0, missing: true}]", "points: 0}]"), ("minimal", "advice: dinilai Baik", "advice: dinilai sangat baik"),
            ("prefixes", "empty: IV", "empty: III"), ("says", "    combine: best\n", ""), ("row-conditions", ", disagreement: reported", ""),
            ("group-means", "{by: pppk, absent: PNS, present: PPPK}", "{by: pppk, absent: ASN, present: PPPK}"),
        ])
    func everythingAnInstrumentSaysIsCompared(file: String, old: String, new: String) throws {
        let found = try differences(file, [(old, new)])
        #expect(found.count == 1)
    }
}
