import Foundation

/// One step, killed once, with everything that must hold afterwards.
struct Torture {
    private let step: TortureStep
    private let sample: SampleArchive

    struct Outcome {
        /// The program was done before it could be killed.
        var hasEnded = false
        var isAfter = false
        var elapsed = Duration.zero
        var problems: [String] = []
    }

    init(_ step: TortureStep, _ sample: SampleArchive) {
        self.step = step
        self.sample = sample
    }

    func kill(after delay: Duration) throws -> Outcome {
        var outcome = Outcome()
        try sample.copy(step.start, to: TortureStep.archive)
        let start = ContinuousClock.now
        let process = try Launch(step.arguments, in: sample.folder).start()
        while ContinuousClock.now - start < delay, process.isRunning { usleep(200) }
        outcome.elapsed = ContinuousClock.now - start
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        outcome.hasEnded = process.terminationReason == .exit

        // Looking at an archive clears up what was left beside it, so a copy is looked at: the next run finds it as the kill left it.
        try sample.copy(TortureStep.archive, to: "tilik.db")
        let state = try ArchiveState(of: sample.path("tilik.db"))
        outcome.isAfter = state == step.after
        if state != step.before, state != step.after {
            outcome.problems.append("neither before nor after: \(state.difference(from: step.after))")
        }
        outcome.problems += state.faults
        try again(&outcome)
        return outcome
    }

    /// Running the step again ends in the state after it, sound to the last score.
    private func again(_ outcome: inout Outcome) throws {
        let program = try Launch(step.arguments, in: sample.folder).run()
        // What is official already is not made official twice.
        let isRefused = outcome.isAfter && program.status == 65 && program.errors.contains("sudah ditetapkan")
        if program.status != 0, !isRefused { outcome.problems.append("run again: status \(program.status), \(program.errors)") }
        let state = try ArchiveState(of: sample.path(TortureStep.archive))
        if state != step.after { outcome.problems.append("run again: \(state.difference(from: step.after))") }
        outcome.problems += state.faults
        for command in [["audit", "verify"], ["verify"]] {
            let check = try Launch(command + ["--archive", TortureStep.archive], in: sample.folder).run()
            if check.status != 0 { outcome.problems.append("\(command): \(check.output)\(check.errors)") }
        }
    }
}
