import Logging

/// Tells the log how long each part of a run took.
final class Stopwatch {
    private let logger: Logger
    private var start = ContinuousClock.now

    init(_ logger: Logger) { self.logger = logger }

    /// Says how long it took to get here from the lap before.
    func lap(_ what: String) {
        let now = ContinuousClock.now
        logger.debug("\(what)", metadata: ["seconds": "\(now - start)"])
        start = now
    }
}
