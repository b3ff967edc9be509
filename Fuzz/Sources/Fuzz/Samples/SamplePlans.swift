import Instruments
import Measurement
import Vocabulary

/// The plans by which files are read.
enum SamplePlans {
    private struct NoSuchDay: Error {}

    /// The first instrument as it is.
    static func standard() throws -> Plan {
        guard let source = try InstrumentLibrary.bundled().sources.first else { throw NoSuchDay() }
        return Plan(source.standard, asOf: try day(source.standard.instrument))
    }

    /// All instruments, each as it is and with each choice of an option that is not the default: what columns are read, and how rows
    /// are folded, depends on them.
    static func all() throws -> [Plan] {
        try InstrumentLibrary.bundled().sources.flatMap { source -> [Plan] in
            let standard = source.standard.instrument
            var all = [source.standard]
            for option in standard.options {
                guard case .choices(let choices) = option.values else { continue }
                for choice in choices.map({ OptionValue.choice($0.name) }) where choice != option.defaultValue {
                    all.append(try source.load(settings: [option.name: choice]))
                }
            }
            let date = try day(standard)
            return all.map { Plan($0, asOf: date) }
        }
    }

    /// 30 June of the last of the instrument's first four years.
    private static func day(_ instrument: Instrument) throws -> CivilDate {
        guard let date = CivilDate(year: instrument.years.first + 3, month: 6, day: 30) else { throw NoSuchDay() }
        return date
    }
}
