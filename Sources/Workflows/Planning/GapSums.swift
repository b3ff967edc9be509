import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary

/// One gap of one person.
public struct GapEntry: Sendable {
    public let person: PersonGaps
    public let gap: Gap
}

/// How many people lack something, and the points it brings each of them alone, in thousandths.
public struct GapSum: Sendable, Hashable {
    public var people = 0
    public var thousandths = 0

    public init() {}

    mutating func add(_ lever: Lever) {
        people += 1
        thousandths += lever.thousandths
    }
}

/// What is missing in one OPD.
public struct OfficeGaps: Sendable {
    public let place: OfficePlace
    public let label: String
    public let measured: Int
    /// How many people lack anything.
    public let lacking: Int
    /// How many of them can gain by what can be done now.
    public let able: Int
    /// How many lack a record that everybody should have.
    public let unrecorded: Int
    public let kinds: [Lever.Kind: GapSum]
    /// Points that are missing for want of records, in thousandths.
    public let data: Int
    /// What everybody gains by all that can be done now, in thousandths.
    public let open: Int
}

extension GapsResult {
    /// Every gap of everybody.
    public var entries: [GapEntry] { analysis.people.flatMap { person in person.gaps.map { GapEntry(person: person, gap: $0) } } }

    /// What is missing altogether, by what has to happen.
    public var kinds: [Lever.Kind: GapSum] {
        entries.reduce(into: [:]) { $0[$1.gap.lever.kind, default: GapSum()].add($1.gap.lever) }
    }

    /// What is missing for want of records, by where that comes from.
    public var origins: [Gap.Origin: GapSum] {
        entries.reduce(into: [:]) { $0[$1.gap.origin, default: GapSum()].add($1.gap.lever) }
    }

    /// The points of the person's gaps that rows of the kind of a refused one could close.
    public func atStake(_ row: RefusedHistoryRow) -> Points {
        guard let person = byPerson[row.person] else { return .zero }
        var sum = Points.zero
        for gap in analysis.people[person].gaps {
            guard case .fold(let rule) = plan.instrument.facts[gap.lever.fact].definition else { continue }
            if rule.sources.contains(where: { $0.record == row.kind }) { sum = sum + gap.lever.points }
        }
        return sum
    }

    /// OPD by OPD in the order of their names; what lies outside of all behind them.
    public func offices(in language: Language) -> [OfficeGaps] {
        let division = OfficeDivision(of: measured.dataSet.people.units, in: measured.dataSet.tree), places = division.places
        var gaps = [[PersonGaps]](repeating: [], count: division.count), people = [Int](repeating: 0, count: division.count)
        for person in places.indices where measured.scores.isMeasured(person) { people[Int(places[person])] += 1 }
        for person in analysis.people { gaps[Int(places[Int(person.person)])].append(person) }
        return division.parts(in: language).filter { people[$0.number] > 0 }.map { part in
            let lacking = gaps[part.number]
            var kinds: [Lever.Kind: GapSum] = [:], data = 0
            for gap in lacking.flatMap(\.gaps) {
                kinds[gap.lever.kind, default: GapSum()].add(gap.lever)
                if gap.origin.isData { data += gap.lever.thousandths }
            }
            return OfficeGaps(
                place: part.place, label: part.label, measured: people[part.number], lacking: lacking.count,
                able: lacking.count { $0.openTogether > .zero },
                unrecorded: lacking.count { $0.gaps.contains { $0.origin == .missingRecord } }, kinds: kinds, data: data,
                open: lacking.reduce(0) { $0 + $1.openTogether.thousandths })
        }
    }
}
