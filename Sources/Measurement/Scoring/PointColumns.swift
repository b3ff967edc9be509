import Instruments
import Vocabulary

/// The points of many people by dimension, in thousandths; 0 for who is not measured.
///
/// Two bytes a point where no dimension of the instrument has more than 65.535 points, else four: memory that is touched for the
/// first time costs more than all there is to work out.
public enum PointColumns: Sendable, Hashable {
    case narrow([[UInt16]])
    case wide([[Int32]])

    /// The points of one person in one dimension, by its position.
    public subscript(dimension: Int, person: Int) -> Int {
        switch self {
        case .narrow(let columns): Int(columns[dimension][person])
        case .wide(let columns): Int(columns[dimension][person])
        }
    }

    /// All points of one dimension, by person.
    public func column(_ dimension: Int) -> [Int32] {
        switch self {
        case .narrow(let columns): columns[dimension].map { Int32($0) }
        case .wide(let columns): columns[dimension]
        }
    }

    /// The sum of one person's dimensions.
    func total(of person: Int) -> Int {
        var total = 0
        for dimension in 0..<Self.count { total += self[dimension, person] }
        return total
    }

    /// Writes the totals of some people to the beginning of `totals`, which has room for them.
    func addUp(_ people: Range<Int>, into totals: inout [Int32]) {
        switch self {
        case .narrow(let columns): Self.addUp(columns, people, into: &totals)
        case .wide(let columns): Self.addUp(columns, people, into: &totals)
        }
    }

    private static func addUp<Value: FixedWidthInteger>(_ columns: [[Value]], _ people: Range<Int>, into totals: inout [Int32]) {
        for place in 0..<people.count { totals[place] = 0 }
        for column in columns {
            let values = column.span.extracting(people)
            for place in values.indices { totals[place] &+= Int32(truncatingIfNeeded: values[place]) }
        }
    }

    static let count = Dimension.allCases.count

    /// Whether two bytes hold all points that an instrument gives in a dimension: none gives more than its maximum.
    static func areNarrow(_ instrument: Instrument) -> Bool {
        instrument.dimensions.allSatisfy { $0.maximum.thousandths <= Int(UInt16.max) }
    }
}
