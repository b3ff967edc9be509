import Vocabulary

extension YAMLReader {
    /// The text as it stands, or nil with an issue.
    package func text() -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty, !isNull(scalar) else {
            wrongType(Phrase(id: "teks", en: "a text"))
            return nil
        }
        return scalar.string
    }

    /// A whole number written without quotes.
    package func integer() -> Int? {
        guard case .scalar(let scalar) = node, !scalar.isQuoted, let value = Int(scalar.string) else {
            wrongType(Phrase(id: "bilangan bulat", en: "a whole number"))
            return nil
        }
        return value
    }

    /// A number in thousandths, written without quotes.
    package func thousandths() -> Int? {
        guard case .scalar(let scalar) = node, !scalar.isQuoted, !scalar.string.contains(","),
            let value = Thousandths.parse(scalar.string),
            (scalar.string.firstIndex(of: ".").map { scalar.string.distance(from: $0, to: scalar.string.endIndex) } ?? 0) <= 4
        else {
            wrongType(
                Phrase(id: "bilangan dengan paling banyak tiga desimal dan tanda titik", en: "a number with at most three decimals and a point"))
            return nil
        }
        return value
    }

    package func flag() -> Bool? {
        guard case .scalar(let scalar) = node, scalar.string == "true" || scalar.string == "false" else {
            wrongType(Phrase(id: "true atau false", en: "true or false"))
            return nil
        }
        return scalar.string == "true"
    }

    /// A flag that says something only when it is true.
    func mustBeTrue() -> Bool {
        guard let flag = flag() else { return false }
        if !flag { wrongType(Phrase(id: "true, atau hapus kuncinya", en: "true, or remove the key")) }
        return flag
    }

    private func isNull(_ scalar: YAMLNode.Scalar) -> Bool { !scalar.isQuoted && ["null", "~", "Null", "NULL"].contains(scalar.string) }

    /// Two texts `{id: …, en: …}`, or one text that serves in both languages.
    package func phrase() -> Phrase? {
        if case .scalar = node { return text().map { Phrase($0) } }
        guard let map = map(required: ["id", "en"]), let id = map["id"]?.text(), let en = map["en"]?.text() else { return nil }
        return Phrase(id: id, en: en)
    }

    /// The items of a list; at least one.
    package func items() -> [YAMLReader]? {
        guard case .sequence(let sequence, _) = node, !sequence.isEmpty else {
            wrongType(Phrase(id: "daftar yang berisi", en: "a list with items"))
            return nil
        }
        return sequence.map(child)
    }

    /// Texts of a list.
    package func texts() -> [String]? { items()?.compactMap { $0.text() } }

    /// A mapping with the keys it must and may have; unknown keys become issues.
    package func map(required: [String], optional: [String] = []) -> YAMLMap? {
        guard case .mapping(let mapping) = node else {
            wrongType(Phrase(id: "pemetaan (kunci: nilai)", en: "a mapping (key: value)"))
            return nil
        }
        let known = required + optional
        var children: [String: YAMLNode] = [:]
        for (key, value) in mapping.entries {
            guard let name = key.string, known.contains(name) else {
                let name = key.string ?? "?"
                child(key).report(
                    "kunci-tidak-dikenal", Phrase(id: "kunci «\(name)» tidak dikenal di sini", en: "the key “\(name)” is not known here"),
                    Spelling.remedy(for: name, among: known))
                continue
            }
            children[name] = value
        }
        for name in required where children[name] == nil { missingKey(name) }
        return YAMLMap(children: children, reader: self)
    }

    /// A mapping whose keys are free names.
    package func entries() -> [(name: String, key: YAMLReader, value: YAMLReader)]? {
        guard case .mapping(let mapping) = node, !mapping.isEmpty else {
            wrongType(Phrase(id: "pemetaan (nama: isi)", en: "a mapping (name: content)"))
            return nil
        }
        return mapping.entries.compactMap { key, value in
            guard let name = key.string, Spelling.isName(name) else {
                child(key).notAName(key.string ?? "?")
                return nil
            }
            return (name, child(key), child(value))
        }
    }

    package func missingKey(_ name: String) {
        report(
            "kunci-tidak-ada", Phrase(id: "kunci «\(name)» tidak ada", en: "the key “\(name)” is missing"),
            Phrase(id: "Tambahkan «\(name):» di sini", en: "Add “\(name):” here"))
    }

    /// Whether a mapping with content stands here; reports what does instead.
    var entriesAreThere: Bool {
        if case .mapping(let mapping) = node, !mapping.isEmpty { return true }
        wrongType(Phrase(id: "pemetaan yang berisi", en: "a mapping with content"))
        return false
    }

    func notAName(_ text: String) {
        report(
            "nama-tidak-sah", Phrase(id: "«\(text)» bukan nama", en: "“\(text)” is not a name"),
            Phrase(id: "Pakai huruf, angka, dan tanda hubung", en: "Use letters, digits and hyphens"))
    }

    private func wrongType(_ expected: Phrase) {
        let found: Phrase =
            switch node {
            case .scalar(let scalar) where scalar.string.isEmpty: Phrase(id: "tidak ada isinya", en: "nothing")
            case .scalar(let scalar) where isNull(scalar): Phrase(id: "tidak ada isinya", en: "nothing")
            case .scalar(let scalar) where scalar.isQuoted:
                Phrase(id: "teks dalam tanda kutip \"\(scalar.string.prefix(40))\"", en: "the quoted text \"\(scalar.string.prefix(40))\"")
            case .scalar(let scalar): Phrase(id: "«\(scalar.string.prefix(40))»", en: "“\(scalar.string.prefix(40))”")
            case .sequence(let sequence, _) where sequence.isEmpty: Phrase(id: "daftar kosong", en: "an empty list")
            case .sequence: Phrase(id: "daftar", en: "a list")
            case .mapping(let mapping) where mapping.isEmpty: Phrase(id: "pemetaan kosong", en: "an empty mapping")
            case .mapping: Phrase(id: "pemetaan", en: "a mapping")
            }
        report(
            "tipe-salah", Phrase(id: "yang ditemukan \(found.id)", en: "found \(found.en)"),
            Phrase(id: "Tulis \(expected.id)", en: "Write \(expected.en)"))
    }
}
