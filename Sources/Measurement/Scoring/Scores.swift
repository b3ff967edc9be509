import Instruments
import Vocabulary

/// The points of many people as columns.
public struct Scores: Sendable {
    public let plan: Plan
    /// By person: the position of the exclusion that fits, or `CompiledInstrument.measured`.
    public let exclusions: [UInt8]
    public let dimensions: PointColumns
    /// By person, the position of the category from the highest.
    public let categories: [UInt8]
    /// Points not reached, indicator by indicator, in the order of the instrument.
    public let losses: [IndicatorLoss]
    /// How many of the measured lie where two readings of the categories disagree.
    public let betweenCategoryReadings: Int
    /// How many of the measured have at least one score that rests on missing data.
    public let restingOnMissingData: Int

    public var people: Int { exclusions.count }

    public func isMeasured(_ person: Int) -> Bool { exclusions[person] == CompiledInstrument.measured }

    public func points(_ dimension: Dimension, of person: Int) -> Points {
        Points(thousandths: dimensions[dimension.position, person])
    }

    public func total(of person: Int) -> Points { Points(thousandths: dimensions.total(of: person)) }

    public func category(of person: Int) -> String { plan.instrument.categories.rows[Int(categories[person])].name }
}

/// What the measured people miss of one indicator.
public struct IndicatorLoss: Sendable, Hashable {
    /// The sum of points that could have been reached and were not, in thousandths.
    public var thousandths = 0
    /// How many people miss points.
    public var people = 0
    /// How many people's points rest on missing data.
    public var missingData = 0
}

extension Instrument {
    /// The position of the category of a total, from 0 for the highest.
    public func category(thousandths: Int) -> Int { categories.position(hundredths: thousandths / 10) }

    /// Whether another reading of the categories would name this total otherwise.
    public func liesBetweenCategoryReadings(thousandths: Int) -> Bool {
        !otherCategories(hundredths: thousandths / 10).isEmpty
    }

    /// The names that other readings of the bounds would give a total cut to hundredths, where they differ.
    public func otherCategories(hundredths: Int) -> [String] {
        let name = categories.rows[categories.position(hundredths: hundredths)].name
        return otherCategories.map { $0.rows[$0.position(hundredths: hundredths)].name }.filter { $0 != name }
    }
}
