import Vocabulary

/// A place in an instrument file, read as what is expected there; whatever else stands there becomes an issue.
package struct YAMLReader {
    package let node: YAMLNode
    let inherited: Inherited
    package let context: LoadingContext
    /// Whether an option should have given a value here and could not; that has been said and is not said again.
    private var isMuted = false

    package init(_ node: YAMLNode, context: LoadingContext) { self.init(node, inherited: Inherited(), context: context) }

    init(_ node: YAMLNode, inherited: Inherited, context: LoadingContext) {
        self.context = context
        var inherited = inherited
        let followed = Self.followOptions(node, &inherited, context)
        self.node = followed ?? .empty
        isMuted = followed == nil
        self.inherited = inherited
    }

    package var mark: SourceMark { node.mark }

    package func report(_ code: String, _ message: Phrase, _ remedy: Phrase) {
        guard !isMuted else { return }
        context.report(InstrumentIssue(code, file: context.file, line: mark.line, column: mark.column, message: message, remedy: remedy))
    }

    func child(_ node: YAMLNode) -> YAMLReader { YAMLReader(node, inherited: inherited, context: context) }

    func with(_ inherited: Inherited) -> YAMLReader { YAMLReader(node, inherited: inherited, context: context) }

    /// Replaces `{option: name, choice: …}` by what the chosen choice says, and `{option: name}` of a list option by its items.
    private static func followOptions(_ node: YAMLNode, _ inherited: inout Inherited, _ context: LoadingContext) -> YAMLNode? {
        var current = node
        for _ in 0..<8 {
            guard case .mapping(let mapping) = current, let name = mapping.option else { return current }
            let place = YAMLReader(plain: current, context: context)
            guard let setting = context.settings[name] else {
                if context.brokenNames.contains(name) { return nil }
                place.report(
                    "opsi-tidak-dikenal", Phrase(id: "opsi «\(name)» tidak dinyatakan", en: "the option “\(name)” is not declared"),
                    Spelling.remedy(for: name, among: Array(context.choices.keys)))
                return nil
            }
            if !inherited.options.contains(name) { inherited.options.append(name) }
            switch setting {
            case .list(let items):
                for key in mapping.keys where key.string != "option" {
                    YAMLReader(plain: key, context: context).report(
                        "kunci-tidak-dikenal",
                        Phrase(id: "opsi daftar «\(name)» tidak mempunyai pilihan", en: "the list option “\(name)” has no choices"),
                        Phrase(id: "Hapus kunci ini", en: "Remove this key"))
                }
                return .sequence(items.map { .scalar(YAMLNode.Scalar(string: $0, isQuoted: true, mark: current.mark)) }, current.mark)
            case .choice(let choice):
                place.checkChoices(mapping, of: name)
                guard let chosen = mapping[choice] else { return nil }
                current = chosen
            }
        }
        return current
    }

    private init(plain node: YAMLNode, context: LoadingContext) {
        self.node = node
        self.context = context
        self.inherited = Inherited()
    }

    private func checkChoices(_ mapping: YAMLNode.Mapping, of name: String) {
        guard let names = context.choices[name] ?? nil else { return }
        let written = mapping.keys.compactMap(\.string).filter { $0 != "option" }
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
            guard let text = key.string, text != "option", !names.contains(text) else { continue }
            YAMLReader(plain: key, context: context).report(
                "pilihan-tidak-dikenal",
                Phrase(id: "opsi «\(name)» tidak mempunyai pilihan «\(text)»", en: "the option “\(name)” has no choice “\(text)”"),
                Spelling.remedy(for: text, among: names))
        }
    }
}
