import CCbc
import CSolver
import Dispatch
import Synchronization

/// Solves mixed models with CBC 2.10, the solver of COIN-OR, through its C interface.
///
/// What its end states say was measured (2.10.8): a bound is one only where a solution was found or the search was stopped; "infeasible" at
/// a time limit may be none; a model is solved once; and two searches at the same time disturb each other.
struct CBCSolver: MixedSolver {
    /// One search at a time in a process: CBC keeps the state of its command line in global variables.
    private static let gate = Mutex(())

    /// What no objective comes to: CBC says so where it knows nothing.
    private static let unknown = 1e49

    func solve(_ model: MixedModel, _ limits: SolveLimits) -> MixedOutcome {
        Self.gate.withLock { _ in
            guard !limits.isStopped(), let cbc = Cbc_newModel() else { return MixedOutcome.nothing }
            defer { Cbc_deleteModel(cbc) }
            load(model, into: cbc)
            set(cbc, limits)
            let asking = Asking(limits.isStopped)
            takar_solver_ask(
                cbc, { context in context.map { Unmanaged<Asking>.fromOpaque($0).takeUnretainedValue().isStopped() } == true ? 1 : 0 },
                Unmanaged.passUnretained(asking).toOpaque())
            let start = DispatchTime.now()
            Cbc_solve(cbc)
            let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
            return withExtendedLifetime(asking) {
                model.columns.contains(where: \.isWhole)
                    ? mixed(cbc, model.columns.count, limits.gap, isInTime: seconds < 0.9 * limits.seconds)
                    : linear(cbc, model.columns.count)
            }
        }
    }

    /// What a search came to.
    private func mixed(_ cbc: UnsafeMutableRawPointer, _ count: Int, _ gap: Double, isInTime: Bool) -> MixedOutcome {
        let status = Cbc_status(cbc)
        guard let best = Cbc_bestSolution(cbc) else {
            if status == 0, Cbc_isProvenInfeasible(cbc) != 0, isInTime { return MixedOutcome(values: nil, bound: .infinity, isInfeasible: true) }
            return MixedOutcome(values: nil, bound: status == 1 || status == 5 ? bound(cbc) : -.infinity, isInfeasible: false)
        }
        // What lies within the gap of the best is cut off and forgotten, so the bound that is told may be too high by as much.
        let objective = Cbc_getObjValue(cbc), told = bound(cbc)
        let safe = min(told, objective - gap * max(abs(objective), abs(told)))
        return MixedOutcome(values: Array(UnsafeBufferPointer(start: best, count: count)), bound: safe, isInfeasible: false)
    }

    private func bound(_ cbc: UnsafeMutableRawPointer) -> Double {
        let bound = Cbc_getBestPossibleObjValue(cbc)
        return abs(bound) < Self.unknown ? bound : -.infinity
    }

    /// What a model without whole columns came to: its optimum is its bound.
    private func linear(_ cbc: UnsafeMutableRawPointer, _ count: Int) -> MixedOutcome {
        guard Cbc_isProvenOptimal(cbc) != 0, let values = Cbc_getColSolution(cbc) else {
            let isInfeasible = Cbc_isInitialSolveProvenPrimalInfeasible(cbc) != 0
            return MixedOutcome(values: nil, bound: isInfeasible ? .infinity : -.infinity, isInfeasible: isInfeasible)
        }
        return MixedOutcome(values: Array(UnsafeBufferPointer(start: values, count: count)), bound: Cbc_getObjValue(cbc), isInfeasible: false)
    }

    private func set(_ cbc: UnsafeMutableRawPointer, _ limits: SolveLimits) {
        Cbc_setLogLevel(cbc, 0)
        // Preprocessing that runs into the time limit says "infeasible" of what is not.
        let parameters = [
            ("timeMode", "elapsed"), ("sec", "\(max(0.05, limits.seconds))"), ("ratioGap", "\(limits.gap)"), ("preprocess", "off"),
            ("randomSeed", "1"), ("randomCbcSeed", "1"),
        ]
        for (name, value) in parameters { Cbc_setParameter(cbc, name, value) }
    }

    private func load(_ model: MixedModel, into cbc: UnsafeMutableRawPointer) {
        var starts: [CoinBigIndex] = [0], rows: [Int32] = [], values: [Double] = []
        for column in model.columns {
            for entry in column.entries {
                rows.append(Int32(entry.row))
                values.append(entry.value)
            }
            starts.append(CoinBigIndex(rows.count))
        }
        Cbc_loadProblem(
            cbc, Int32(model.columns.count), Int32(model.rows.count), starts, rows, values, model.columns.map(\.lower), model.columns.map(\.upper),
            model.columns.map(\.cost), model.rows.map(\.lowerBound), model.rows.map(\.upperBound))
        for (number, column) in model.columns.enumerated() where column.isWhole { Cbc_setInteger(cbc, Int32(number)) }
    }
}

extension MixedOutcome {
    /// Nothing was found and nothing proven.
    fileprivate static let nothing = MixedOutcome(values: nil, bound: -.infinity, isInfeasible: false)
}

/// Whom the solver asks whether to stop, as C can hold it.
private final class Asking {
    let isStopped: @Sendable () -> Bool

    init(_ isStopped: @escaping @Sendable () -> Bool) { self.isStopped = isStopped }
}
