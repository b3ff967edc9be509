import Logging
import Synchronization

/// What the server tells whoever runs it, as events with fields: no names, no NIP, no addresses with what stands in them, nothing that was sent.
///
/// A page is told by its pattern (`/pegawai/#orang`), an account by its number, a failure by its type.
struct SiteLog: Sendable {
    /// What is told of a request.
    struct Asked {
        let method: WebRequest.Method
        /// The pattern of the route; nil for an address of nothing.
        let pattern: String?
        /// The number of the account; nil for nobody.
        let account: Int?
        /// The address it came from.
        let remote: String
    }

    private let logger: Logger
    /// What failed must not be left out because somebody is refused over and over.
    private let ofRefusals = Pace(), ofFailures = Pace()

    init(_ logger: Logger) { self.logger = logger }

    /// Whether every answer is told.
    var tellsAnswers: Bool { logger.logLevel <= .debug }

    func answered(_ asked: Asked, _ status: Int, _ time: Duration) {
        let milliseconds = time / .milliseconds(1)
        logger.debug("answered", metadata: fields(asked, status).merging(["ms": "\((milliseconds * 1000).rounded() / 1000)"]) { first, _ in first })
    }

    /// Somebody was not let in, or not to where they wanted, or what they sent could not be read.
    func refused(_ asked: Asked, _ status: Int) { say(.notice, "refused", fields(asked, status)) }

    /// A password that does not go with the name, or one too many of them: `wait` is in seconds.
    func signInFailed(from remote: String, wait: Int?) {
        say(.notice, "sign-in failed", ["from": "\(remote)"].merging(wait.map { ["wait": "\($0)"] } ?? [:]) { first, _ in first })
    }

    /// Something failed that should not have: its type alone, since what it says may quote records.
    func failed(_ asked: Asked, _ status: Int, _ error: any Error) {
        say(.error, "failed", fields(asked, status).merging(["error": "\(type(of: error))"]) { first, _ in first })
    }

    /// How a job ended.
    func jobEnded(_ number: Int, _ end: String, account: Int, _ time: Duration) {
        say(
            end == "failed" ? .warning : .info, "job ended",
            ["job": "\(number)", "end": "\(end)", "account": "\(account)", "ms": "\(Int(time / .milliseconds(1)))"])
    }

    private func fields(_ asked: Asked, _ status: Int) -> Logger.Metadata {
        var fields: Logger.Metadata = ["method": "\(asked.method.rawValue)", "status": "\(status)", "from": "\(asked.remote)"]
        fields["route"] = asked.pattern.map { "\($0)" }
        fields["account"] = asked.account.map { "\($0)" }
        return fields
    }

    /// A flood of refusals must not fill the disk: what is too much is counted, and the count told with what comes next.
    private func say(_ level: Logger.Level, _ message: Logger.Message, _ fields: Logger.Metadata) {
        guard logger.logLevel <= level, let leftOut = (level >= .warning ? ofFailures : ofRefusals).turn() else { return }
        logger.log(level: level, message, metadata: leftOut == 0 ? fields : fields.merging(["left_out": "\(leftOut)"]) { first, _ in first })
    }

    /// How many events a second are told.
    private final class Pace: Sendable {
        private static let most = 20
        private let state = Mutex((second: ContinuousClock.now, told: 0, leftOut: 0))

        /// How many were left out before this one; nil where this one is.
        func turn() -> Int? {
            state.withLock { state in
                let now = ContinuousClock.now
                if now - state.second >= .seconds(1) { (state.second, state.told) = (now, 0) }
                guard state.told < Self.most else {
                    state.leftOut += 1
                    return nil
                }
                state.told += 1
                defer { state.leftOut = 0 }
                return state.leftOut
            }
        }
    }
}
