/// A linear model of which some columns must be whole: minimise the cost, keep every row within its bounds.
struct MixedModel: Sendable {
    struct Column: Sendable {
        var cost: Double
        var lower: Double
        var upper: Double
        var isWhole: Bool
        /// By row, ascending.
        var entries: [(row: Int, value: Double)]
    }

    private(set) var columns: [Column] = []
    private(set) var rows: [ClosedRange<Double>] = []

    /// Stands for no bound.
    static let infinity = Double.greatestFiniteMagnitude

    /// Adds a row; its number.
    mutating func addRow(_ bounds: ClosedRange<Double>) -> Int {
        rows.append(bounds)
        return rows.count - 1
    }

    /// Adds a column; its number.
    @discardableResult
    mutating func addColumn(
        cost: Double, upTo upper: Double, from lower: Double = 0, isWhole: Bool = false, _ entries: [(row: Int, value: Double)]
    ) -> Int {
        columns.append(Column(cost: cost, lower: lower, upper: upper, isWhole: isWhole, entries: entries.sorted { $0.row < $1.row }))
        return columns.count - 1
    }

    /// Makes all columns whole.
    func wholly() -> MixedModel {
        var model = self
        for column in model.columns.indices { model.columns[column].isWhole = true }
        return model
    }
}

/// How far a solver goes.
struct SolveLimits: Sendable {
    /// The share between the best solution and the bound at which it may stop.
    var gap: Double
    var seconds: Double
    /// Asked now and then whether to stop at once.
    var isStopped: @Sendable () -> Bool
}

/// What a solver came to.
struct MixedOutcome: Sendable {
    /// By column; nil where none was found.
    let values: [Double]?
    /// No solution costs less.
    let bound: Double
    /// Whether it was proven that there is none.
    let isInfeasible: Bool
}

/// Whoever solves mixed models; the solver is a library, and another one may take its place.
protocol MixedSolver: Sendable {
    func solve(_ model: MixedModel, _ limits: SolveLimits) -> MixedOutcome
}
