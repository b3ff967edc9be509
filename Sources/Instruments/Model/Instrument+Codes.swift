import Personnel
import Vocabulary

extension Instrument {
    /// The list option that decides which codes of a field are taken, such as which legal standings are measured; nil where none does.
    public func option(taking field: RecordField) -> String? {
        options.first { option in option.values == .list && takes(option, field) }?.name
    }

    /// The setting under which a code of a field is taken too, as `name=value`; nil where no option takes codes of the field.
    public func setting(taking code: Code, in field: RecordField) -> String? {
        guard let name = option(taking: field), let place = options.firstIndex(where: { $0.name == name }), case .list(let items) = settings[place]
        else { return nil }
        let text = code.description
        return "\(name)=\((items.contains(text) ? items : items + [text]).joined(separator: ","))"
    }

    /// The fields whose codes a list option holds.
    func codeFields(of option: InstrumentOption) -> [RecordField] {
        guard option.values == .list else { return [] }
        return RecordField.allCases.filter { takes(option, $0) }
    }

    private func takes(_ option: InstrumentOption, _ field: RecordField) -> Bool { !sources(taking: option, field).isEmpty }

    /// The sources that read a field and have a row whose codes the option decides.
    private func sources(taking option: InstrumentOption, _ field: RecordField) -> [ReadingSource] {
        readings.flatMap(\.sources).filter { source in
            source.field == field && source.rows.contains { $0.codes != nil && $0.provenance.options.contains(option.name) }
        }
    }

    /// What settings ask for that the instrument has never heard of: for each option, the codes that stand in none of its tables.
    ///
    /// Such a code may be one that SIASN has added since; most are slips. A table that says what all other codes are knows them all.
    public var unknownSettingCodes: [Phrase] {
        zip(options, settings).compactMap { option, setting in
            guard case .list(let items) = setting, case .list(let standard) = option.defaultValue else { return nil }
            let fields = codeFields(of: option).filter { field in
                CodeShape.of(field) != nil && !sources(taking: option, field).contains { $0.rows.contains { $0.match == .otherwise } }
            }
            guard !fields.isEmpty else { return nil }
            let known = fields.reduce(into: Set(standard.map { Code($0) })) { $0.formUnion(codes(of: $1, except: option)) }
            let unknown = items.filter { !known.contains(Code($0)) }
            guard !unknown.isEmpty else { return nil }
            let list = unknown.joined(separator: ", ")
            return Phrase(
                id: "Opsi \(option.name) memuat kode yang tidak dikenal instrumen: \(list)",
                en: "The option \(option.name) holds codes the instrument does not know: \(list)")
        }
    }

    /// The codes that the tables of a field list without an option's doing.
    private func codes(of field: RecordField, except option: InstrumentOption) -> [Code] {
        readings.flatMap(\.sources).filter { $0.field == field }.flatMap { source in
            source.absent + source.rows.filter { !$0.provenance.options.contains(option.name) }.flatMap { $0.codes ?? [] }
        }
    }
}

extension ReadingRow {
    /// The codes that the row lists; nil for rows that look for something else.
    fileprivate var codes: [Code]? {
        if case .codes(let list) = match { return list }
        return nil
    }
}
