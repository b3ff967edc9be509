import Crypto
import Foundation
import Vocabulary
import Yams

/// An instrument file whose YAML has been read, ready to be loaded with any setting of its options.
public struct InstrumentSource: Sendable {
    public let file: String
    /// The text, kept instead of the nodes because these cannot cross threads.
    private let text: String
    /// SHA-256 over the content.
    public let version: String

    /// No instrument is longer; a longer file is not one.
    public static let largestFile = 1 << 20

    /// Reads the YAML; anything that is not YAML, is too long or uses anchors is refused.
    public init(file: String, text: String) throws(InvalidInstrument) {
        self.file = file
        self.text = text
        version = Self.digest(try Self.root(file: file, text: text))
    }

    /// The instrument with options set by name; those not named keep their defaults.
    public func load(settings: [String: OptionValue] = [:]) throws(InvalidInstrument) -> CompiledInstrument {
        try load(Self.root(file: file, text: text), settings: settings)
    }

    private func load(_ root: Node, settings: [String: OptionValue]) throws(InvalidInstrument) -> CompiledInstrument {
        let context = LoadingContext(file: file)
        let options = OptionDecoder.decode(root, context: context)
        for (name, value) in settings { context.settings[name] = value }
        var decoder = InstrumentDecoder(context: context)
        let instrument = decoder.decode(root, options: options, version: version)
        for option in options where !context.usedOptions.contains(option.name) && context.issues.isEmpty {
            let mark = Self.mark(ofOption: option.name, in: root)
            context.report(
                InstrumentIssue(
                    "opsi-tak-terpakai", file: file, line: mark.line, column: mark.column,
                    message: Phrase(id: "opsi «\(option.name)» tidak memutuskan apa pun", en: "the option “\(option.name)” decides nothing"),
                    remedy: Phrase(
                        id: "Pakai di suatu nilai dengan «option: \(option.name)», atau hapus",
                        en: "Use it at a value with “option: \(option.name)”, or remove it")))
        }
        guard let instrument, context.issues.isEmpty else { throw InvalidInstrument(context.issues) }
        var compiler = InstrumentCompiler(instrument, file: file)
        guard let compiled = compiler.compile() else { throw InvalidInstrument(compiler.issues) }
        return compiled
    }

    /// Loads the instrument under its defaults, then under every choice of every option alone and in pairs, so that no
    /// setting a user can make is found broken only then.
    public func validate() throws(InvalidInstrument) -> CompiledInstrument {
        let root = try Self.root(file: file, text: text)
        let compiled = try load(root, settings: [:])
        var alternatives: [(String, OptionValue)] = []
        for option in compiled.instrument.options {
            guard case .choices(let choices) = option.values else { continue }
            alternatives += choices.map { (option.name, OptionValue.choice($0.name)) }.filter { $0.1 != option.defaultValue }
        }
        for (position, first) in alternatives.enumerated() {
            _ = try load(root, settings: [first.0: first.1])
            for second in alternatives[(position + 1)...] where second.0 != first.0 {
                _ = try load(root, settings: [first.0: first.1, second.0: second.1])
            }
        }
        return compiled
    }

    private static func mark(ofOption name: String, in root: Node) -> SourceMark {
        let key = root.mapping?["options"]?.mapping?.keys.first { $0.scalar?.string == name }
        return SourceMark(line: key?.mark?.line ?? 1, column: key?.mark?.column ?? 1)
    }

    private static func root(file: String, text: String) throws(InvalidInstrument) -> Node {
        func invalid(_ code: String, _ mark: SourceMark?, _ message: Phrase, _ remedy: Phrase) -> InvalidInstrument {
            InvalidInstrument([InstrumentIssue(code, file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message, remedy: remedy)])
        }
        guard text.utf8.count <= largestFile else {
            throw invalid(
                "berkas-terlalu-besar", nil, Phrase(id: "berkas lebih dari 1 MiB", en: "the file is over 1 MiB"),
                Phrase(id: "Beri berkas instrumen", en: "Give an instrument file"))
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            let name = names.first ?? "?"
            throw invalid(
                "kunci-kembar", secondMark(of: name, after: context.mark, in: text),
                Phrase(id: "kunci «\(name)» ditulis dua kali", en: "the key “\(name)” is written twice"),
                Phrase(id: "Hapus salah satunya", en: "Remove one of them"))
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _), YamlError.composer(
            _, let problem, let mark, _)
        {
            throw invalid(
                "bukan-yaml", SourceMark(line: mark.line, column: mark.column),
                Phrase(id: "bukan YAML yang sah (\(problem))", en: "not valid YAML (\(problem))"),
                Phrase(id: "Periksa indentasi, tanda kutip, dan titik dua", en: "Check indentation, quotes and colons"))
        } catch {
            throw invalid(
                "bukan-yaml", nil, Phrase(id: "bukan YAML yang sah", en: "not valid YAML"),
                Phrase(id: "Beri berkas instrumen berbentuk YAML", en: "Give an instrument file in YAML"))
        }
        guard let node, case .mapping = node else {
            throw invalid(
                "bukan-instrumen", nil, Phrase(id: "berkas tidak berisi instrumen", en: "the file holds no instrument"),
                Phrase(id: "Mulai dengan «format: 1»", en: "Begin with “format: 1”"))
        }
        if let anchored = firstAnchor(node, depth: 0) {
            throw invalid(
                "jangkar", SourceMark(line: anchored.mark?.line ?? 1, column: anchored.mark?.column ?? 1),
                Phrase(id: "jangkar YAML (&) tidak didukung", en: "YAML anchors (&) are not supported"),
                Phrase(id: "Tulis nilainya di setiap tempat", en: "Write the value at each place"))
        }
        return node
    }

    /// The first node with an anchor, in the order of the file: found before any alias of it could be followed.
    private static func firstAnchor(_ node: Node, depth: Int) -> Node? {
        if node.anchor != nil || depth > 64 { return node }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                if let found = firstAnchor(key, depth: depth + 1) ?? firstAnchor(value, depth: depth + 1) { return found }
            }
        case .sequence(let sequence):
            for value in sequence { if let found = firstAnchor(value, depth: depth + 1) { return found } }
        case .scalar: break
        case .alias: return node
        }
        return nil
    }

    /// Where a repeated key stands the second time.
    private static func secondMark(of name: String, after mark: Mark, in text: String) -> SourceMark {
        var seen = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where number + 1 >= mark.line {
            guard let range = line.range(of: "\(name):") else { continue }
            seen += 1
            if seen == 2 { return SourceMark(line: number + 1, column: line.distance(from: line.startIndex, to: range.lowerBound) + 1) }
        }
        return SourceMark(line: mark.line, column: mark.column)
    }

    /// A digest over keys and values in the order of the file, with lengths, so that no two contents read the same.
    private static func digest(_ root: Node) -> String {
        var hash = SHA256()
        func absorb(_ text: String) { hash.update(data: Data("\(text.utf8.count):\(text)".utf8)) }
        func visit(_ node: Node) {
            switch node {
            case .scalar(let scalar): absorb("s" + scalar.string)
            case .sequence(let sequence):
                absorb("l\(sequence.count)")
                sequence.forEach(visit)
            case .mapping(let mapping):
                absorb("m\(mapping.count)")
                for (key, value) in mapping {
                    visit(key)
                    visit(value)
                }
            case .alias: break
            }
        }
        visit(root)
        return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
