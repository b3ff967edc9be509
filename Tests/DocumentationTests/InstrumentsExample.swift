import Instruments
import Testing
import Vocabulary

@Suite struct InstrumentsExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        let library = try InstrumentLibrary.bundled()
        let summary = library.summary  // perban-bkn-8-2019 (2019–2022), surat-bkn-4190-2024 (2023–)

        guard let source = library.source(forYear: 2022) else { return }
        let instrument = source.standard.instrument
        let maxima = instrument.dimensions.map(\.maximum.description)  // 25, 40, 30, 5
        let categories = instrument.categories.rows.map(\.name)  // Sangat Tinggi, Tinggi, Sedang, Rendah, Sangat Rendah

        // Points for technical training in proportion to JP, instead of all of them from 20 JP on.
        let changed = try source.load(settings: ["technical=proportional"]).instrument
        let settings = changed.changedSettings  // technical=proportional
        let isSameText = changed.version == instrument.version  // true
        let sections = InstrumentDifference.between(instrument, changed).map(\.section)  // of dimensions and options only
        // end of example
        #expect(summary == "perban-bkn-8-2019 (2019–2022), surat-bkn-4190-2024 (2023–)")
        #expect(maxima == ["25", "40", "30", "5"])
        #expect(categories == ["Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"])
        #expect(settings == ["technical=proportional"])
        #expect(isSameText)
        #expect(Set(sections) == [.dimensions, .options])
        isRead = true
    }
}
