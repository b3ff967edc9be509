import Exchange
import Foundation
import Vocabulary

/// How a deed works, who may stop it and whom it tells meanwhile; nothing of it changes what comes of the deed.
public struct Work: Sendable {
    /// How many threads work, from 1.
    public var threads: Int
    /// Whoever wants to know how far it has come.
    public var progress: WorkProgress
    /// Whoever may stop it.
    public var cancellation: Cancellation
    /// Told in a few words what was done, with figures by their names; without anything about a single person.
    public var log: @Sendable (_ what: String, _ figures: [String: String]) -> Void

    /// As many threads as the machine has cores unless told otherwise; heard by nobody, and stopped with whatever it is a part of.
    public init(
        threads: Int = ProcessInfo.processInfo.activeProcessorCount, progress: WorkProgress = .unheard, cancellation: Cancellation? = nil,
        log: @escaping @Sendable (_ what: String, _ figures: [String: String]) -> Void = { _, _ in }
    ) {
        self.threads = threads
        self.progress = progress
        self.cancellation = cancellation ?? .current ?? Cancellation()
        self.log = log
    }

    /// Runs a deed so that everything in it hears when it is to stop; one that was stopped before does not begin.
    func during<Result>(_ body: () throws -> Result) throws -> Result {
        try Cancellation.$current.withValue(cancellation) {
            try Cancellation.check("takar")
            return try body()
        }
    }
}

/// Tells how long each part of a deed took.
public final class Stopwatch {
    private let log: @Sendable (String, [String: String]) -> Void
    private var start = ContinuousClock.now

    public init(_ work: Work) { log = work.log }

    /// Says how long it took to get here from the lap before.
    public func lap(_ what: String) {
        let now = ContinuousClock.now
        log(what, ["seconds": "\(now - start)"])
        start = now
    }
}
