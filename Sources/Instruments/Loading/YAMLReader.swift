import Vocabulary
import Yams

/// A place in an instrument file, read as what is expected there; whatever else stands there becomes an issue.
struct YAMLReader {
    let node: Node
    let inherited: Inherited
    let context: LoadingContext
    /// Whether an option should have given a value here and could not; that has been said and is not said again.
    private var isMuted = false

    init(_ node: Node, inherited: Inherited = Inherited(), context: LoadingContext) {
        self.context = context
        var inherited = inherited
        let followed = Self.followOptions(node, &inherited, context)
        self.node = followed ?? Node("")
        isMuted = followed == nil
        self.inherited = inherited
    }

    var line: Int { node.mark?.line ?? 1 }
    var column: Int { node.mark?.column ?? 1 }
    var mark: SourceMark { SourceMark(line: line, column: column) }

    func report(_ code: String, _ message: Phrase, _ remedy: Phrase) {
        guard !isMuted else { return }
        context.report(InstrumentIssue(code, file: context.file, line: line, column: column, message: message, remedy: remedy))
    }

    func child(_ node: Node) -> YAMLReader { YAMLReader(node, inherited: inherited, context: context) }

    func with(_ inherited: Inherited) -> YAMLReader { YAMLReader(node, inherited: inherited, context: context) }

    /// Replaces `{option: name, choice: …}` by what the chosen choice says, and `{option: name}` of a list option by its items.
    private static func followOptions(_ node: Node, _ inherited: inout Inherited, _ context: LoadingContext) -> Node? {
        var current = node
        for _ in 0..<8 {
            guard case .mapping(let mapping) = current, let name = mapping["option"]?.scalar?.string else { return current }
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
                for key in mapping.keys where key.scalar?.string != "option" {
                    YAMLReader(plain: key, context: context).report(
                        "kunci-tidak-dikenal",
                        Phrase(id: "opsi daftar «\(name)» tidak mempunyai pilihan", en: "the list option “\(name)” has no choices"),
                        Phrase(id: "Hapus kunci ini", en: "Remove this key"))
                }
                return Node.sequence(
                    Node.Sequence(items.map { Node.scalar(Node.Scalar($0, .implicit, .doubleQuoted, current.mark)) }, .implicit, .flow, current.mark))
            case .choice(let choice):
                place.checkChoices(mapping, of: name)
                guard let chosen = mapping.first(where: { $0.key.scalar?.string == choice })?.value else { return nil }
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
