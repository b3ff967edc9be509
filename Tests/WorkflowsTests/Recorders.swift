import Synchronization
import Workflows

/// Hears how far a deed has come, stretch by stretch, and may do something whenever it does.
final class ProgressRecorder: Sendable {
    struct Stretch: Sendable {
        let total: Int
        let unit: WorkProgress.Unit
        var advanced = 0
        var calls = 0
        var finishes = 0
    }

    private let heard = Mutex<[Stretch]>([])
    private let onAdvance: @Sendable () -> Void
    private let onBegin: @Sendable () -> Void

    /// - Parameters:
    ///   - onAdvance: called after each advance, on whichever thread has told of it.
    ///   - onBegin: called once a stretch has begun, before any of it is done.
    init(onAdvance: @escaping @Sendable () -> Void = {}, onBegin: @escaping @Sendable () -> Void = {}) {
        self.onAdvance = onAdvance
        self.onBegin = onBegin
    }

    var stretches: [Stretch] { heard.withLock { $0 } }

    var progress: WorkProgress {
        WorkProgress { total, unit in
            let number = self.begin(total, unit)
            self.onBegin()
            return WorkProgress.Stretch(
                advance: { count in
                    self.change(number) { stretch in
                        stretch.advanced += count
                        stretch.calls += 1
                    }
                    self.onAdvance()
                },
                finish: { self.change(number) { stretch in stretch.finishes += 1 } })
        }
    }

    private func begin(_ total: Int, _ unit: WorkProgress.Unit) -> Int {
        heard.withLock { stretches in
            stretches.append(Stretch(total: total, unit: unit))
            return stretches.count - 1
        }
    }

    private func change(_ number: Int, _ body: (inout Stretch) -> Void) { heard.withLock { stretches in body(&stretches[number]) } }
}

/// Keeps all that a deed says of what it has done.
final class LogRecorder: Sendable {
    private let heard = Mutex<[String]>([])

    /// Line by line: what was done, then each figure with its name.
    var lines: [String] { heard.withLock { $0 } }

    func hear(_ what: String, _ figures: [String: String]) {
        let line = ([what] + figures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
        heard.withLock { lines in lines.append(line) }
    }
}

/// A value that one thread leaves for another.
final class Handover<Value: Sendable>: Sendable {
    private let held = Mutex<Value?>(nil)

    var value: Value? { held.withLock { $0 } }

    func leave(_ value: Value) { held.withLock { held in held = value } }
}
