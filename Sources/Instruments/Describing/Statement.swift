import Vocabulary

/// One thing an instrument says, in words, with its article and status.
public struct Statement: Sendable, Hashable {
    /// What the statement is about, the same in every version of an instrument, such as `kompetensi/diklat-teknis/…`.
    public let subject: String
    /// The part of the instrument it belongs to.
    public let section: Section
    public let text: Phrase
    /// Nil for what needs no article, such as the title.
    public let provenance: Provenance?

    /// The parts of an instrument in the order in which a person reads it.
    public enum Section: String, Sendable, CaseIterable {
        case general, dimensions, categories, population, facts, readings, options

        public var label: Phrase {
            switch self {
            case .general: Phrase(id: "Instrumen", en: "Instrument")
            case .dimensions: Phrase(id: "Dimensi dan tangga nilai", en: "Dimensions and ladders")
            case .categories: Phrase(id: "Kategori dan rata-rata", en: "Categories and means")
            case .population: Phrase(id: "Siapa yang tidak diukur", en: "Who is not measured")
            case .facts: Phrase(id: "Fakta yang dilipat dari catatan", en: "Facts folded from records")
            case .readings: Phrase(id: "Tabel kode", en: "Code tables")
            case .options: Phrase(id: "Opsi", en: "Options")
            }
        }
    }
}

extension Instrument {
    /// Everything the instrument says, in the order in which a person reads it.
    public var statements: [Statement] {
        generalStatements + dimensionStatements + categoryStatements + populationStatements + factStatements + readingStatements
            + optionStatements
    }

    private var generalStatements: [Statement] {
        func general(_ subject: String, _ text: Phrase) -> Statement { Statement(subject: subject, section: .general, text: text, provenance: nil) }
        var found = [
            general("judul", title),
            general("tahun", Phrase(id: "Tahun pengukuran \(years)", en: "Measurement years \(years)")),
            general("dasar", Phrase(id: "Dasar: \(basis.joined(separator: "; "))", en: "Basis: \(basis.joined(separator: "; "))")),
        ]
        if let provisional { found.append(general("sementara", provisional)) }
        return found
    }

    private var dimensionStatements: [Statement] {
        dimensions.flatMap { rule in
            [
                Statement(
                    subject: rule.dimension.rawValue, section: .dimensions,
                    text: Phrase(
                        id: "\(rule.dimension.label.id): paling banyak \(number(rule.maximum, .indonesian)) poin",
                        en: "\(rule.dimension.label.en): at most \(number(rule.maximum, .english)) points"), provenance: rule.provenance)
            ] + rule.indicators.flatMap { statements($0, in: rule) }
        }
    }

    private func statements(_ indicator: Indicator, in rule: DimensionRule) -> [Statement] {
        let asked = indicator.asked.isEmpty ? Phrase("") : surrounded(" (", words(indicator.asked), ")")
        return indicator.ladder.rows.map { row in
            let condition = row.isOtherwise ? Phrase(id: "selain itu", en: "otherwise") : words(row.conditions)
            return Statement(
                subject: "\(rule.dimension.rawValue)/\(indicator.name)/\(condition.id)", section: .dimensions,
                text: Phrase(
                    id: "\(indicator.title.id)\(asked.id): \(award(row.outcome, .indonesian)) bila \(condition.id)",
                    en: "\(indicator.title.en)\(asked.en): \(award(row.outcome, .english)) if \(condition.en)"), provenance: row.provenance)
        }
    }

    private var categoryStatements: [Statement] {
        categories.rows.enumerated().map { position, row in
            let isLast = position == categories.rows.count - 1
            func bound(_ language: Language) -> String { Thousandths.text(row.least * 10, decimalSign: language == .indonesian ? "," : ".") }
            return Statement(
                subject: "kategori/\(row.name)", section: .categories,
                text: isLast
                    ? Phrase(id: "\(row.name): selebihnya", en: "\(row.name): all below")
                    : Phrase(id: "\(row.name): mulai \(bound(.indonesian))", en: "\(row.name): from \(bound(.english))"), provenance: categories.provenance)
        } + [
            Statement(
                subject: "rata-rata", section: .categories,
                text: combination.means == .headCount
                    ? Phrase(id: "Rata-rata menghitung setiap orang satu kali", en: "Means count everybody once")
                    : Phrase(id: "Rata-rata adalah rata-rata dari rata-rata kelompok", en: "Means are the mean of the groups' means"),
                provenance: combination.provenance)
        ]
    }

    private var populationStatements: [Statement] {
        population.map { exclusion in
            let condition = words(exclusion.conditions)
            return Statement(
                subject: "populasi/\(exclusion.reason)", section: .population,
                text: Phrase(id: "\(exclusion.title.id): bila \(condition.id)", en: "\(exclusion.title.en): if \(condition.en)"),
                provenance: exclusion.provenance)
        }
    }

    private var optionStatements: [Statement] {
        zip(options, settings).map { option, setting in
            let values: Phrase
            switch option.values {
            case .list: values = Phrase("\(setting)")
            case .choices(let choices):
                func text(_ language: Language) -> String {
                    choices.map { choice in
                        let mark = OptionValue.choice(choice.name) == setting ? "*" : ""
                        return "\(choice.name)\(mark) (\(choice.title[language]))"
                    }.joined(separator: "; ")
                }
                values = Phrase(id: text(.indonesian), en: text(.english))
            }
            return Statement(
                subject: "opsi/\(option.name)", section: .options,
                text: Phrase(id: "\(option.name): \(option.title.id): \(values.id)", en: "\(option.name): \(option.title.en): \(values.en)"),
                provenance: option.provenance)
        }
    }
}
