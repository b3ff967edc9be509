import Vocabulary

/// One value of an instrument file and the other values that are tried in its place.
struct Parameter: Sendable {
    let path: [String]
    /// The options that must be set for the value to be in force, as `name=value`.
    let settings: [String]
    let nudges: [Nudge]
    /// Whether every nudge must be noticed; else one of them.
    let allMustBeNoticed: Bool

    /// What is written otherwise, and that in words.
    struct Nudge: Sendable {
        let changes: [Change]
        let words: String
    }

    var name: String { path.joined(separator: "/") }
}

/// Finds every value of an instrument file that decides something, and nudges it.
struct Parameters {
    let outline: Outline
    /// By path: the option that stands there.
    private let options: [[String]: String]

    init(_ text: String) {
        outline = Outline(text)
        options = Dictionary(uniqueKeysWithValues: outline.leaves.filter { $0.name == "option" }.map { (Array($0.path.dropLast()), $0.text) })
    }

    /// Texts, articles, names of things and references between the parts: changing these is writing another instrument.
    private static let wording: Set<String> = [
        "source", "status", "field", "record", "scale", "given", "option", "table", "constant", "fact", "otherwise", "list",
    ]

    /// Every value but these: words and references (above), names of reasons, categories and groups, lists of one item that could
    /// only be empty, and the kinds of fold that no other kind can stand in for.
    func all() -> [Parameter] { outline.leaves.compactMap(parameter) }

    private func parameter(_ leaf: Outline.Leaf) -> Parameter? {
        let path = leaf.path
        guard let section = path.first, !["format", "id", "title", "basis", "provisional"].contains(section) else { return nil }
        guard !path.contains(where: { ["title", "advice", "reason", "choices"].contains($0) }), !Self.wording.contains(leaf.name) else { return nil }
        if let number = Thousandths.parse(leaf.text), bytesAreBare(leaf), !isCode(path) { return numeric(leaf, number) }
        switch section {
        case "options":
            return path.count > 3
                ? replaced(leaf, "ZZ9") : one(leaf, of: outline.children(["options", path[1], "choices"]).map(\.name) + choices(path[1]))
        case "scales": return scale(leaf)
        case "records":
            switch leaf.name {
            case "undated": return one(leaf, of: ["counts", "refused"])
            case "unreadable": return one(leaf, of: ["next", "refused"])
            default: return swapped(leaf)
            }
        case "measures": return nil
        default: break
        }
        if isCode(path) || path.contains("begins") || path.contains("says") { return replaced(leaf, "ZZ9") }
        switch leaf.name {
        case "combine": return one(leaf, of: ["first", "best"])
        case "unlisted": return one(leaf, of: ["next", "refused"])
        case "fold": return ["max", "min"].contains(leaf.text) ? one(leaf, of: ["max", "min"]) : nil
        case "distinct", "disagreement": return removedLine(leaf)
        case "missing", "sanction.cancelled": return replaced(leaf, leaf.text == "true" ? "false" : "true")
        case "by": return one(leaf, of: ["pppk", "cpns", "aktif", "kelas"])
        case "name", "absent", "present", "in": return nil
        default: break
        }
        if path.contains("means") { return one(leaf, of: ["head-count", "group-means"]) }
        if path.contains("of"), section == "facts" { return dropped(leaf) }
        return one(leaf, of: words(of: leaf), all: false)
    }

    // MARK: Nudges

    private func numeric(_ leaf: Outline.Leaf, _ number: Int) -> Parameter {
        let step: Int
        switch leaf.path.first {
        case "facts": step = 1000
        case "categories": step = 500
        default: step = leaf.name == "above" || (leaf.name == "atLeast" && leaf.path.contains("jp-teknis")) || leaf.path.contains("jp") ? 1 : 500
        }
        let whole = leaf.path.first == "measures" || leaf.path.contains("tahun") || leaf.path.contains("window")
        var steps = whole ? [1000, -1000] : [step, -step]
        // More points than a dimension has are refused; whether they count shows when there are fewer.
        if !whole, leaf.path.first == "dimensions", step == 500 { steps = number == 0 ? [step] : [-step] }
        return made(leaf, steps.map { Thousandths.text(number + $0) }, all: true)
    }

    private func replaced(_ leaf: Outline.Leaf, _ text: String) -> Parameter { made(leaf, [text], all: true) }

    private func one(_ leaf: Outline.Leaf, of words: [String], all: Bool = false) -> Parameter {
        made(leaf, words.filter { $0 != leaf.text }, all: all)
    }

    private func made(_ leaf: Outline.Leaf, _ texts: [String], all: Bool) -> Parameter {
        make(leaf, texts.map { Parameter.Nudge(changes: [Change(leaf.range, $0)], words: "\(leaf.text) → \($0)") }, all: all)
    }

    private func make(_ leaf: Outline.Leaf, _ nudges: [Parameter.Nudge], all: Bool) -> Parameter {
        Parameter(path: leaf.path, settings: settings(leaf.path), nudges: nudges, allMustBeNoticed: all)
    }

    /// The instrument with changes, and with other choices as the defaults of options.
    func text(_ changes: [Change], settings: [String]) -> String {
        let defaults = settings.compactMap { setting -> Change? in
            let parts = setting.split(separator: "=").map(String.init)
            return outline.leaf(["options", parts[0], "default"]).map { Change($0.range, parts[1]) }
        }
        return outline.text(replacing: changes + defaults)
    }

    /// Places in a list that has an order, exchanged with each other place.
    private func swapped(_ leaf: Outline.Leaf) -> Parameter? {
        let others = outline.children(Array(leaf.path.dropLast())).filter { $0.path != leaf.path }
        guard !others.isEmpty else { return nil }
        return make(
            leaf,
            others.map { Parameter.Nudge(changes: [Change(leaf.range, $0.text), Change($0.range, leaf.text)], words: "\(leaf.text) ↔ \($0.text)") },
            all: false)
    }

    /// Of scales, only those whose values are compared have an order that means something.
    private func scale(_ leaf: Outline.Leaf) -> Parameter? {
        ["kelas", "jenis-diklat", "jenjang-fungsional"].contains(leaf.path[1]) ? nil : swapped(leaf)
    }

    /// An item of a list, with the comma before or after it, taken out; a list of one item stays.
    private func dropped(_ leaf: Outline.Leaf) -> Parameter? {
        guard outline.children(Array(leaf.path.dropLast())).count > 1 else { return nil }
        let comma = leaf.name == "0" ? leaf.range.lowerBound..<leaf.range.upperBound + 2 : leaf.range.lowerBound - 2..<leaf.range.upperBound
        return make(leaf, [Parameter.Nudge(changes: [Change(comma, "")], words: "without \(leaf.text)")], all: true)
    }

    private func removedLine(_ leaf: Outline.Leaf) -> Parameter {
        let line = leaf.range.lowerBound - leaf.name.utf8.count - 2..<leaf.range.upperBound
        return make(leaf, [Parameter.Nudge(changes: [Change(line, "")], words: "without \(leaf.name)")], all: true)
    }

    // MARK: Where a value stands

    private func bytesAreBare(_ leaf: Outline.Leaf) -> Bool { outline.bytes[leaf.range.lowerBound] != UInt8(ascii: "\"") }

    private func isCode(_ path: [String]) -> Bool {
        path.contains("codes") || path.contains("prefixes") || (path.contains("absent") && path.first == "readings")
    }

    private func choices(_ option: String) -> [String] {
        Array(Set(outline.leaves.filter { $0.path.starts(with: ["options", option, "choices"]) && $0.path.count > 3 }.map { $0.path[3] })).sorted()
    }

    /// The choices that must be taken for the place to be read.
    private func settings(_ path: [String]) -> [String] {
        path.indices.compactMap { depth in
            options[Array(path[..<depth])].flatMap { name in
                let choice = path[depth]
                return outline.leaf(["options", name, "default"])?.text == choice ? nil : "\(name)=\(choice)"
            }
        }
    }

    /// The words that could stand in the place of one: those of its scale.
    private func words(of leaf: Outline.Leaf) -> [String] {
        let path = leaf.path
        var scale: String?
        switch path.first {
        case "readings": scale = outline.leaf(["readings", path[1], "scale"])?.text
        case "facts" where path.contains("value"): scale = outline.leaf(["facts", path[1], "scale"])?.text
        case "facts" where path.contains("where"):
            scale = path.firstIndex(of: "where").flatMap { outline.leaf(["readings", path[$0 + 1], "scale"])?.text }
        case "tables":
            let siblings = outline.leaves.filter { $0.path.starts(with: path[..<2]) && $0.path.contains("value") }.map(\.text)
            let candidates = outline.leaves.filter { $0.path.first == "scales" && siblings.contains($0.text) }.map { $0.path[1] }
            scale = candidates.first
        default: break
        }
        for word in ["when", "asked"] {
            if let place = path.firstIndex(of: word), place + 1 < path.count { scale = self.scale(ofFact: path[place + 1]) }
        }
        return (scale == "ada" ? ["ada"] : scale.map { outline.children(["scales", $0]).map(\.text) } ?? []) + ["none"]
    }

    private func scale(ofFact fact: String) -> String? {
        if let reading = outline.leaf(["facts", fact, "given"])?.text { return outline.leaf(["readings", reading, "scale"])?.text }
        if let scale = outline.leaf(["facts", fact, "scale"])?.text { return scale }
        if outline.leaf(["facts", fact, "fold"])?.text == "any" { return "ada" }
        return outline.leaf(["facts", fact, "of", "0"]).flatMap { outline.leaf(["readings", $0.text, "scale"])?.text }
    }
}
