@preconcurrency import Dispatch
import Exchange
import Foundation

/// Turns the signals that end a program into a request to stop, so that it can clear up behind itself.
///
/// A second one ends it at once, as the system would.
enum StopSignals {
    /// Kept, since a source that nobody holds hears nothing; never touched again once made.
    private nonisolated(unsafe) static let sources: [any DispatchSourceSignal] = [SIGINT, SIGTERM, SIGHUP].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
        source.setEventHandler {
            Interruption.ask()
            signal(number, SIG_DFL)
        }
        source.resume()
        return source
    }

    static func listen() { _ = sources }
}
