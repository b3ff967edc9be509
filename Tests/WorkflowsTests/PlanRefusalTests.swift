import Instruments
import Measurement
import Testing
import Vocabulary
import Workflows

/// Dates, instruments and options that do not go together.
@Suite struct PlanRefusalTests {
    /// The date, the instrument, and why it is refused.
    private static let refusals: [(day: String, instrument: String?, code: String)] = [
        ("2018-06-30", nil, "tahun-tanpa-instrumen"), ("2018-06-30", "perban-bkn-8-2019", "tahun-tanpa-instrumen"),
        ("2190-01-01", nil, "tanggal-terlalu-jauh"), ("2022-06-30", "perban-9", "instrumen-tidak-dikenal"),
    ]

    @Test(arguments: refusals) func isRefusedWithTheInstrumentsThereAre(day: String, instrument: String?, code: String) throws {
        let request = try PlanRequest.on(day, instrument: instrument)
        let refusal = try #require(throws: Refusal.self) { try request.plan() }
        #expect(refusal.kind == .usage && refusal.code == code)
        for language in Language.allCases {
            for id in ["perban-bkn-8-2019", "surat-bkn-4190-2024"] { #expect(refusal.headline[language].contains(id), "\(language)") }
        }
    }

    private static let settings: [(setting: String, code: String)] = [
        ("techncal=proportional", "opsi-tidak-dikenal"), ("technical=proportionate", "pilihan-tidak-dikenal"), ("technical", "opsi-tidak-sah"),
        ("measured=", "pilihan-tidak-dikenal"), ("measured=01,71,zz", "kode-tidak-sah"),
    ]

    @Test(arguments: settings) func anOptionThatIsNotThereIsRefused(setting: String, code: String) throws {
        let request = try PlanRequest.on(settings: [setting])
        let refusal = try #require(throws: InvalidSetting.self) { try request.plan() }
        #expect(refusal.problem.code == code)
    }

    /// In a year of another instrument it answers "what if", and the plan says so.
    @Test func anInstrumentOfOtherYearsIsHypothetical() throws {
        #expect(try PlanRequest.on("2024-06-30", instrument: "perban-bkn-8-2019").plan().isHypothetical)
        #expect(try !PlanRequest.on("2024-06-30").plan().isHypothetical)
    }

    @Test func theYearChoosesTheInstrument() throws {
        #expect(try PlanRequest.on("2022-12-31").plan().instrument.id == "perban-bkn-8-2019")
        #expect(try PlanRequest.on("2023-01-01").plan().instrument.id == "surat-bkn-4190-2024")
    }

    /// Whoever writes results must know which files are read.
    @Test func filesOfInstrumentsAreNamed() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.write("id: contoh\n", to: "a.yaml")
        try sample.write("id: contoh\n", to: "b.yaml")
        let request = try PlanRequest.on(instrument: sample.path("a.yaml"))
        let others = ["instrument=\(sample.path("b.yaml")); technical=all", "instrument=perban-bkn-8-2019", "window=calendar-years"]
        #expect(request.files(whatIf: others) == [sample.path("a.yaml"), sample.path("b.yaml")])
        #expect(try PlanRequest.on().files().isEmpty)
    }
}
