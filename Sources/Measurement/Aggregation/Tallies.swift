import Instruments

/// Tallies of many units or agencies, all their sums in one array: a tally of its own for each would spend most of its time on
/// memory.
public struct Tallies: Sendable, RandomAccessCollection {
    private let shape: TallyShape
    private var sums: [Int]

    init(_ instrument: Instrument, count: Int) {
        shape = TallyShape(instrument)
        sums = [Int](repeating: 0, count: count * shape.width)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { sums.count / shape.width }

    public subscript(position: Int) -> Tally { Tally(shape, sums[position * shape.width..<(position + 1) * shape.width]) }

    /// Adds some people, measured and unmeasured, each where `place` says; below 0 is nowhere.
    ///
    /// - Parameters:
    ///   - place: by person; empty where all belong to the first.
    ///   - second: by person, whether they are of the second group; empty where there are no groups.
    ///   - range: which people.
    mutating func add(_ scores: Scores, at place: [Int32], second: [Bool], _ range: Range<Int>) {
        switch scores.dimensions {
        case .narrow(let columns): add(scores, columns, at: place, second: second, range)
        case .wide(let columns): add(scores, columns, at: place, second: second, range)
        }
    }

    private mutating func add(
        _ scores: Scores, _ dimensions: [[some FixedWidthInteger]], at place: [Int32], second: [Bool], _ range: Range<Int>
    ) {
        let people = scores.people, count = endIndex, shape = shape
        precondition(range.lowerBound >= 0 && range.upperBound <= people && (place.isEmpty || place.count == people))
        precondition((second.isEmpty || second.count == people) && dimensions.count == 4)
        precondition(dimensions.allSatisfy { $0.count == people } && scores.categories.count == people)
        let exclusions = scores.exclusions.span, categories = scores.categories.span, places = place.span, groups = second.span
        let columns = (dimensions[0], dimensions[1], dimensions[2], dimensions[3])
        let first = columns.0.span, next = columns.1.span, third = columns.2.span, last = columns.3.span
        // Unchecked: a unit's sums lie within `width` from its base, and the categories and exclusions of these scores are positions
        // among those of the instrument that the width was made of. Nothing overflows: ten million people have 10¹² thousandths.
        sums.withUnsafeMutableBufferPointer { sums in
            for person in range {
                let unit = places.isEmpty ? 0 : Int(places[person])
                guard unit >= 0, unit < count else { continue }
                let base = unit &* shape.width
                let exclusion = Int(exclusions[person])
                if exclusion != CompiledInstrument.measured {
                    sums[base &+ shape.excluded &+ exclusion] &+= 1
                    continue
                }
                let group = base &+ (groups.isEmpty || !groups[person] ? 0 : TallyShape.group)
                sums[group] &+= 1
                sums[group &+ 1] &+= Int(truncatingIfNeeded: first[person])
                sums[group &+ 2] &+= Int(truncatingIfNeeded: next[person])
                sums[group &+ 3] &+= Int(truncatingIfNeeded: third[person])
                sums[group &+ 4] &+= Int(truncatingIfNeeded: last[person])
                sums[base &+ shape.categories &+ Int(categories[person])] &+= 1
            }
        }
    }

    /// Adds the tally at one position to that at another.
    mutating func add(_ position: Int, to other: Int) {
        let from = position * shape.width, to = other * shape.width
        for offset in 0..<shape.width { sums[to + offset] += sums[from + offset] }
    }

    /// Adds other people at the same positions.
    mutating func add(_ other: Tallies) {
        precondition(sums.count == other.sums.count)
        for position in sums.indices { sums[position] &+= other.sums[position] }
    }

    /// All of them together.
    var whole: Tally {
        var whole = [Int](repeating: 0, count: shape.width)
        for (position, sum) in sums.enumerated() { whole[position % shape.width] += sum }
        return Tally(shape, whole[...])
    }

    /// The exact mean total of one, without making a tally of it.
    func meanTotal(_ position: Int, by combination: Combination) -> ExactMean? {
        let base = position * shape.width
        func total(_ group: Int) -> Int { sums[base + group + 1] + sums[base + group + 2] + sums[base + group + 3] + sums[base + group + 4] }
        return .combined(
            first: (total(0), sums[base]), second: (total(TallyShape.group), sums[base + TallyShape.group]), by: combination)
    }
}

/// Where the sums of one tally lie: those of the two groups, then the people of each category, then of each exclusion.
struct TallyShape: Sendable {
    /// Of each group: how many people, and the sums of the four dimensions.
    static let group = 5

    let categories = 2 * TallyShape.group
    let excluded: Int
    let width: Int

    init(_ instrument: Instrument) {
        excluded = categories + instrument.categories.rows.count
        width = excluded + instrument.population.count
    }
}
