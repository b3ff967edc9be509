import Yams

/// A value of an instrument file, with the place where it begins.
///
/// The nodes of the library cannot be shared by threads, and every look at one works types out that an instrument has no use for.
package indirect enum YAMLNode: Sendable {
    package struct Scalar: Sendable {
        package let string: String
        /// Whether the text is written in quotes or as a block.
        let isQuoted: Bool
        let mark: SourceMark

        init(string: String, isQuoted: Bool, mark: SourceMark) {
            self.string = string
            self.isQuoted = isQuoted
            self.mark = mark
        }

        /// A plain word that stands for what is read at a place.
        package init(_ word: String, at mark: SourceMark) { self.init(string: word, isQuoted: false, mark: mark) }
    }

    package struct Mapping: Sendable {
        package let entries: [(key: YAMLNode, value: YAMLNode)]
        let mark: SourceMark
        /// The option that decides what stands here.
        let option: String?

        var count: Int { entries.count }
        var isEmpty: Bool { entries.isEmpty }
        var keys: [YAMLNode] { entries.map(\.key) }

        init(_ entries: [(key: YAMLNode, value: YAMLNode)], _ mark: SourceMark) {
            self.entries = entries
            self.mark = mark
            option = entries.first { $0.key.string == "option" }?.value.string
        }

        subscript(name: String) -> YAMLNode? { entries.first { $0.key.string == name }?.value }
    }

    case scalar(Scalar)
    case sequence([YAMLNode], SourceMark)
    case mapping(Mapping)

    /// Nothing at all.
    static let empty = YAMLNode.scalar(Scalar(string: "", isQuoted: false, mark: .start))

    /// The text of a scalar.
    package var string: String? { if case .scalar(let scalar) = self { scalar.string } else { nil } }

    package var mark: SourceMark {
        switch self {
        case .scalar(let scalar): scalar.mark
        case .sequence(_, let mark): mark
        case .mapping(let mapping): mapping.mark
        }
    }

    /// How many levels there are.
    var depth: Int {
        switch self {
        case .scalar: 1
        case .sequence(let items, _): 1 + (items.map(\.depth).max() ?? 0)
        case .mapping(let mapping): 1 + (mapping.entries.map { max($0.key.depth, $0.value.depth) }.max() ?? 0)
        }
    }

    init(_ node: Node) {
        let mark = node.mark.map { SourceMark(line: $0.line, column: $0.column) } ?? .start
        switch node {
        case .scalar(let scalar):
            self = .scalar(Scalar(string: scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any, mark: mark))
        case .sequence(let sequence): self = .sequence(sequence.map(YAMLNode.init), mark)
        case .mapping(let mapping): self = .mapping(Mapping(mapping.map { (YAMLNode($0.key), YAMLNode($0.value)) }, mark))
        // Files with anchors or aliases are refused before they are parsed.
        case .alias: self = .empty
        }
    }
}
