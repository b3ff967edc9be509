import Synchronization
import Vocabulary
import Workflows

/// A bar on the error stream, drawn only on a terminal and only once the work has taken longer than a second.
final class ProgressBar: Sendable {
    private struct State {
        var done = 0
        var drawn = ContinuousClock.now
        var isVisible = false
    }

    private let total: Int
    private let unit: WorkProgress.Unit
    private let language: Language
    private let start = ContinuousClock.now
    private let state = Mutex(State())
    private let isTerminal = Console.errorIsTerminal

    init(total: Int, of unit: WorkProgress.Unit, language: Language) {
        self.total = max(total, 1)
        self.unit = unit
        self.language = language
    }

    /// Adds work done; safe from any thread.
    func advance(_ bytes: Int) {
        guard isTerminal else { return }
        state.withLock { state in
            state.done += bytes
            let now = ContinuousClock.now
            guard now - start > .seconds(1), now - state.drawn > .milliseconds(100) else { return }
            state.drawn = now
            state.isVisible = true
            draw(min(state.done, total), elapsed: now - start)
        }
    }

    func finish() {
        state.withLock { state in
            if state.isVisible { Console.say("\r\u{1B}[2K") }
        }
    }

    private func draw(_ done: Int, elapsed: Duration) {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let share = Double(done) / Double(total)
        let filled = Int(share * 30)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        let rate = rate(Double(done) / seconds)
        let rest = Int((seconds / max(share, 0.001) - seconds).rounded(.up))
        let words = language == .indonesian ? "membaca \(rate), sisa \(rest) dtk" : "reading \(rate), \(rest) s left"
        Console.say("\r\u{1B}[2K\(bar) \(Int(share * 100)) % \(words)")
    }

    /// How much of it a second, as people read it.
    private func rate(_ perSecond: Double) -> String {
        switch unit {
        case .bytes: "\(Int(perSecond / 1_000_000)) MB/\(language == .indonesian ? "dtk" : "s")"
        case .rows: "\(language.text(Int(perSecond / 1000) * 1000)) \(language == .indonesian ? "baris/dtk" : "rows/s")"
        }
    }
}

extension WorkProgress {
    /// A bar for each stretch of reading.
    static func bar(_ language: Language) -> WorkProgress {
        WorkProgress { total, unit in
            let bar = ProgressBar(total: total, of: unit, language: language)
            return Stretch(advance: bar.advance, finish: bar.finish)
        }
    }
}
