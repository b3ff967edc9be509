import Vocabulary
import Yams

/// What goes with one loading of a file: where it is, how its options are settled, and what was found wrong.
final class LoadingContext {
    let file: String
    /// Settled options by name; the reader follows `{option: name, …}` by them.
    var settings: [String: OptionValue] = [:]
    /// The names of choices by option; nil for a list.
    var choices: [String: [String]?] = [:]
    private(set) var usedOptions: Set<String> = []
    private(set) var issues: [InstrumentIssue] = []
    private var seen: Set<InstrumentIssue> = []

    init(file: String) { self.file = file }

    func use(option: String) { usedOptions.insert(option) }

    func report(_ issue: InstrumentIssue) {
        // A place read twice, as facts used by several ladders are, complains once; and a hostile file does not fill memory.
        if issues.count < 200, seen.insert(issue).inserted { issues.append(issue) }
    }
}

/// What a value inherits from the blocks around it.
struct Inherited {
    var source: String?
    var status: Status?
    var reason: Phrase?
    var options: [String] = []
}

/// A place in an instrument file, read as what is expected there; whatever else stands there becomes an issue.
struct YAMLReader {
    let node: Node
    let inherited: Inherited
    let context: LoadingContext

    init(_ node: Node, inherited: Inherited = Inherited(), context: LoadingContext) {
        self.context = context
        var inherited = inherited
        self.node = Self.followOptions(node, &inherited, context)
        self.inherited = inherited
    }

    var line: Int { node.mark?.line ?? 1 }
    var column: Int { node.mark?.column ?? 1 }
    var mark: SourceMark { SourceMark(line: line, column: column) }

    func report(_ code: String, _ message: Phrase, _ remedy: Phrase) {
        context.report(InstrumentIssue(code, file: context.file, line: line, column: column, message: message, remedy: remedy))
    }

    func child(_ node: Node) -> YAMLReader { YAMLReader(node, inherited: inherited, context: context) }

    func with(_ inherited: Inherited) -> YAMLReader { YAMLReader(node, inherited: inherited, context: context) }

    /// Replaces `{option: name, choice: …}` by what the chosen choice says, and `{option: name}` of a list option by its items.
    private static func followOptions(_ node: Node, _ inherited: inout Inherited, _ context: LoadingContext) -> Node {
        var current = node
        for _ in 0..<8 {
            guard case .mapping(let mapping) = current, let name = mapping["option"]?.scalar?.string else { return current }
            let place = YAMLReader(plain: current, context: context)
            guard let setting = context.settings[name] else {
                place.report(
                    "opsi-tidak-dikenal", Phrase(id: "opsi «\(name)» tidak dinyatakan", en: "the option “\(name)” is not declared"),
                    Spelling.remedy(for: name, among: Array(context.choices.keys)))
                return Node("")
            }
            context.use(option: name)
            if !inherited.options.contains(name) { inherited.options.append(name) }
            switch setting {
            case .list(let items):
                return Node.sequence(
                    Node.Sequence(items.map { Node.scalar(Node.Scalar($0, .implicit, .doubleQuoted, current.mark)) }, .implicit, .flow, current.mark))
            case .choice(let choice):
                place.checkChoices(mapping, of: name)
                guard let chosen = mapping[Node(choice)] else { return Node("") }
                current = chosen
            }
        }
        return current
    }

    private init(plain node: Node, context: LoadingContext) {
        self.node = node
        self.context = context
        self.inherited = Inherited()
    }

    private func checkChoices(_ mapping: Node.Mapping, of name: String) {
        guard let names = context.choices[name] ?? nil else { return }
        let written = mapping.keys.compactMap { $0.scalar?.string }.filter { $0 != "option" }
        for missing in names where !written.contains(missing) {
            report(
                "pilihan-tidak-lengkap",
                Phrase(
                    id: "pilihan «\(missing)» dari opsi «\(name)» tidak ada di sini",
                    en: "the choice “\(missing)” of option “\(name)” is missing here"),
                Phrase(
                    id: "Tulis nilai untuk setiap pilihan: \(names.joined(separator: ", "))",
                    en: "Write a value for every choice: \(names.joined(separator: ", "))"))
        }
        for key in mapping.keys {
            guard let text = key.scalar?.string, text != "option", !names.contains(text) else { continue }
            YAMLReader(plain: key, context: context).report(
                "pilihan-tidak-dikenal",
                Phrase(id: "opsi «\(name)» tidak mempunyai pilihan «\(text)»", en: "the option “\(name)” has no choice “\(text)”"),
                Spelling.remedy(for: text, among: names))
        }
    }
}

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

/// The children of a mapping whose keys have been checked.
struct YAMLMap {
    let children: [String: Node]
    let reader: YAMLReader

    subscript(name: String) -> YAMLReader? { children[name].map(reader.child) }

    /// The same mapping read with what its own `source`, `status` and `reason` add to the inheritance.
    func inheriting() -> YAMLMap {
        var inherited = reader.inherited
        if let source = self["source"]?.text() { inherited.source = source }
        if let status = self["status"], let text = status.text() {
            if let known = Status(rawValue: text) {
                inherited.status = known
                // A reason belongs to the status it was written for.
                inherited.reason = nil
            } else {
                status.report(
                    "status-tidak-dikenal", Phrase(id: "status «\(text)» tidak dikenal", en: "the status “\(text)” is not known"),
                    Spelling.remedy(for: text, among: Status.allCases.map(\.rawValue)))
            }
        }
        if let reason = self["reason"]?.phrase() { inherited.reason = reason }
        return YAMLMap(children: children, reader: reader.with(inherited))
    }

    /// The provenance of the value that this mapping is, or of the one value below it that is named; a missing article or status
    /// becomes an issue.
    func provenance(of key: String? = nil) -> Provenance {
        let inherited = reader.inherited
        if inherited.source == nil {
            reader.report(
                "tanpa-pasal", Phrase(id: "nilai tanpa pasal", en: "a value without an article"),
                Phrase(id: "Tambahkan «source:» di sini atau di blok yang memuatnya", en: "Add “source:” here or in a block around it"))
        }
        if inherited.status == nil {
            reader.report(
                "tanpa-status", Phrase(id: "nilai tanpa status", en: "a value without a status"),
                Phrase(id: "Tambahkan «status:» (confirmed, practice, atau unconfirmed)", en: "Add “status:” (confirmed, practice or unconfirmed)"))
        }
        var options = inherited.options
        Self.collectOptions(key.flatMap { children[$0] } ?? reader.node, into: &options)
        if inherited.status == .unconfirmed {
            if inherited.reason == nil {
                reader.report(
                    "tanpa-alasan", Phrase(id: "nilai belum terkonfirmasi tanpa alasan", en: "an unconfirmed value without a reason"),
                    Phrase(
                        id: "Tambahkan «reason:» yang mengatakan dari mana pembacaan ini", en: "Add “reason:” that says where this reading comes from"
                    ))
            }
            if options.isEmpty {
                reader.report(
                    "tanpa-opsi", Phrase(id: "nilai belum terkonfirmasi tanpa opsi", en: "an unconfirmed value without an option"),
                    Phrase(
                        id: "Letakkan nilai ini di bawah «option:» dengan pilihan lainnya",
                        en: "Put this value under an “option:” with its alternatives"))
            }
        }
        return Provenance(source: inherited.source ?? "?", status: inherited.status ?? .unconfirmed, reason: inherited.reason, options: options)
    }

    /// The options that stand somewhere below a node.
    static func collectOptions(_ node: Node, into names: inout [String], depth: Int = 0) {
        guard depth < 16 else { return }
        switch node {
        case .mapping(let mapping):
            if let name = mapping["option"]?.scalar?.string, !names.contains(name) { names.append(name) }
            for (_, value) in mapping { collectOptions(value, into: &names, depth: depth + 1) }
        case .sequence(let sequence):
            for value in sequence { collectOptions(value, into: &names, depth: depth + 1) }
        case .scalar, .alias: break
        }
    }
}
