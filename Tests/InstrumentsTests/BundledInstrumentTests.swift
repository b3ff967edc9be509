import Testing
import Vocabulary

@testable import Instruments

@Suite struct BundledInstrumentTests {
    @Test func everyBundledInstrumentIsSoundUnderEveryOption() throws {
        do throws(InvalidInstrument) {
            let library = try InstrumentLibrary.bundled()
            #expect(library.instruments.map(\.instrument.id) == ["perban-bkn-8-2019", "surat-bkn-4190-2024"])
            for source in library.sources { _ = try source.validate() }
        } catch {
            for issue in error.issues { Issue.record("\(issue.text(in: .english))") }
        }
    }
}
