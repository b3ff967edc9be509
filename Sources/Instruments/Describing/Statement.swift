import Vocabulary

/// One thing an instrument says, in words, with its article and status.
public struct Statement: Sendable, Hashable {
    /// What the statement is about, the same in every version of an instrument, such as `kompetensi/diklat-teknis/…`.
    public let subject: String
    /// The part of the instrument it belongs to.
    public let section: Section
    /// What is spoken of.
    public let text: Phrase
    /// What is said of it, where that can be told apart: a number of points, a bound, a definition.
    public let value: Phrase?
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

extension Statement {
    /// The whole statement.
    public var sentence: Phrase {
        guard let value else { return text }
        return Phrase(id: "\(text.id): \(value.id)", en: "\(text.en): \(value.en)")
    }
}

extension Instrument {
    /// Everything the instrument says, in the order in which a person reads it.
    public var statements: [Statement] {
        generalStatements + dimensionStatements + categoryStatements + populationStatements + recordStatements + factStatements + readingStatements
            + optionStatements
    }

    private var generalStatements: [Statement] {
        func general(_ subject: String, _ text: Phrase, _ value: Phrase) -> Statement {
            Statement(subject: subject, section: .general, text: text, value: value, provenance: nil)
        }
        var found = [
            general("judul", Phrase(id: "Judul", en: "Title"), title),
            general("tahun", Phrase(id: "Tahun pengukuran", en: "Measurement years"), Phrase(years.description)),
            general("dasar", Phrase(id: "Dasar", en: "Basis"), Phrase(basis.joined(separator: "; "))),
        ]
        if let provisional { found.append(general("sementara", Phrase(id: "Pemberitahuan", en: "Notice"), provisional)) }
        return found
    }

    private var dimensionStatements: [Statement] {
        dimensions.flatMap { rule in
            [
                Statement(
                    subject: rule.dimension.rawValue, section: .dimensions,
                    text: Phrase(id: "\(rule.dimension.label.id), paling banyak", en: "\(rule.dimension.label.en), at most"),
                    value: number(rule.maximum), provenance: rule.provenance)
            ] + rule.indicators.flatMap { statements($0, in: rule) }
        }
    }

    private func statements(_ indicator: Indicator, in rule: DimensionRule) -> [Statement] {
        let asked = indicator.asked.isEmpty ? Phrase("") : surrounded(" (", words(indicator.asked), ")")
        return indicator.ladder.rows.map { row in
            let condition = self.condition(row)
            return Statement(
                subject: "\(rule.dimension.rawValue)/\(indicator.name)/\(key(row.conditions))", section: .dimensions,
                text: Phrase(id: "\(indicator.title.id)\(asked.id), \(condition.id)", en: "\(indicator.title.en)\(asked.en), \(condition.en)"),
                value: row.restsOnMissingData
                    ? Phrase(
                        id: "\(award(row.outcome).id), bertumpu pada data yang tidak ada", en: "\(award(row.outcome).en), resting on missing data")
                    : award(row.outcome), provenance: row.provenance)
        } + [
            Statement(
                subject: "\(rule.dimension.rawValue)/\(indicator.name)/saran", section: .dimensions,
                text: Phrase(id: "\(indicator.title.id), penuh dengan", en: "\(indicator.title.en), in full by"), value: indicator.advice,
                provenance: indicator.provenance)
        ]
    }

    /// The conditions of a row of a ladder in words.
    func condition<Outcome>(_ row: LadderRow<Outcome>) -> Phrase {
        row.isOtherwise ? Phrase(id: "selain itu", en: "otherwise") : surrounded("", words(row.conditions), "")
    }

    private var categoryStatements: [Statement] {
        categories.rows.enumerated().map { position, row in
            let isLast = position == categories.rows.count - 1
            return Statement(
                subject: "kategori/\(row.name)", section: .categories, text: Phrase(id: "\(row.name), mulai", en: "\(row.name), from"),
                value: isLast ? Phrase(id: "selebihnya", en: "all below") : number(Points(thousandths: row.least * 10)),
                provenance: categories.provenance)
        } + [
            Statement(
                subject: "rata-rata", section: .categories, text: Phrase(id: "Rata-rata", en: "Means"),
                value: combination.means == .headCount
                    ? Phrase(id: "setiap orang dihitung satu kali", en: "everybody counts once")
                    : Phrase(id: "rata-rata dari rata-rata kelompok", en: "the mean of the groups' means"),
                provenance: combination.provenance)
        ]
            + (combination.groups.map { groups in
                [
                    Statement(
                        subject: "kelompok", section: .categories, text: Phrase(id: "Kelompok", en: "Groups"),
                        value: Phrase(id: "\(groups.absent) dan \(groups.present)", en: "\(groups.absent) and \(groups.present)"),
                        provenance: combination.provenance)
                ]
            } ?? [])
    }

    private var populationStatements: [Statement] {
        population.map { exclusion in
            Statement(
                subject: "populasi/\(exclusion.reason)", section: .population, text: exclusion.title, value: words(exclusion.conditions),
                provenance: exclusion.provenance)
        }
    }

    private var optionStatements: [Statement] {
        zip(options, settings).map { option, setting in
            let value: Phrase
            switch option.values {
            case .list: value = Phrase("\(setting)")
            case .choices(let choices):
                func text(_ language: Language) -> String {
                    choices.map { choice in
                        let mark = OptionValue.choice(choice.name) == setting ? "*" : ""
                        return "\(choice.name)\(mark) (\(choice.title[language]))"
                    }.joined(separator: "; ")
                }
                value = Phrase(id: text(.indonesian), en: text(.english))
            }
            return Statement(
                subject: "opsi/\(option.name)", section: .options,
                text: Phrase(id: "\(option.name), \(option.title.id)", en: "\(option.name), \(option.title.en)"), value: value,
                provenance: option.provenance)
        }
    }
}
