import Personnel
import Vocabulary

extension InstrumentDecoder {
    mutating func decodeFacts(_ reader: YAMLReader) {
        for (name, key, value) in reader.entries() ?? [] {
            if readings.contains(where: { $0.name == name }) || facts.contains(where: { $0.name == name }) { key.alreadyTaken(name) }
            let kinds = ["given", "fold", "ladder", "constant"]
            guard
                let map = value.map(
                    required: ["title"],
                    optional: kinds + ["of", "where", "window", "distinct", "disagreement", "scale", "source", "status", "reason"])?.inheriting(),
                let title = map["title"]?.phrase()
            else {
                context.brokenNames.insert(name)
                continue
            }
            let written = kinds.filter { map.children[$0] != nil }
            guard written.count == 1 else {
                value.report(
                    "tanpa-definisi", Phrase(id: "fakta harus mempunyai tepat satu definisi", en: "a fact has exactly one definition"),
                    Phrase(id: "Tulis salah satu: \(kinds.joined(separator: ", "))", en: "Write one of: \(kinds.joined(separator: ", "))"))
                context.brokenNames.insert(name)
                continue
            }
            guard let (domain, definition) = decodeDefinition(written[0], map) else {
                context.brokenNames.insert(name)
                continue
            }
            facts.append(Fact(name: name, title: title, domain: domain, definition: definition, provenance: map.provenance()))
        }
    }

    private func decodeDefinition(_ kind: String, _ map: YAMLMap) -> (Fact.Domain, Fact.Definition)? {
        let belongs: [String: [String]] = [
            "given": [], "constant": [], "ladder": ["scale"], "fold": ["of", "where", "window", "distinct", "disagreement"],
        ]
        for extra in ["of", "where", "window", "distinct", "disagreement", "scale"]
        where map.children[extra] != nil && !(belongs[kind] ?? []).contains(extra) {
            map[extra]?.report(
                "kunci-tidak-dikenal",
                Phrase(id: "kunci «\(extra)» tidak berlaku untuk «\(kind)»", en: "the key “\(extra)” does not go with “\(kind)”"),
                Phrase(id: "Hapus kunci ini", en: "Remove this key"))
        }
        switch kind {
        case "given":
            guard let reader = map["given"], let index = reading(reader, record: .employee) else { return nil }
            return (.scale(readings[index].scale), .given(reading: index))
        case "constant":
            guard map["constant"]?.word(among: ["measurementYear"]) != nil else { return nil }
            return (.year, .measurementYear)
        case "ladder":
            guard let scaleReader = map["scale"] else {
                map.reader.missingKey("scale")
                return nil
            }
            guard let scale = self.scale(scaleReader), let rows = map["ladder"] else { return nil }
            let ladder = decodeLadder(rows, outcomeKey: "value") { value($0, of: scale) }
            return (.scale(scale), .derived(ladder))
        default:
            return decodeFold(map)
        }
    }

    private func decodeFold(_ map: YAMLMap) -> (Fact.Domain, Fact.Definition)? {
        guard let word = map["fold"]?.word(among: FoldRule.Kind.allCases.map(\.rawValue)), let kind = FoldRule.Kind(rawValue: word),
            let items = map["of"]?.items()
        else {
            if map["of"] == nil { map.reader.missingKey("of") }
            return nil
        }
        let conditions = map["where"].map(decodeRecordConditions) ?? []
        var sources: [FoldSource] = []
        var scale: Int?
        for item in items {
            guard let (record, value) = decodeFoldValue(item, kind: kind) else { continue }
            if case .reading(let index) = value {
                if let scale, readings[index].scale != scale {
                    item.report(
                        "skala-berbeda", Phrase(id: "pembacaan ini memakai skala lain", en: "this reading is on another scale"),
                        Phrase(id: "Lipat pembacaan dari satu skala saja", en: "Fold readings of one scale only"))
                    return nil
                }
                scale = readings[index].scale
            }
            sources.append(FoldSource(record: record, value: value, conditions: conditions.filter { $0.record == record }.map(\.condition)))
        }
        for (record, _) in conditions where !sources.contains(where: { $0.record == record }) {
            map["where"]?.report(
                "syarat-tak-terpakai",
                Phrase(id: "syarat ini tidak mengenai baris yang dilipat", en: "this condition is about rows that are not folded"),
                Phrase(id: "Hapus syarat ini atau lipat barisnya", en: "Remove the condition or fold those rows"))
        }
        for record in RecordKind.allCases
        where sources.contains(where: { $0.record == record }) && !context.brokenNames.contains("records") && record != .employee
            && records[record] == nil
        {
            map["of"]?.report(
                "tanpa-aturan-tanggal",
                Phrase(
                    id: "baris «\(record.rawValue)» dilipat tetapi tidak diberi tanggal",
                    en: "the rows “\(record.rawValue)” are folded but nothing dates them"),
                Phrase(id: "Tambahkan «\(record.rawValue):» di «records:»", en: "Add “\(record.rawValue):” under “records:”"))
        }
        let window = map["window"].flatMap(decodeWindow) ?? .ever
        let distinct = map["distinct"].flatMap { $0.word(among: ["certificate"]) } != nil
        if distinct, kind != .sum {
            map["distinct"]?.report(
                "kunci-tidak-dikenal", Phrase(id: "«distinct» hanya untuk lipatan sum", en: "“distinct” is for the fold sum only"),
                Phrase(id: "Hapus kunci ini", en: "Remove this key"))
        }
        let disagreement = map["disagreement"].flatMap { $0.word(among: ["reported"]) } != nil
        if disagreement, kind != .min {
            map["disagreement"]?.report(
                "kunci-tidak-dikenal", Phrase(id: "«disagreement» hanya untuk lipatan min", en: "“disagreement” is for the fold min only"),
                Phrase(id: "Hapus kunci ini", en: "Remove this key"))
        }
        let rule = FoldRule(kind: kind, sources: sources, window: window, distinctCertificates: distinct, reportsDisagreement: disagreement)
        switch kind {
        case .any: return (.scale(0), .fold(rule))
        case .sum: return (.amount, .fold(rule))
        case .max, .min: return scale.map { (.scale($0), .fold(rule)) }
        case .set:
            guard let scale else { return nil }
            if scales[scale].values.count > 7 {
                map["of"]?.report(
                    "skala-terlalu-panjang", Phrase(id: "himpunan memuat paling banyak 7 nilai", en: "a set holds at most 7 values"),
                    Phrase(id: "Pakai skala yang lebih pendek", en: "Use a shorter scale"))
            }
            return (.set(scale), .fold(rule))
        }
    }

    private func decodeFoldValue(_ reader: YAMLReader, kind: FoldRule.Kind) -> (RecordKind, FoldSource.Value)? {
        guard let name = reader.text() else { return nil }
        switch kind {
        case .any:
            if let record = RecordKind(rawValue: name), record != .unit, record != .employee { return (record, .presence) }
            if let index = readings.firstIndex(where: { $0.name == name }) { return (readings[index].record, .reading(index)) }
            reader.unknown(
                name, among: RecordKind.allCases.map(\.rawValue) + readings.map(\.name),
                Phrase(id: "jenis baris atau pembacaan", en: "kind of row or reading"))
            return nil
        case .sum:
            let known = RecordField.allCases.filter { $0.form == .number }
            guard let field = RecordField(rawValue: name), known.contains(field) else {
                reader.unknown(name, among: known.map(\.rawValue), Phrase(id: "kolom angka", en: "number field"))
                return nil
            }
            return (field.record, .amount(field))
        case .max, .min, .set:
            return reading(reader, record: nil).map { (readings[$0].record, .reading($0)) }
        }
    }

    private func reading(_ reader: YAMLReader, record: RecordKind?) -> Int? {
        guard let name = reader.text() else { return nil }
        let known = readings.filter { record == nil || $0.record == record }.map(\.name)
        if let record, let other = readings.first(where: { $0.name == name && $0.record != record }) {
            reader.report(
                "pembacaan-lain",
                Phrase(
                    id: "pembacaan «\(name)» membaca «\(other.record.rawValue)», bukan «\(record.rawValue)»",
                    en: "the reading “\(name)” reads “\(other.record.rawValue)”, not “\(record.rawValue)”"),
                Spelling.remedy(for: "", among: known))
            return nil
        }
        guard known.contains(name), let index = readings.firstIndex(where: { $0.name == name }) else {
            reader.unknown(name, among: known, Phrase(id: "pembacaan", en: "reading"))
            return nil
        }
        return index
    }

    private func decodeRecordConditions(_ reader: YAMLReader) -> [(record: RecordKind, condition: RecordCondition)] {
        guard reader.entriesAreThere, case .mapping(let mapping) = reader.node else { return [] }
        return mapping.entries.compactMap { key, value in
            guard let name = key.string else { return nil }
            if let field = RecordField(rawValue: name), field.form == .flag {
                return reader.child(value).flag().map { (field.record, .flag(field, is: $0)) }
            }
            guard let index = readings.firstIndex(where: { $0.name == name }) else {
                let flags = RecordField.allCases.filter { $0.form == .flag }.map(\.rawValue)
                reader.child(key).unknown(name, among: readings.map(\.name) + flags, Phrase(id: "pembacaan", en: "reading"))
                return nil
            }
            let items = oneOrMore(reader.child(value)).compactMap { self.value($0, of: readings[index].scale) }
            return (readings[index].record, .reading(index, isOneOf: items))
        }
    }

    private func decodeWindow(_ reader: YAMLReader) -> Window? {
        let kinds = ["years", "calendarYears", "yearOffset"]
        guard let map = reader.map(required: [], optional: kinds) else { return nil }
        let written = kinds.filter { map.children[$0] != nil }
        // A key that is not known has been reported already.
        if case .mapping(let mapping) = reader.node, mapping.count != map.children.count { return nil }
        guard written.count == 1, let number = map[written[0]]?.integer(), (written[0] == "yearOffset" ? -50...0 : 1...100).contains(number) else {
            reader.report(
                "jendela-tidak-sah", Phrase(id: "jendela waktu tidak sah", en: "the window is not valid"),
                Phrase(
                    id: "Tulis «years: n», «calendarYears: n» (1 sampai 100), atau «yearOffset: -n» (0 sampai 50 tahun)",
                    en: "Write “years: n”, “calendarYears: n” (1 to 100) or “yearOffset: -n” (0 to 50 years)"))
            return nil
        }
        switch written[0] {
        case "years": return .years(number)
        case "calendarYears": return .calendarYears(number)
        default: return .yearOffset(number)
        }
    }

    /// The items of a list, or the one thing that stands in place of a list.
    func oneOrMore(_ reader: YAMLReader) -> [YAMLReader] {
        if case .sequence = reader.node { return reader.items() ?? [] }
        return [reader]
    }
}
