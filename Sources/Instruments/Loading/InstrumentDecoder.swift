import Personnel
import Vocabulary

/// Turns the nodes of an instrument file into an instrument, collecting every issue instead of stopping at the first.
///
/// The parts are read in the order in which they name each other: options, scales, records, readings, facts, the rest.
struct InstrumentDecoder {
    let context: LoadingContext
    var scales: [Scale] = [Scale.presence]
    var records: [RecordKind: RecordRule] = [:]
    var readings: [Reading] = []
    var facts: [Fact] = []
    /// Tables that several readings share, by name.
    var tables: [String: YAMLReader] = [:]

    static let sections = [
        "format", "id", "title", "measures", "basis", "options", "scales", "records", "readings", "facts", "population", "dimensions",
        "categories", "combine",
    ]

    init(context: LoadingContext) { self.context = context }

    /// The instrument, or nil when issues make one impossible.
    mutating func decode(_ root: YAMLNode, options: [InstrumentOption], version: String) -> Instrument? {
        let reader = YAMLReader(root, context: context)
        guard let map = reader.map(required: Self.sections, optional: ["provisional", "tables"]) else { return nil }
        if let format = map["format"], let number = format.integer(), number != 1 {
            format.report(
                "format-tidak-dikenal", Phrase(id: "format \(number) tidak dikenal", en: "the format \(number) is not known"),
                Phrase(id: "Tulis 1", en: "Write 1"))
        }
        let id = map["id"].flatMap(decodeID)
        let title = map["title"]?.phrase()
        let years = map["measures"].flatMap(decodeYears)
        let basis = map["basis"]?.texts()
        let provisional = map["provisional"]?.phrase()
        map["scales"].map { decodeScales($0) }
        records = map["records"].map(decodeRecords) ?? [:]
        for (name, _, value) in map["tables"]?.entries() ?? [] { tables[name] = value }
        map["readings"].map { decodeReadings($0) }
        for (name, key, _) in map["tables"]?.entries() ?? [] where !context.usedTables.contains(name) {
            key.report(
                "tabel-tak-terpakai", Phrase(id: "tabel «\(name)» tidak dipakai", en: "the table “\(name)” is not used"),
                Phrase(id: "Pakai dengan «table: \(name)», atau hapus", en: "Use it with “table: \(name)”, or remove it"))
        }
        map["facts"].map { decodeFacts($0) }
        let population = map["population"].map(decodePopulation) ?? []
        let dimensions = map["dimensions"].map(decodeDimensions) ?? []
        let categories = map["categories"].flatMap(decodeCategories)
        let combination = map["combine"].flatMap(decodeCombination)
        guard let id, let title, let years, let basis, let categories, let combination, context.issues.isEmpty else { return nil }
        return Instrument(
            Instrument.Content(
                id: id, title: title, years: years, basis: basis, provisional: provisional, version: version, options: options,
                settings: options.map { context.settings[$0.name] ?? $0.defaultValue }, scales: scales, records: records, readings: readings,
                facts: facts, population: population, dimensions: dimensions, categories: categories.taken,
                otherCategories: categories.others, combination: combination))
    }

    private func decodeID(_ reader: YAMLReader) -> String? {
        guard let id = reader.text() else { return nil }
        guard Spelling.isName(id) else {
            reader.notAName(id)
            return nil
        }
        return id
    }

    /// A year of the calendar that files can speak of.
    func year(_ reader: YAMLReader) -> Int? {
        guard let year = reader.integer() else { return nil }
        guard CivilDate.years.contains(year) else {
            reader.report(
                "tahun-di-luar-batas", Phrase(id: "tahun \(year) di luar batas", en: "the year \(year) is out of range"),
                Phrase(
                    id: "Tulis tahun \(CivilDate.years.lowerBound) sampai \(CivilDate.years.upperBound)",
                    en: "Write a year from \(CivilDate.years.lowerBound) to \(CivilDate.years.upperBound)"))
            return nil
        }
        return year
    }

    private func decodeYears(_ reader: YAMLReader) -> MeasurementYears? {
        guard let map = reader.map(required: ["from"], optional: ["to"]), let first = map["from"].flatMap(year) else { return nil }
        let last = map["to"].flatMap(year)
        if let last, last < first {
            reader.report(
                "tahun-terbalik",
                Phrase(id: "tahun akhir \(last) sebelum tahun awal \(first)", en: "the last year \(last) is before the first, \(first)"),
                Phrase(id: "Tulis «to:» yang tidak lebih kecil dari «from:»", en: "Write a “to:” not below “from:”"))
            return nil
        }
        return MeasurementYears(first: first, last: last)
    }

    private mutating func decodeScales(_ reader: YAMLReader) {
        for (name, key, value) in reader.entries() ?? [] {
            guard let values = value.texts() else {
                context.brokenNames.insert(name)
                continue
            }
            if values.count > 30 || Set(values).count != values.count || values.contains("none") || name == Scale.presence.name {
                key.report(
                    "skala-tidak-sah", Phrase(id: "skala «\(name)» tidak sah", en: "the scale “\(name)” is not valid"),
                    Phrase(
                        id: "Tulis 1 sampai 30 nilai yang berbeda, tanpa «none», dan nama selain «ada»",
                        en: "Write 1 to 30 distinct values, without “none”, and a name other than “ada”"))
            }
            scales.append(Scale(name: name, values: values))
        }
    }

    private func decodeRecords(_ reader: YAMLReader) -> [RecordKind: RecordRule] {
        var rules: [RecordKind: RecordRule] = [:]
        for (name, key, value) in reader.entries() ?? [] {
            guard let kind = RecordKind(rawValue: name), kind != .employee, kind != .unit else {
                context.brokenNames.insert("records")
                key.unknown(
                    name, among: RecordKind.allCases.filter { $0 != .employee && $0 != .unit }.map(\.rawValue),
                    Phrase(id: "jenis baris", en: "kind of row"))
                continue
            }
            guard let map = value.map(required: ["dated", "undated"], optional: ["unreadable", "source", "status", "reason"])?.inheriting() else {
                continue
            }
            let fields = (map["dated"]?.items() ?? []).compactMap { field($0, of: kind, forms: [.date, .year]) }
            let undated = map["undated"]?.word(among: ["counts", "refused"])
            let unreadable = map["unreadable"]?.word(among: ["next", "refused"])
            rules[kind] = RecordRule(
                dated: fields, undatedCounts: undated == "counts", unreadablePasses: unreadable == "next", provenance: map.provenance())
        }
        return rules
    }

    /// A field named `record.field` or, where the kind of row is known, by its short name.
    func field(_ reader: YAMLReader, of kind: RecordKind, forms: [RecordField.Form]) -> RecordField? {
        guard let name = reader.text() else { return nil }
        let full = name.contains(".") ? name : "\(kind.rawValue).\(name)"
        let known = RecordField.allCases.filter { $0.record == kind && forms.contains($0.form) }
        guard let field = RecordField(rawValue: full), known.contains(field) else {
            reader.unknown(
                name, among: known.map { String($0.rawValue.drop { $0 != "." }.dropFirst()) },
                Phrase(id: "kolom \(kind.rawValue)", en: "field of \(kind.rawValue)"))
            return nil
        }
        return field
    }

    /// A value of a scale by name; `none` is 0.
    func value(_ reader: YAMLReader, of scale: Int) -> Int? {
        guard let name = reader.text() else { return nil }
        if name == "none" { return 0 }
        guard let position = scales[scale].values.firstIndex(of: name) else {
            reader.unknown(
                name, among: scales[scale].values + ["none"],
                Phrase(id: "nilai skala «\(scales[scale].name)»", en: "value of the scale “\(scales[scale].name)”"))
            return nil
        }
        return position + 1
    }

    /// A scale by name.
    func scale(_ reader: YAMLReader) -> Int? {
        guard let name = reader.text() else { return nil }
        guard let index = scales.firstIndex(where: { $0.name == name }) else {
            reader.unknown(name, among: scales.map(\.name), Phrase(id: "skala", en: "scale"))
            return nil
        }
        return index
    }
}

extension YAMLReader {
    package func unknown(_ name: String, among known: [String], _ what: Phrase) {
        // Why the name is missing has been said where it should have been declared.
        guard !context.brokenNames.contains(name) else { return }
        report(
            "nama-tidak-dikenal", Phrase(id: "\(what.id) «\(name)» tidak ada", en: "there is no \(what.en) “\(name)”"),
            Spelling.remedy(for: name, among: known))
    }

    /// One of a few words of the instrument language.
    package func word(among known: [String]) -> String? {
        guard let text = text() else { return nil }
        guard known.contains(text) else {
            unknown(text, among: known, Phrase(id: "kata", en: "word"))
            return nil
        }
        return text
    }
}
