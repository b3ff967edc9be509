import Instruments
import Measurement
import Vocabulary

/// The instruments of the program, loaded once for all tests.
public enum Bundled {
    private static let library = Result { try InstrumentLibrary.bundled() }

    public static func source(_ id: String) throws -> InstrumentSource {
        guard let source = try library.get().source(named: id) else { throw Missing(name: id) }
        return source
    }

    /// Instrument A, `perban-bkn-8-2019`, with options as `name=value`.
    public static func a(_ settings: String...) throws -> CompiledInstrument { try load("perban-bkn-8-2019", settings) }

    /// Instrument B, `surat-bkn-4190-2024`.
    public static func b(_ settings: String...) throws -> CompiledInstrument { try load("surat-bkn-4190-2024", settings) }

    public static func load(_ id: String, _ settings: [String]) throws -> CompiledInstrument {
        try source(id).load(settings: settings)
    }

    public struct Missing: Error { public let name: String }
}

extension CivilDate {
    /// A date of a test, written `yyyy-MM-dd`.
    public static func of(_ text: String) throws -> CivilDate {
        guard case .value(let date) = CivilDate.parse(text) else { throw Bundled.Missing(name: text) }
        return date
    }
}
