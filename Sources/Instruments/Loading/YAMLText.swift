import Vocabulary

/// The text of a YAML file as lines, for what must be known before its nodes are made or where these forget a place.
struct YAMLText {
    private let text: String

    init(_ text: String) { self.text = text }

    private var lines: [[Character]] { text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Array.init) }

    /// Where the first anchor or alias stands: an `&` or `*` where a value begins.
    ///
    /// They must be found before the nodes are made: a few lines of aliases can stand for more values than memory holds.
    var firstAnchor: SourceMark? {
        // Most files have neither character.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { return nil }
        for (number, line) in lines.enumerated() {
            var quote: Character?
            var before: Character?
            for (column, character) in line.enumerated() {
                if let open = quote {
                    if character == open { quote = nil }
                    before = character
                    continue
                }
                let beginsValue = before.map { "-:,[{?".contains($0) } ?? true
                if character == "#", column == 0 || line[column - 1].isWhitespace { break }
                if beginsValue {
                    if character == "\"" || character == "'" { quote = character }
                    if character == "&" || character == "*" { return SourceMark(line: number + 1, column: column + 1) }
                }
                if !character.isWhitespace { before = character }
            }
        }
        return nil
    }

    /// Where a key stands for the second time in the mapping that begins at `mark`.
    func secondPlace(of name: String, inMappingAt mark: SourceMark) -> SourceMark {
        let lines = lines
        guard lines.indices.contains(mark.line - 1) else { return mark }
        let opening = lines[mark.line - 1].dropFirst(mark.column - 1).first
        let places = opening == "{" ? flowKeys(name, mark, lines) : blockKeys(name, mark, lines)
        return places.count > 1 ? places[1] : mark
    }

    /// The places of a key among lines of one indentation.
    private func blockKeys(_ name: String, _ mark: SourceMark, _ lines: [[Character]]) -> [SourceMark] {
        var places: [SourceMark] = []
        for number in (mark.line - 1)..<lines.count {
            let line = lines[number]
            let indentation = number == mark.line - 1 ? mark.column - 1 : line.prefix { $0 == " " }.count
            if line.allSatisfy(\.isWhitespace) { continue }
            if indentation < mark.column - 1 { break }
            if indentation == mark.column - 1, isKey(name, line.dropFirst(indentation)) {
                places.append(SourceMark(line: number + 1, column: mark.column))
            }
        }
        return places
    }

    /// The places of a key between a brace and its end.
    private func flowKeys(_ name: String, _ mark: SourceMark, _ lines: [[Character]]) -> [SourceMark] {
        var places: [SourceMark] = []
        var depth = 0
        for number in (mark.line - 1)..<lines.count {
            var column = number == mark.line - 1 ? mark.column - 1 : 0
            while column < lines[number].count {
                let character = lines[number][column]
                if character == "{" || character == "[" { depth += 1 }
                if character == "}" || character == "]" { depth -= 1 }
                if depth == 0 { return places }
                let before = column > 0 ? lines[number][column - 1] : " "
                if depth == 1, before == "{" || before == "," || before == " ", isKey(name, lines[number].dropFirst(column)) {
                    places.append(SourceMark(line: number + 1, column: column + 1))
                }
                column += 1
            }
        }
        return places
    }

    private func isKey(_ name: String, _ rest: ArraySlice<Character>) -> Bool {
        for written in [name, "\"\(name)\"", "'\(name)'"] where rest.starts(with: written) {
            if rest.dropFirst(written.count).first(where: { $0 != " " }) == ":" { return true }
        }
        return false
    }
}
