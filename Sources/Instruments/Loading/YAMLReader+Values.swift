import Vocabulary
import Yams

extension YAMLReader {
    /// The text as it stands, or nil with an issue.
    func text() -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
            wrongType(Phrase(id: "teks", en: "a text"))
            return nil
        }
        return scalar.string
    }

    /// A whole number written without quotes.
    func integer() -> Int? {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any, let value = Int(scalar.string) else {
            wrongType(Phrase(id: "bilangan bulat", en: "a whole number"))
            return nil
        }
        return value
    }

    /// A number in thousandths, written without quotes.
    func thousandths() -> Int? {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any, !scalar.string.contains(","),
            let value = Thousandths.parse(scalar.string)
        else {
            wrongType(
                Phrase(id: "bilangan dengan paling banyak tiga desimal dan tanda titik", en: "a number with at most three decimals and a point"))
            return nil
        }
        return value
    }

    func flag() -> Bool? {
        guard case .scalar(let scalar) = node, scalar.string == "true" || scalar.string == "false" else {
            wrongType(Phrase(id: "true atau false", en: "true or false"))
            return nil
        }
        return scalar.string == "true"
    }

    /// Two texts `{id: …, en: …}`, or one text that serves in both languages.
    func phrase() -> Phrase? {
        if case .scalar = node { return text().map { Phrase($0) } }
        guard let map = map(required: ["id", "en"]), let id = map["id"]?.text(), let en = map["en"]?.text() else { return nil }
        return Phrase(id: id, en: en)
    }

    /// The items of a list; at least one.
    func items() -> [YAMLReader]? {
        guard case .sequence(let sequence) = node, !sequence.isEmpty else {
            wrongType(Phrase(id: "daftar yang berisi", en: "a list with items"))
            return nil
        }
        return sequence.map(child)
    }

    /// Texts of a list.
    func texts() -> [String]? { items()?.compactMap { $0.text() } }

    /// A mapping with the keys it must and may have; unknown keys become issues.
    func map(required: [String], optional: [String] = []) -> YAMLMap? {
        guard case .mapping(let mapping) = node else {
            wrongType(Phrase(id: "pemetaan (kunci: nilai)", en: "a mapping (key: value)"))
            return nil
        }
        let known = required + optional
        var children: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, known.contains(name) else {
                let name = key.scalar?.string ?? "?"
                child(key).report(
                    "kunci-tidak-dikenal", Phrase(id: "kunci «\(name)» tidak dikenal di sini", en: "the key “\(name)” is not known here"),
                    Spelling.remedy(for: name, among: known))
                continue
            }
            children[name] = value
        }
        for name in required where children[name] == nil {
            report(
                "kunci-tidak-ada", Phrase(id: "kunci «\(name)» tidak ada", en: "the key “\(name)” is missing"),
                Phrase(id: "Tambahkan «\(name):» di sini", en: "Add “\(name):” here"))
        }
        return YAMLMap(children: children, reader: self)
    }

    /// A mapping whose keys are free names.
    func entries() -> [(name: String, key: YAMLReader, value: YAMLReader)]? {
        guard case .mapping(let mapping) = node, !mapping.isEmpty else {
            wrongType(Phrase(id: "pemetaan (nama: isi)", en: "a mapping (name: content)"))
            return nil
        }
        return mapping.compactMap { key, value in
            guard let name = key.scalar?.string, Spelling.isName(name) else {
                child(key).report(
                    "nama-tidak-sah", Phrase(id: "«\(key.scalar?.string ?? "?")» bukan nama", en: "“\(key.scalar?.string ?? "?")” is not a name"),
                    Phrase(id: "Pakai huruf, angka, dan tanda hubung", en: "Use letters, digits and hyphens"))
                return nil
            }
            return (name, child(key), child(value))
        }
    }

    private func wrongType(_ expected: Phrase) {
        let found: Phrase =
            switch node {
            case .scalar(let scalar) where scalar.string.isEmpty: Phrase(id: "tidak ada isinya", en: "nothing")
            case .scalar(let scalar): Phrase(id: "«\(scalar.string.prefix(40))»", en: "“\(scalar.string.prefix(40))”")
            case .sequence: Phrase(id: "daftar", en: "a list")
            case .mapping: Phrase(id: "pemetaan", en: "a mapping")
            case .alias: Phrase(id: "alias", en: "an alias")
            }
        report(
            "tipe-salah", Phrase(id: "yang ditemukan \(found.id)", en: "found \(found.en)"),
            Phrase(id: "Tulis \(expected.id)", en: "Write \(expected.en)"))
    }
}
