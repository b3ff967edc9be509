import Instruments
import Measurement
import Vocabulary

/// Instruments (YAML): what is refused is refused with places in the file, and by what is taken people are scored within its bounds.
struct InstrumentDoor: Door {
    private let folder: SampleFolder
    private static let file = "instrumen.yaml"
    /// Of the settings that are not the default so many are tried: each costs as much as the file itself.
    private static let mostSettings = 4

    init(in path: String) throws { folder = try SampleFolder(in: "\(path)/data") }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        let text = String(decoding: bytes, as: UTF8.self)
        let source: InstrumentSource
        do throws(InvalidInstrument) {
            source = try InstrumentSource(file: Self.file, text: text)
        } catch { return Self.faults(error, text) }
        var found = try scored(source.standard)
        for settings in Self.settings(source.standard.instrument) {
            do throws(InvalidInstrument) { _ = try source.load(settings: settings) } catch { found += Self.faults(error, text) }
        }
        return found
    }

    private static func settings(_ instrument: Instrument) -> [[String: OptionValue]] {
        let all = instrument.options.flatMap { option -> [[String: OptionValue]] in
            guard case .choices(let choices) = option.values else { return [] }
            return choices.map { OptionValue.choice($0.name) }.filter { $0 != option.defaultValue }.map { [option.name: $0] }
        }
        return Array(all.prefix(mostSettings))
    }

    /// A refusal names at least one thing, each at a place that the file has.
    private static func faults(_ refusal: InvalidInstrument, _ text: String) -> [String] {
        // What is missing at the end stands in the line behind the last.
        let lines = text.utf8.count { $0 == 10 || $0 == 13 } + 2
        let lost = refusal.issues.filter { $0.line < 1 || $0.line > lines || $0.column < 1 }.map {
            "a place that is not there: \($0.text(in: .english))"
        }
        return refusal.issues.isEmpty ? ["refused without a word"] : lost
    }

    /// Measures the people who are always there.
    private func scored(_ instrument: CompiledInstrument) throws -> [String] {
        _ = instrument.instrument.statements.map { $0.sentence[.indonesian] + $0.sentence[.english] }
        guard let date = CivilDate(year: instrument.instrument.years.first, month: 6, day: 30) else { return [] }
        let (dataSet, faults) = try ReadingCheck(plan: Plan(instrument, asOf: date)).read(folder.files())
        let scores = dataSet.facts.scored()
        var found = faults
        for rule in instrument.instrument.dimensions {
            for person in 0..<scores.people where scores.isMeasured(person) {
                let points = scores.points(rule.dimension, of: person)
                if points < .zero || rule.maximum < points { found.append("\(points) points of \(rule.maximum) for \(rule.dimension)") }
            }
        }
        return found
    }
}
