import Testing
import Vocabulary

@testable import Instruments

@Suite struct InstrumentLibraryTests {
    private func source(_ id: String, _ years: String) throws -> InstrumentSource {
        try InstrumentSource(
            file: "\(id).yaml", text: Corpus.minimal(("id: contoh\n", "id: \(id)\n"), ("measures: {from: 2020, to: 2024}", "measures: {\(years)}")))
    }

    private func refusal(_ sources: [InstrumentSource]) -> InstrumentIssue? {
        do throws(InvalidInstrument) {
            _ = try InstrumentLibrary(sources)
            return nil
        } catch {
            return error.issues.first
        }
    }

    @Test(
        arguments: [
            (2018, nil), (2019, "perban-bkn-8-2019"), (2022, "perban-bkn-8-2019"), (2023, "surat-bkn-4190-2024"), (2024, "surat-bkn-4190-2024"),
            (2040, "surat-bkn-4190-2024"),
        ] as [(Int, String?)])
    func theMeasurementYearChoosesTheInstrument(year: Int, id: String?) throws {
        #expect(try InstrumentLibrary.bundled().source(forYear: year)?.load().instrument.id == id)
    }

    @Test func anInstrumentIsFoundByItsName() throws {
        let library = try InstrumentLibrary.bundled()
        #expect(library.source(named: "perban-bkn-8-2019")?.file == "perban-bkn-8-2019.yaml")
        #expect(library.source(named: "perban-bkn-8-2018") == nil)
        #expect(library.summary == "perban-bkn-8-2019 (2019–2022), surat-bkn-4190-2024 (2023–)")
    }

    @Test func instrumentsStandInTheOrderOfTheirYears() throws {
        let library = try InstrumentLibrary([source("kedua", "from: 2023"), source("pertama", "from: 2020, to: 2022")])
        #expect(library.instruments.map(\.instrument.id) == ["pertama", "kedua"])
        #expect(library.sources.map(\.file) == ["pertama.yaml", "kedua.yaml"])
    }

    @Test(
        arguments: [
            ("from: 2020, to: 2022", "from: 2022, to: 2024"), ("from: 2020", "from: 2023"), ("from: 2020", "from: 2021, to: 2021"),
            ("from: 2020, to: 2020", "from: 2020, to: 2020"),
        ])
    func twoInstrumentsForOneYearAreRefused(first: String, second: String) throws {
        let sources = [try source("satu", first), try source("dua", second)]
        for order in [sources, sources.reversed()] {
            let issue = try #require(refusal(order))
            #expect(issue.problem.code == "tahun-bertumpuk")
            #expect(issue.problem.message.en.contains("satu (") && issue.problem.message.en.contains("dua ("))
            #expect(issue.problem.message.id.contains("satu (") && issue.problem.message.id.contains("dua ("))
        }
    }

    @Test func twoInstrumentsOfOneNameAreRefused() throws {
        let issue = try #require(refusal([try source("satu", "from: 2020, to: 2021"), try source("satu", "from: 2022")]))
        #expect(issue.file == "satu.yaml")
        #expect(!issue.problem.message.en.contains("the same measurement year"))
    }

    @Test func aNameIsRefusedAlsoWhenAnotherInstrumentStandsBetween() throws {
        let sources = [try source("satu", "from: 2020, to: 2020"), try source("dua", "from: 2021, to: 2021"), try source("satu", "from: 2022")]
        #expect(refusal(sources) != nil)
    }

    @Test func anUnsoundInstrumentIsNoSource() throws {
        let text = try Corpus.minimal(("maximum: 25", "maximum: 24"))
        #expect(throws: InvalidInstrument.self) { try InstrumentSource(file: "rusak.yaml", text: text) }
        #expect(Corpus.issues(text, file: "rusak.yaml").allSatisfy { $0.file == "rusak.yaml" })
    }

    @Test(
        arguments: [
            (2020, 2024, 2019, false), (2020, 2024, 2020, true), (2020, 2024, 2024, true), (2020, 2024, 2025, false), (2020, nil, 2999, true),
            (2020, nil, 2019, false),
        ] as [(Int, Int?, Int, Bool)])
    func yearsContainTheirEnds(first: Int, last: Int?, year: Int, contained: Bool) {
        #expect(MeasurementYears(first: first, last: last).contains(year) == contained)
    }

    @Test func yearsReadAsPeopleWriteThem() {
        #expect(MeasurementYears(first: 2019, last: 2022).description == "2019–2022")
        #expect(MeasurementYears(first: 2023, last: nil).description == "2023–")
        #expect(MeasurementYears(first: 2019, last: 2019).description == "2019")
    }
}
