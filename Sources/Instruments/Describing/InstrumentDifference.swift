import Vocabulary

/// One thing that two instruments say differently.
public struct InstrumentDifference: Sendable, Hashable {
    /// What the first says, or nil where only the second says something.
    public let before: Statement?
    public let after: Statement?

    public var section: Statement.Section { (after ?? before)?.section ?? .general }

    /// What changed, statement by statement in the order of the first instrument and then of the second.
    ///
    /// A statement has changed when its words or its status have; that two regulations number their articles differently says
    /// nothing about what they ask.
    public static func between(_ first: Instrument, _ second: Instrument) -> [InstrumentDifference] {
        let before = first.statements, after = second.statements
        let bySubject = Dictionary(after.map { ($0.subject, $0) }) { earlier, _ in earlier }
        let known = Set(before.map(\.subject))
        var found: [InstrumentDifference] = []
        for statement in before {
            let other = bySubject[statement.subject]
            if statement.sentence != other?.sentence || statement.provenance?.status != other?.provenance?.status {
                found.append(InstrumentDifference(before: statement, after: other))
            }
        }
        found += after.filter { !known.contains($0.subject) }.map { InstrumentDifference(before: nil, after: $0) }
        let order = Statement.Section.allCases
        return order.flatMap { section in found.filter { $0.section == section } }
    }
}
