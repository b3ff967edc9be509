import Instruments
import Presentation
import Rainbow
import Vocabulary
import Workflows

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

    /// What is said of a file in which nothing is wrong.
    static func valid(_ file: String, _ instrument: Instrument) -> Phrase {
        Phrase(
            id: "\(file): \(instrument.summary) sah, dengan setiap opsinya", en: "\(file): \(instrument.summary) is valid, under every option")
    }

    /// Everything an instrument says, section by section and within a section article by article.
    static func show(_ instrument: Instrument, language: Language) -> [String] {
        var lines = ["\(instrument.id) (\(instrument.version.prefix(12)))".bold]
        for section in Statement.Section.allCases {
            let statements = instrument.statements.filter { $0.section == section }
            guard !statements.isEmpty else { continue }
            lines += ["", section.label[language].bold]
            var sources: [String] = []
            for statement in statements where !sources.contains(statement.provenance?.source ?? "") {
                sources.append(statement.provenance?.source ?? "")
            }
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
            for difference in part { lines += words(difference, language) }
        }
        return lines
    }

    /// One change: a number beside the other where both speak of the same, else what is gone and what is new.
    private static func words(_ difference: InstrumentDifference, _ language: Language) -> [String] {
        if let before = difference.before, let after = difference.after, before.text == after.text, let old = before.value, let new = after.value {
            let values = old == new ? "\(old[language])" : "\(old[language]) → \(new[language])"
            var status = ""
            if let first = before.provenance?.status, let second = after.provenance?.status, first != second {
                status = " [\(first.label[language]) → \(second.label[language])]"
            }
            return ["  ~ \(after.text[language]): \(values)\(status)".yellow]
        }
        let gone = difference.before.map { "  - \(line($0, language))".red }
        let new = difference.after.map { "  + \(line($0, language))".green }
        return [gone, new].compactMap(\.self)
    }

    private static func line(_ statement: Statement, _ language: Language) -> String {
        guard let provenance = statement.provenance else { return statement.sentence[language] }
        var line = "\(statement.sentence[language]) [\(provenance.status.label[language])"
        if !provenance.options.isEmpty, statement.section != .options {
            line += "; \(language == .indonesian ? "opsi" : "option") \(provenance.options.joined(separator: ", "))"
        }
        return line + "]"
    }
}
