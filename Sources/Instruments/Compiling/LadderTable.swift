import Vocabulary

/// One fact that a table is looked up by.
public struct TableInput: Sendable, Hashable {
    /// Index into the instrument's facts.
    public let fact: Int
    /// For amounts and years: the values at which a new cell begins, ascending. Empty for facts on scales, whose values are cells.
    public let cuts: [Int]
    /// How many cells there are.
    public let size: Int
    /// How far apart neighbouring cells lie in the table.
    public let stride: Int

    public init(fact: Int, cuts: [Int], size: Int, stride: Int) {
        self.fact = fact
        self.cuts = cuts
        self.size = size
        self.stride = stride
    }

    /// The cell of a value; values beyond the last cell, which sound data cannot have, fall into it.
    public func cell(of value: Int) -> Int {
        if cuts.isEmpty { return min(max(value, 0), size - 1) }
        var cell = 0
        while cell < cuts.count, value >= cuts[cell] { cell += 1 }
        return cell
    }

    /// A value that lies in the cell.
    public func sample(of cell: Int) -> Int {
        if cuts.isEmpty { return cell }
        return cell == 0 ? cuts[0] - 1 : cuts[cell - 1]
    }
}

/// A ladder spelled out: for every combination of its facts the row that fits.
public struct LadderTable: Sendable, Hashable {
    /// Marks a combination that belongs to nobody who is measured.
    public static let nobody: UInt8 = 255
    /// Marks a combination of somebody the indicator is not asked of.
    public static let notAsked: UInt8 = 254

    public let inputs: [TableInput]
    /// The position of the fitting row by combination.
    public let rows: [UInt8]

    public init(inputs: [TableInput], rows: [UInt8]) {
        self.inputs = inputs
        self.rows = rows
    }

    /// Where the combination of a person's facts lies.
    public func index(_ facts: [Int]) -> Int {
        var index = 0
        for input in inputs { index += input.cell(of: facts[input.fact]) * input.stride }
        return index
    }

    /// The cell of one input at a place of the table.
    public func cell(_ input: TableInput, at index: Int) -> Int { index / input.stride % input.size }
}

/// An indicator ready to be scored.
public struct CompiledIndicator: Sendable {
    public let dimension: Dimension
    public let indicator: Indicator
    public let table: LadderTable
    /// By combination: the most that somebody with the same given facts can reach, in thousandths.
    public let attainable: [Int32]

    /// The position of the row that fits, or nil for somebody the indicator is not asked of.
    public func row(at index: Int) -> Int? { table.rows[index] < LadderTable.notAsked ? Int(table.rows[index]) : nil }
}

/// A fact that follows from others, with its ladder spelled out.
public struct CompiledDerivation: Sendable {
    public let fact: Int
    public let table: LadderTable
    /// The value by position of the row.
    public let values: [Int]
}

/// An instrument whose ladders have been enumerated and found whole.
///
/// By reference, as the instrument is.
public struct CompiledInstrument: Sendable {
    private let content: Content

    public var instrument: Instrument { content.instrument }
    /// In the order in which they can be worked out.
    public var derivations: [CompiledDerivation] { content.derivations }
    /// By combination of given facts, the position of the exclusion that fits first, or `LadderTable.nobody` for who is measured.
    public var population: LadderTable { content.population }
    /// In the order of the instrument, dimension by dimension.
    public var indicators: [CompiledIndicator] { content.indicators }

    /// Who is measured stands in the population table as this.
    public static let measured = LadderTable.nobody

    init(instrument: Instrument, derivations: [CompiledDerivation], population: LadderTable, indicators: [CompiledIndicator]) {
        content = Content(instrument, derivations, population, indicators)
    }

    private final class Content: Sendable {
        let instrument: Instrument
        let derivations: [CompiledDerivation]
        let population: LadderTable
        let indicators: [CompiledIndicator]

        init(_ instrument: Instrument, _ derivations: [CompiledDerivation], _ population: LadderTable, _ indicators: [CompiledIndicator]) {
            self.instrument = instrument
            self.derivations = derivations
            self.population = population
            self.indicators = indicators
        }
    }
}
