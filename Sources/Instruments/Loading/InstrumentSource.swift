import Crypto
import Vocabulary
import Yams

/// An instrument file that has been read and found sound under its defaults, ready to be loaded with any setting of its options.
public struct InstrumentSource: Sendable {
    public let file: String
    /// The instrument under its defaults.
    public let standard: CompiledInstrument
    public let text: String
    private let root: YAMLNode

    /// No instrument is longer; a longer file is not one.
    public static let largestFile = 1 << 20

    /// SHA-256 over the content.
    public var version: String { standard.instrument.version }

    /// Reads the YAML and loads it under its defaults; refuses all that `docs/instruments.md` says.
    public init(file: String, text: String) throws(InvalidInstrument) {
        self.file = file
        self.text = text
        root = try Self.root(file: file, text: text)
        standard = try Self.load(root, file: file, version: Self.digest(root))
    }

    /// The instrument with options set by name; those not named keep their defaults.
    public func load(settings: [String: OptionValue] = [:]) throws(InvalidInstrument) -> CompiledInstrument {
        settings.isEmpty ? standard : try Self.load(root, file: file, version: version, settings: settings)
    }

    /// The instrument with options set as people write them, `name=value`; of two for one option the last counts.
    public func load(settings: [String]) throws -> CompiledInstrument {
        var chosen: [String: OptionValue] = [:]
        for setting in settings {
            let (name, value) = try standard.instrument.parse(setting: setting)
            chosen[name] = value
        }
        return try load(settings: chosen)
    }

    private static func load(
        _ root: YAMLNode, file: String, version: String, settings: [String: OptionValue] = [:]
    ) throws(InvalidInstrument) -> CompiledInstrument {
        let context = LoadingContext(file: file)
        let options = OptionDecoder.decode(root, context: context)
        for (name, value) in settings { context.settings[name] = value }
        var decoder = InstrumentDecoder(context: context)
        let instrument = decoder.decode(root, options: options, version: version)
        var used: [String] = []
        if case .mapping(let mapping) = root {
            for (key, value) in mapping.entries where key.string != "options" { YAMLMap.collectOptions(value, into: &used) }
        }
        for option in options where !used.contains(option.name) && context.issues.isEmpty {
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
        let compiled = standard
        var alternatives: [(String, OptionValue)] = []
        for option in compiled.instrument.options {
            guard case .choices(let choices) = option.values else { continue }
            alternatives += choices.map { (option.name, OptionValue.choice($0.name)) }.filter { $0.1 != option.defaultValue }
        }
        for (position, first) in alternatives.enumerated() {
            _ = try Self.load(root, file: file, version: version, settings: [first.0: first.1])
            for second in alternatives[(position + 1)...] where second.0 != first.0 {
                _ = try Self.load(root, file: file, version: version, settings: [first.0: first.1, second.0: second.1])
            }
        }
        return compiled
    }

    private static func mark(ofOption name: String, in root: YAMLNode) -> SourceMark {
        guard case .mapping(let sections) = root, case .mapping(let options) = sections["options"] else { return .start }
        return options.keys.first { $0.string == name }?.mark ?? .start
    }

    private static func root(file: String, text: String) throws(InvalidInstrument) -> YAMLNode {
        func invalid(_ code: String, _ mark: SourceMark?, _ message: Phrase, _ remedy: Phrase) -> InvalidInstrument {
            InvalidInstrument([InstrumentIssue(code, file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message, remedy: remedy)])
        }
        guard text.utf8.count <= largestFile else {
            throw invalid(
                "berkas-terlalu-besar", nil, Phrase(id: "berkas lebih dari 1 MiB", en: "the file is over 1 MiB"),
                Phrase(id: "Beri berkas instrumen", en: "Give an instrument file"))
        }
        if let place = YAMLText(text).firstAnchor {
            throw invalid(
                "jangkar", place,
                Phrase(id: "jangkar dan alias YAML (& dan *) tidak didukung", en: "YAML anchors and aliases (& and *) are not supported"),
                Phrase(
                    id: "Tulis nilainya di setiap tempat; kutip teks yang dimulai & atau *",
                    en: "Write the value at each place; quote a text that begins with & or *"))
        }
        let node: YAMLNode?
        do {
            // Without rules for implicit types: everything is a text until the reader asks for a number.
            node = try Yams.compose(yaml: text, .basic).map(YAMLNode.init)
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            let name = names.first ?? "?"
            throw invalid(
                "kunci-kembar", YAMLText(text).secondPlace(of: name, inMappingAt: SourceMark(line: context.mark.line, column: context.mark.column)),
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
        guard node.depth <= deepest else {
            throw invalid(
                "terlalu-dalam", nil, Phrase(id: "berkas bersarang terlalu dalam", en: "the file is nested too deeply"),
                Phrase(id: "Beri berkas instrumen", en: "Give an instrument file"))
        }
        return node
    }

    /// No instrument nests deeper.
    private static let deepest = 40

    /// A digest over keys and values in the order of the file, with lengths, so that no two contents read the same.
    private static func digest(_ root: YAMLNode) -> String {
        var content: [UInt8] = []
        func absorb(_ text: String) { content += "\(text.utf8.count):\(text)".utf8 }
        func visit(_ node: YAMLNode) {
            switch node {
            case .scalar(let scalar): absorb("s" + scalar.string)
            case .sequence(let sequence, _):
                absorb("l\(sequence.count)")
                sequence.forEach(visit)
            case .mapping(let mapping):
                absorb("m\(mapping.count)")
                for (key, value) in mapping.entries {
                    visit(key)
                    visit(value)
                }
            }
        }
        visit(root)
        return SHA256.hash(data: content).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
