import CColumns
import Instruments
import Personnel

/// Finds out which rows count for which of up to 32 steps of a plan, for all of these steps at once: a step is one bit of a row's
/// mask, and whatever is asked of the row takes bits away.
struct StepMasks: Sendable {
    static let mostSteps = 32

    /// What one step asks of a row. Fields and readings are named by their position in the kernel.
    struct Question {
        var days: ClosedRange<Int32>
        /// Readings with the answers that are wanted: from 0 to 255, an answer is wanted or not.
        var readings: [(reading: Int, wanted: [Bool])]
        var flags: [(field: Int, wanted: Bool)]
    }

    /// Bits by step.
    private let all: UInt32
    /// The different windows, each with the steps that have it; empty where rows need no date.
    private let windows: [(days: ClosedRange<Int32>, steps: UInt32)]
    /// The readings that are asked for, each with the steps that may take a row by its answer from 0 to 255.
    private let readings: [(reading: Int, steps: [UInt32])]
    /// Flags, each with the steps that a row keeps when it is set and when it is not.
    private let flags: [(field: Int, whenSet: UInt32, otherwise: UInt32)]

    /// - Parameter isDated: whether rows are placed in time at all.
    init(_ questions: [Question], isDated: Bool) {
        var windows: [(days: ClosedRange<Int32>, steps: UInt32)] = []
        var readings: [(reading: Int, steps: [UInt32])] = []
        var flags: [(field: Int, whenSet: UInt32, otherwise: UInt32)] = []
        let all = questions.isEmpty ? 0 : UInt32.max >> UInt32(Self.mostSteps - questions.count)
        for (step, question) in questions.enumerated() {
            let bit: UInt32 = 1 << UInt32(step)
            if let known = windows.firstIndex(where: { $0.days == question.days }) {
                windows[known].steps |= bit
            } else {
                windows.append((question.days, bit))
            }
            for (reading, wanted) in question.readings {
                let position = readings.firstIndex { $0.reading == reading } ?? readings.count
                if position == readings.count { readings.append((reading, [UInt32](repeating: all, count: 256))) }
                for answer in wanted.indices where !wanted[answer] { readings[position].steps[answer] &= ~bit }
            }
            for (field, wanted) in question.flags {
                let position = flags.firstIndex { $0.field == field } ?? flags.count
                if position == flags.count { flags.append((field, all, all)) }
                if wanted { flags[position].otherwise &= ~bit } else { flags[position].whenSet &= ~bit }
            }
        }
        self.all = all
        self.windows = isDated ? windows : []
        self.readings = readings
        self.flags = flags
    }

    /// Works the masks of all rows out.
    ///
    /// `answers` and `dates` have at least as many entries as there are rows, for which `RowKernel.prepare` has made room. The loops
    /// of `CColumns` have no branches: nobody could foresee whether a date lies within a window.
    func ask(_ columns: RowColumns, _ answers: [[Int16]], _ dates: [Int32], into masks: inout [UInt32]) {
        let count = columns.count
        if masks.count < count { masks += [UInt32](repeating: 0, count: count - masks.count) }
        precondition(columns.isPlain.count >= count && (windows.isEmpty || dates.count >= count))
        if windows.isEmpty {
            for row in 0..<count { masks[row] = columns.isPlain[row] ? all : 0 }
        } else {
            for row in 0..<count { masks[row] = 0 }
            for window in windows {
                takar_mask_days(
                    columns.isPlain, dates, count, RowKernel.undated, window.days.lowerBound, window.days.upperBound, window.steps, &masks)
            }
        }
        for reading in readings {
            precondition(answers[reading.reading].count >= count && reading.steps.count == 256)
            // Rows that are not plain may have no answer, which is below 0; no step is left to them anyway.
            takar_mask_answers(answers[reading.reading], count, reading.steps, &masks)
        }
        for flag in flags {
            let cells = columns.cells[flag.field]
            for row in 0..<count { masks[row] &= cells[row] == 1 ? flag.whenSet : flag.otherwise }
        }
    }
}
