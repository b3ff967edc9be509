import Instruments
import Personnel
import Vocabulary

/// What a code table makes of a row.
struct LiteralReading {
    /// The word, "none" included; nil when the row says nothing or something unknown.
    var word: String?
    /// The field in which something is written that no table knows, and for which nothing else answers.
    var unknown: RecordField?
    /// Whether such a row stands in the wrong file.
    var isElsewhere = false
    var isUnknown: Bool { unknown != nil }
}

extension LiteralInterpreter {
    func read(_ reading: Reading, _ record: any PersonnelRecord) -> LiteralReading {
        var best: String?
        var unknown: RecordField?, noted: RecordField?
        for source in reading.sources {
            let cell = cell(source.field, of: record)
            guard !cell.isEmpty, !source.absent.contains(where: { $0.description == cell }) else { continue }
            if let row = source.rows.first(where: { fits($0.match, cell) }) {
                if row.belongsTo != nil { return LiteralReading(isElsewhere: true) }
                let answer = word(row.value, ofScale: reading.scale)
                if reading.combination == .first { return LiteralReading(word: answer) }
                if best.map({ height($0, onScale: reading.scale) < height(answer, onScale: reading.scale) }) ?? true { best = answer }
            } else if source.field.form != .text {
                // A code no table lists refuses the row, unless it is left to the next source, or another source is better, or it is
                // read as if nothing stood there.
                if reading.combination == .first, source.unlisted == .refused { return LiteralReading(unknown: source.field) }
                if source.unlisted == .noted { noted = noted ?? source.field } else { unknown = unknown ?? source.field }
            }
        }
        if let best { return LiteralReading(word: best) }
        if unknown != nil { return LiteralReading(unknown: unknown) }
        if reading.valueWhenEmpty > 0 { return LiteralReading(word: word(reading.valueWhenEmpty, ofScale: reading.scale)) }
        return LiteralReading(unknown: noted)
    }

    /// What stands in a cell, as text: numbers in thousandths, nothing for what is absent or unreadable.
    private func cell(_ field: RecordField, of record: any PersonnelRecord) -> String {
        switch record.value(of: field) {
        case .code(let code): code.description
        case .text(let text): text
        case .number(.value(let number)): String(number)
        case .number, .date, .year, .flag, nil: ""
        }
    }

    private func fits(_ match: ReadingRow.Match, _ cell: String) -> Bool {
        switch match {
        case .otherwise: true
        case .codes(let codes): codes.contains { $0.description == cell }
        case .prefixes(let prefixes): prefixes.contains { cell.hasPrefix($0.description) }
        case .above(let bound): (Int(cell) ?? 0) > bound
        case .begins(let names): names.contains { (spaced(cell)).hasPrefix(spaced($0.words.joined(separator: " "))) }
        case .says(let groups):
            groups.allSatisfy { group in group.contains { phrase in spaced(cell).contains(spaced(phrase.words.joined(separator: " "))) } }
        }
    }

    /// The words in capitals with one space around each, so that a phrase is found by looking for it as text.
    private func spaced(_ text: String) -> String {
        var result = " "
        for character in text.uppercased() {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.hasSuffix(" ") {
                result.append(" ")
            }
        }
        return result.hasSuffix(" ") ? result : result + " "
    }
}
