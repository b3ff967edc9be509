import Instruments
import Rainbow
import Vocabulary

/// Instruments as text for a terminal.
enum InstrumentReport {
    static func list(_ library: InstrumentLibrary, language: Language) -> [String] {
        library.instruments.flatMap { compiled -> [String] in
            let instrument = compiled.instrument
            let state =
                instrument.provisional == nil
                ? (language == .indonesian ? "tetap" : "settled") : (language == .indonesian ? "sementara" : "provisional")
            return [
                "\(instrument.id.padded(22)) \(instrument.years.description.padded(10)) \(state.padded(12)) \(instrument.version.prefix(12))",
                "  \(instrument.title[language])",
            ]
        }
    }

    /// Everything an instrument says, section by section and within a section article by article.
    static func show(_ instrument: Instrument, language: Language) -> [String] {
        var lines = ["\(instrument.id) (\(instrument.version.prefix(12)))".bold]
        for section in Statement.Section.allCases {
            let statements = instrument.statements.filter { $0.section == section }
            guard !statements.isEmpty else { continue }
            lines += ["", section.label[language].bold]
            var sources: [String] = []
            for statement in statements where !sources.contains(statement.provenance?.source ?? "") { sources.append(statement.provenance?.source ?? "") }
            for source in sources {
                if !source.isEmpty { lines.append("  \(source)".cyan) }
                for statement in statements where (statement.provenance?.source ?? "") == source {
                    lines.append((source.isEmpty ? "  " : "    ") + line(statement, language))
                    if let reason = statement.provenance?.reason { lines.append("        \(reason[language])".dim) }
                }
            }
        }
        return lines
    }

    static func difference(_ before: Instrument, _ after: Instrument, language: Language) -> [String] {
        let found = InstrumentDifference.between(before, after)
        guard !found.isEmpty else { return [language == .indonesian ? "Tidak ada perbedaan." : "No differences."] }
        var lines = ["\(before.id) → \(after.id)".bold]
        for section in Statement.Section.allCases {
            let part = found.filter { $0.section == section }
            guard !part.isEmpty else { continue }
            lines += ["", section.label[language].bold]
            for difference in part {
                if let statement = difference.before { lines.append("  - \(line(statement, language, withSource: true))".red) }
                if let statement = difference.after { lines.append("  + \(line(statement, language, withSource: true))".green) }
            }
        }
        return lines
    }

    private static func line(_ statement: Statement, _ language: Language, withSource: Bool = false) -> String {
        guard let provenance = statement.provenance else { return statement.text[language] }
        var line = "\(statement.text[language]) [\(provenance.status.label[language])"
        if !provenance.options.isEmpty, statement.section != .options {
            line += "; \(language == .indonesian ? "opsi" : "option") \(provenance.options.joined(separator: ", "))"
        }
        line += "]"
        return withSource ? "\(line) \(provenance.source)" : line
    }
}
