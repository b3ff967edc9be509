import Vocabulary

extension Instrument {
    func number(_ points: Points, _ language: Language) -> String {
        Thousandths.text(points.thousandths, decimalSign: language == .indonesian ? "," : ".")
    }

    func surrounded(_ before: String, _ phrase: Phrase, _ after: String) -> Phrase {
        Phrase(id: before + phrase.id + after, en: before + phrase.en + after)
    }

    func award(_ award: Award, _ language: Language) -> String {
        switch award {
        case .fixed(let points): return number(points, language)
        case .proportional(let points, let fact, let full):
            let amount = Thousandths.text(full, decimalSign: language == .indonesian ? "," : ".")
            return language == .indonesian
                ? "sampai \(number(points, language)), sebanding dengan \(facts[fact].title.id) (penuh pada \(amount))"
                : "up to \(number(points, language)), in proportion to \(facts[fact].title.en) (full at \(amount))"
        }
    }

    /// Conditions in words, joined by "and".
    func words(_ conditions: [Condition]) -> Phrase {
        let parts = conditions.map(words)
        return Phrase(id: parts.map(\.id).joined(separator: " dan "), en: parts.map(\.en).joined(separator: " and "))
    }

    private func words(_ condition: Condition) -> Phrase {
        let fact = facts[condition.fact]
        func phrase(_ id: String, _ en: String) -> Phrase { Phrase(id: "\(fact.title.id) \(id)", en: "\(fact.title.en) \(en)") }
        switch condition.test {
        case .isOneOf(let values):
            if values == [0] { return phrase("tidak ada", "is not there") }
            if values == [1], fact.domain == .scale(0) { return phrase("ada", "is there") }
            let names = values.map { $0 == 0 ? Phrase(id: "tidak ada", en: "none") : Phrase(label($0, of: fact)) }
            return phrase(names.map(\.id).joined(separator: " atau "), names.map(\.en).joined(separator: " or "))
        case .compares(let comparisons):
            if comparisons.count == 2, comparisons[0].operand == comparisons[1].operand, Set(comparisons.map(\.relation)) == [.atLeast, .atMost] {
                let operand = words(comparisons[0].operand, fact)
                return phrase("sama dengan \(operand.id)", "equal to \(operand.en)")
            }
            let parts = comparisons.map { comparison -> Phrase in
                let operand = words(comparison.operand, fact)
                let sign = Self.signs[comparison.relation] ?? "="
                return Phrase(id: "\(sign) \(operand.id)", en: "\(sign) \(operand.en)")
            }
            return phrase(parts.map(\.id).joined(separator: " dan "), parts.map(\.en).joined(separator: " and "))
        case .includes(let operand):
            let operand = words(operand, fact)
            return phrase("memuat \(operand.id)", "includes \(operand.en)")
        case .includesAtLeast(let operand):
            let operand = words(operand, fact)
            return phrase("memuat \(operand.id) atau di atasnya", "includes \(operand.en) or higher")
        }
    }

    private static let signs: [Comparison.Relation: String] = [.atLeast: "≥", .above: ">", .atMost: "≤", .below: "<"]

    private func words(_ operand: Operand, _ fact: Fact) -> Phrase {
        switch operand {
        case .fact(let other): return Phrase(id: "«\(facts[other].title.id)»", en: "“\(facts[other].title.en)”")
        case .value(let value):
            switch fact.domain {
            case .amount: return Phrase(id: Thousandths.text(value, decimalSign: ","), en: Thousandths.text(value))
            case .year: return Phrase(String(value))
            case .scale(let scale), .set(let scale): return value == 0 ? Phrase(id: "tidak ada", en: "none") : Phrase(scales[scale].label(value))
            }
        }
    }
}
