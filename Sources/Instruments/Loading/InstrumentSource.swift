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
    public static let largestFile = YAMLNode.largestFile

    /// SHA-256 over the content.
    public var version: String { standard.instrument.version }

    /// Reads the YAML and loads it under its defaults; refuses all that `docs/instruments.md` says.
    public init(file: String, text: String) throws(InvalidInstrument) {
        self.file = file
        self.text = text
        root = try YAMLNode.root(file: file, text: text, .instrument)
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
