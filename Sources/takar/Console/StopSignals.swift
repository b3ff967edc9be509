@preconcurrency import Dispatch
import Foundation
import Vocabulary

/// Turns the signals that end a program into a request to stop, so that it can clear up behind itself.
///
/// A second one ends it at once, as the system would.
enum StopSignals {
    /// What everything in this process works under.
    static let cancellation = Cancellation()

    /// Kept, since a source that nobody holds hears nothing; never touched again once made.
    private nonisolated(unsafe) static let sources: [any DispatchSourceSignal] = [SIGINT, SIGTERM, SIGHUP].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
        source.setEventHandler {
            cancellation.request()
            signal(number, SIG_DFL)
        }
        source.resume()
        return source
    }

    static func listen() { _ = sources }
}
