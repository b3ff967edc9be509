import Instruments
import Measurement
import Vocabulary

/// What can be done about somebody's points, in the words in which `takar explain` says it.
struct Deeds {
    private let facts: Facts
    private let roll: Roll?

    /// - Parameter roll: tells when people retire; without it nobody does.
    init(_ facts: Facts, _ roll: Roll?) {
        self.facts = facts
        self.roll = roll
    }

    /// What can be done about one indicator; nil where nothing more can be reached.
    func outlook(_ compiled: CompiledIndicator, of person: Int) -> Outlook? {
        facts.plan.outlook(compiled, facts.values(of: person), retirement: roll?.retirement(of: person))
    }

    /// Of all that is open to somebody, what brings most points; of several the first by the instrument's order. Nil where nothing is.
    func best(of person: Int) -> Outlook? {
        let values = facts.values(of: person), retirement = roll?.retirement(of: person)
        let open = facts.plan.compiled.indicators.compactMap { facts.plan.outlook($0, values, retirement: retirement) }.filter(\.isOpen)
        return open.reduce(nil) { best, next in best.map { $0.gain >= next.gain ? $0 : next } ?? next }
    }

    /// The columns of what can be done and what that brings.
    static func columns(in language: Language) -> [SheetColumn] {
        [
            SheetColumn(Phrase(id: "Yang dapat dilakukan", en: "What to do")[language], .text),
            SheetColumn(Phrase(id: "Poin dari itu", en: "Points it brings")[language], .number),
        ]
    }

    /// The cells for `columns`; nothing is brought by what must be waited for or is over.
    static func cells(_ outlook: Outlook?, in language: Language) -> [SheetCell] {
        guard let outlook else { return [.blank, .blank] }
        return [.text(outlook.text[language]), outlook.isOpen ? .points(outlook.gain) : .blank]
    }
}
