import Instruments

extension Plan {
    /// Whether another plan makes the same facts of the same rows, so that what has been folded for one serves both: they may differ
    /// in ladders, points and categories, and in facts that follow from others.
    public func foldsLike(_ other: Plan) -> Bool {
        let mine = instrument, theirs = other.instrument
        return asOf == other.asOf && isOfHistoriesAlone == other.isOfHistoriesAlone && mine.scales == theirs.scales && mine.records == theirs.records
            && mine.readings == theirs.readings
            && mine.facts.count == theirs.facts.count
            && zip(mine.facts, theirs.facts).allSatisfy { left, right in
                if case .derived = left.definition, case .derived = right.definition { return left.domain == right.domain }
                return left.domain == right.domain && left.definition == right.definition
            }
    }
}

extension Facts {
    /// The same people under another plan, without reading anything again; nil where it does not fold like this one.
    public func under(_ plan: Plan) -> Facts? { plan.foldsLike(self.plan) ? Facts(self, under: plan) : nil }
}
