import Synchronization

/// What the server has done since it was started, for Prometheus: counts alone, nothing about anybody.
final class Meters: Sendable {
    private struct Counts {
        var byStatus: [Int: Int] = [:]
        var faults = 0
        var seconds = 0.0
        /// By bucket, how many answers took at most so long.
        var buckets = [Int](repeating: 0, count: Meters.bounds.count)
    }

    private static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]
    private let counts = Mutex(Counts())

    func count(_ status: Int, _ time: Duration) {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        counts.withLock { counts in
            counts.byStatus[status, default: 0] += 1
            counts.seconds += seconds
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound { counts.buckets[place] += 1 }
        }
    }

    func countFault() { counts.withLock { $0.faults += 1 } }

    /// The text that Prometheus reads.
    func text(jobs: Int) -> String {
        let counts = counts.withLock { $0 }
        let total = counts.byStatus.values.reduce(0, +)
        var lines = ["# HELP takar_answers_total Answers by status.", "# TYPE takar_answers_total counter"]
        lines += counts.byStatus.sorted { $0.key < $1.key }.map { "takar_answers_total{status=\"\($0.key)\"} \($0.value)" }
        lines += ["# HELP takar_answer_seconds How long answers took.", "# TYPE takar_answer_seconds histogram"]
        lines += zip(Self.bounds, counts.buckets).map { "takar_answer_seconds_bucket{le=\"\($0)\"} \($1)" }
        lines += [
            "takar_answer_seconds_bucket{le=\"+Inf\"} \(total)", "takar_answer_seconds_sum \(counts.seconds)", "takar_answer_seconds_count \(total)",
        ]
        lines += ["# HELP takar_faults_total Answers of the 5xx kind.", "# TYPE takar_faults_total counter", "takar_faults_total \(counts.faults)"]
        lines += ["# HELP takar_jobs Jobs that run or wait.", "# TYPE takar_jobs gauge", "takar_jobs \(jobs)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
