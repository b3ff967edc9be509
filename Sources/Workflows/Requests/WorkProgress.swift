/// Whoever is told how far a deed has come: a bar on a terminal, a job's page, or nobody.
public struct WorkProgress: Sendable {
    /// What is counted.
    public enum Unit: Sendable {
        case bytes, rows
    }

    /// A stretch of reading; a deed may go through its data several times, and each time is one.
    public struct Stretch: Sendable {
        /// Told how many units are done since the call before; from any thread.
        public let advance: @Sendable (Int) -> Void
        /// Told once, at the end.
        public let finish: @Sendable () -> Void

        public init(advance: @escaping @Sendable (Int) -> Void, finish: @escaping @Sendable () -> Void) {
            self.advance = advance
            self.finish = finish
        }
    }

    /// Begins a stretch of about so many units.
    public let begin: @Sendable (_ total: Int, _ unit: Unit) -> Stretch

    public init(begin: @escaping @Sendable (_ total: Int, _ unit: Unit) -> Stretch) { self.begin = begin }

    /// Nobody listens.
    public static let unheard = WorkProgress { _, _ in Stretch(advance: { _ in }, finish: {}) }
}

/// Tells of single steps, many at a time.
struct ProgressSteps {
    private let stretch: WorkProgress.Stretch?
    private var waiting = 0

    init(_ stretch: WorkProgress.Stretch?) { self.stretch = stretch }

    mutating func advance() {
        waiting += 1
        guard waiting == 1 << 14 else { return }
        tell()
    }

    /// Tells of the last ones.
    mutating func finish() { if waiting > 0 { tell() } }

    private mutating func tell() {
        stretch?.advance(waiting)
        waiting = 0
    }
}
