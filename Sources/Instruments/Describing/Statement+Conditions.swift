import Vocabulary

extension Instrument {
    func number(_ points: Points) -> Phrase {
        Phrase(id: Thousandths.text(points.thousandths, decimalSign: ","), en: Thousandths.text(points.thousandths))
    }

    func surrounded(_ before: String, _ phrase: Phrase, _ after: String) -> Phrase {
        Phrase(id: before + phrase.id + after, en: before + phrase.en + after)
    }

    func award(_ award: Award) -> Phrase {
        switch award {
        case .fixed(let points): return number(points)
        case .proportional(let points, let fact, let full):
            let most = number(points), amount = number(Points(thousandths: full))
            return Phrase(
                id: "sampai \(most.id), sebanding dengan \(facts[fact].title.id) (penuh pada \(amount.id))",
                en: "up to \(most.en), in proportion to \(facts[fact].title.en) (full at \(amount.en))")
        }
    }

    /// What conditions are about, in the instrument's own names, so that two instruments can be held side by side.
    func key(_ conditions: [Condition]) -> String {
        conditions.map { condition in
            let fact = facts[condition.fact]
            func name(_ operand: Operand) -> String {
                switch operand {
                case .value(let value): label(value, of: fact)
                case .fact(let other): facts[other].name
                }
            }
            switch condition.test {
            case .isOneOf(let values): return "\(fact.name)=\(values.map { label($0, of: fact) }.joined(separator: "|"))"
            case .compares(let list): return fact.name + list.map { "\($0.relation.rawValue) \(name($0.operand))" }.joined(separator: " ")
            case .includes(let operand): return "\(fact.name) includes \(name(operand))"
            case .includesAtLeast(let operand): return "\(fact.name) includes at least \(name(operand))"
            }
        }.joined(separator: "&")
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
