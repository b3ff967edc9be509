import Vocabulary
import Yams

extension YAMLNode {
    /// What a file should be, for the words in which another one is refused.
    package struct Content: Sendable {
        /// The code of a file that holds no mapping at all.
        let code: String
        /// What is said of such a file.
        let missing: Phrase
        /// What to do instead.
        let give: Phrase

        package init(code: String, missing: Phrase, give: Phrase) {
            self.code = code
            self.missing = missing
            self.give = give
        }

        static let instrument = Content(
            code: "bukan-instrumen", missing: Phrase(id: "berkas tidak berisi instrumen", en: "the file holds no instrument"),
            give: Phrase(id: "Beri berkas instrumen", en: "Give an instrument file"))
    }

    /// No file that people write is longer; a longer one is something else.
    package static let largestFile = 1 << 20

    /// None nests deeper.
    private static let deepest = 40

    /// The mapping that a file holds.
    ///
    /// Throws what makes it none: its size, anchors and aliases, keys that stand twice, and what is not YAML.
    package static func root(file: String, text: String, _ content: Content) throws(InvalidInstrument) -> YAMLNode {
        func invalid(_ code: String, _ mark: SourceMark?, _ message: Phrase, _ remedy: Phrase) -> InvalidInstrument {
            InvalidInstrument([InstrumentIssue(code, file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message, remedy: remedy)])
        }
        guard text.utf8.count <= largestFile else {
            throw invalid("berkas-terlalu-besar", nil, Phrase(id: "berkas lebih dari 1 MiB", en: "the file is over 1 MiB"), content.give)
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
            throw invalid("bukan-yaml", nil, Phrase(id: "bukan YAML yang sah", en: "not valid YAML"), content.give)
        }
        guard let node, case .mapping = node else {
            throw invalid(
                content.code, nil, content.missing, Phrase(id: "Mulai dengan «format: 1»", en: "Begin with “format: 1”"))
        }
        guard node.depth <= deepest else {
            throw invalid(
                "terlalu-dalam", nil, Phrase(id: "berkas bersarang terlalu dalam", en: "the file is nested too deeply"), content.give)
        }
        return node
    }
}
