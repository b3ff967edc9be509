import Personnel
import Vocabulary

extension InstrumentDecoder {
    mutating func decodeReadings(_ reader: YAMLReader) {
        for (name, key, value) in reader.entries() ?? [] {
            guard
                let map = value.map(
                    required: ["title", "record", "scale", "from"], optional: ["combine", "empty", "source", "status", "reason"])?.inheriting(),
                let title = map["title"]?.phrase(), let recordName = map["record"]?.word(among: RecordKind.allCases.map(\.rawValue)),
                let record = RecordKind(rawValue: recordName), let scale = map["scale"].flatMap(self.scale)
            else {
                context.brokenNames.insert(name)
                continue
            }
            if readings.contains(where: { $0.name == name }) || facts.contains(where: { $0.name == name }) { key.alreadyTaken(name) }
            let combination = map["combine"].flatMap { $0.word(among: ["first", "best"]) }.flatMap(Reading.Combination.init) ?? .first
            let sources = (map["from"]?.items() ?? []).compactMap { decodeSource($0, record: record, scale: scale) }
            readings.append(
                Reading(
                    name: name, title: title, record: record, scale: scale, combination: combination, sources: sources,
                    valueWhenEmpty: map["empty"].flatMap { self.value($0, of: scale) } ?? 0, provenance: map.provenance()))
        }
    }

    private func decodeSource(_ reader: YAMLReader, record: RecordKind, scale: Int) -> ReadingSource? {
        guard let map = reader.map(required: ["field", "table"], optional: ["absent", "unlisted", "source", "status", "reason"])?.inheriting(),
            let field = map["field"].flatMap({ self.field($0, of: record, forms: [.code, .text, .number]) })
        else { return nil }
        let absent = map["absent"].flatMap(codes) ?? []
        let unlisted = map["unlisted"].flatMap { $0.word(among: ReadingSource.Unlisted.allCases.map(\.rawValue)) }
        let items = map["table"].flatMap(tableRows) ?? []
        let rows = items.compactMap { decodeRow($0, field: field, scale: scale) }
        if rows.count == items.count { checkTable(rows, items, field: field) }
        return ReadingSource(field: field, absent: absent, unlisted: unlisted.flatMap(ReadingSource.Unlisted.init) ?? .refused, rows: rows)
    }

    /// The rows of a table, written in place or named.
    private func tableRows(_ reader: YAMLReader) -> [YAMLReader]? {
        guard case .scalar = reader.node else { return reader.items() }
        guard let name = reader.text() else { return nil }
        guard let table = tables[name] else {
            reader.unknown(name, among: Array(tables.keys), Phrase(id: "tabel", en: "table"))
            return nil
        }
        context.usedTables.insert(name)
        return table.map(required: ["rows"], optional: ["source", "status", "reason"])?.inheriting()["rows"]?.items()
    }

    private func decodeRow(_ reader: YAMLReader, field: RecordField, scale: Int) -> ReadingRow? {
        let matchers =
            switch field.form {
            case .code: ["codes", "prefixes", "otherwise"]
            case .text: ["begins", "says"]
            default: ["above", "otherwise"]
            }
        guard let map = reader.map(required: [], optional: ["value", "belongsTo"] + matchers + ["source", "status", "reason"])?.inheriting()
        else { return nil }
        let written = matchers.filter { map.children[$0] != nil }
        guard written.count == 1, let matcher = written.first, let cell = map[matcher] else {
            reader.report(
                "tanpa-pencocok", Phrase(id: "baris tabel harus mempunyai tepat satu pencocok", en: "a row of a table has exactly one matcher"),
                Phrase(id: "Tulis salah satu: \(matchers.joined(separator: ", "))", en: "Write one of: \(matchers.joined(separator: ", "))"))
            return nil
        }
        let match: ReadingRow.Match?
        switch matcher {
        case "codes": match = codes(cell).map { .codes($0) }
        case "prefixes": match = codes(cell).map { .prefixes($0) }
        case "begins": match = words(cell).map { .begins($0) }
        case "says": match = cell.items().map { groups in .says(groups.compactMap(words)) }
        case "above": match = cell.thousandths().map { .above($0) }
        default: match = cell.mustBeTrue() ? .otherwise : nil
        }
        guard let (value, owner) = decodeAnswer(map, field: field, scale: scale), let match else { return nil }
        return ReadingRow(match: match, value: value, belongsTo: owner, provenance: map.provenance())
    }

    /// What a row of a table answers: a value, or the kind of row whose file such rows belong into.
    private func decodeAnswer(_ map: YAMLMap, field: RecordField, scale: Int) -> (value: Int, belongsTo: RecordKind?)? {
        guard let owner = map["belongsTo"] else {
            guard let value = map["value"] else {
                map.reader.missingKey("value")
                return nil
            }
            return self.value(value, of: scale).map { ($0, nil) }
        }
        if let value = map["value"] {
            value.report(
                "kunci-tidak-dikenal",
                Phrase(id: "kunci «value» tidak berlaku di samping «belongsTo»", en: "the key “value” does not go with “belongsTo”"),
                Phrase(id: "Hapus salah satunya", en: "Remove one of the two"))
        }
        // Only leadership training has rows that people enter elsewhere, among other training.
        guard field.record == .training else {
            owner.report(
                "kunci-tidak-dikenal",
                Phrase(
                    id: "kunci «belongsTo» tidak berlaku untuk baris «\(field.record.rawValue)»",
                    en: "the key “belongsTo” does not go with rows of “\(field.record.rawValue)”"),
                Phrase(id: "Tulis «value:»", en: "Write “value:”"))
            return nil
        }
        return owner.word(among: [RecordKind.leadership.rawValue]).flatMap(RecordKind.init).map { (0, $0) }
    }

    private func words(_ reader: YAMLReader) -> [Words]? {
        reader.items()?.compactMap { item in
            guard let text = item.text() else { return nil }
            let words = Words(text)
            guard !words.words.isEmpty else {
                item.report(
                    "kata-kosong", Phrase(id: "«\(text)» tidak memuat huruf atau angka", en: "“\(text)” has no letters or digits"),
                    Phrase(id: "Tulis kata yang dicari", en: "Write the word that is looked for"))
                return nil
            }
            return words
        }
    }

    private func codes(_ reader: YAMLReader) -> [Code]? {
        reader.items()?.compactMap { item in
            guard let text = item.text() else { return nil }
            let code = Code(text)
            guard !code.isEmpty, code != .tooLong else {
                item.report(
                    "kode-tidak-sah", Phrase(id: "«\(text)» bukan kode", en: "“\(text)” is not a code"),
                    Phrase(id: "Tulis kode sepanjang 1 sampai 8 huruf", en: "Write a code of 1 to 8 characters"))
                return nil
            }
            return code
        }
    }

    /// Finds rows that can never answer, and numbers that no row answers.
    ///
    /// A code that an option lists may stand in another row as well: the upper one answers, and who lists less leaves it to the lower.
    private func checkTable(_ rows: [ReadingRow], _ items: [YAMLReader], field: RecordField) {
        var codes: Set<Code> = [], chosen: Set<Code> = []
        var prefixes: Set<Code> = []
        var lowest: Int?
        var closed = false
        for (row, item) in zip(rows, items) {
            var reachable = !closed
            switch row.match {
            case .codes(let list):
                let isChosen = item.namesList("codes")
                for code in list {
                    if prefixes.contains(where: { code.begins(with: $0) }) || codes.contains(code) { reachable = false }
                    if isChosen, !chosen.insert(code).inserted { reachable = false }
                }
                if !isChosen {
                    if Set(list).count < list.count { reachable = false }
                    codes.formUnion(list)
                }
            case .prefixes(let list):
                for code in list where prefixes.contains(where: { code.begins(with: $0) }) || !prefixes.insert(code).inserted { reachable = false }
            case .above(let bound):
                if let lowest, bound >= lowest { reachable = false }
                lowest = bound
            case .otherwise: closed = true
            case .begins, .says: break
            }
            if !reachable {
                item.report(
                    "baris-tak-terjangkau",
                    Phrase(
                        id: "baris ini tidak pernah dipakai atau kodenya sudah ada di atasnya",
                        en: "this row is never used, or its code stands above already"),
                    Phrase(
                        id: "Hapus kode yang kembar, atau urutkan batas dari yang tertinggi",
                        en: "Remove the repeated code, or order the bounds from the highest"))
            }
        }
        if field.form == .number, !closed, let last = items.last {
            last.report(
                "celah", Phrase(id: "bilangan yang lebih rendah tidak mempunyai nilai", en: "lower numbers have no value"),
                Phrase(id: "Tambahkan baris «otherwise: true» di akhir tabel", en: "Add a row “otherwise: true” at the end of the table"))
        }
    }
}

extension YAMLReader {
    /// Whether a list option stands at a key of this mapping, so that whoever sets it says what is in the list.
    func namesList(_ key: String) -> Bool {
        guard case .mapping(let mapping) = node, case .mapping(let value)? = mapping[key] else { return false }
        return value.option != nil && value.count == 1
    }

    func alreadyTaken(_ name: String) {
        report(
            "nama-kembar", Phrase(id: "nama «\(name)» sudah dipakai", en: "the name “\(name)” is taken"),
            Phrase(id: "Pilih nama lain", en: "Choose another name"))
    }
}
