import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals
import Vocabulary

/// The server: `Site` behind Hummingbird.
package struct Server: Sendable {
    private let site: Site
    private let host: String
    private let port: Int
    private let logger: Logger

    /// - Parameters:
    ///   - host: the address to listen at.
    ///   - port: 0 for any that is free.
    package init(_ site: Site, host: String, port: Int, logger: Logger) {
        self.site = site
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// Connections are closed that say nothing for so long, in seconds.
    private static let idleSeconds: Int64 = 30
    /// So many connections at once; more wait.
    private static let connections = 1024
    /// What runs has so long to end, in seconds.
    private static let stopSeconds = 20

    /// Serves until it is told to stop by SIGTERM or SIGINT, then ends cleanly.
    ///
    /// - Parameter started: told the port once it listens.
    package func run(_ started: @escaping @Sendable (_ port: Int) -> Void) async throws {
        site.uploads.removeRemains()
        let application = Application(
            responder: Responder(site: site),
            server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil, availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
            onServerRunning: { channel in started(channel.localAddress?.port ?? port) }, logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: [JobClosing(site: site), application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(Self.stopSeconds)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// Asks jobs to end when the server stops, and waits for them: none leaves anything half done.
private struct JobClosing: Service {
    let site: Site

    func run() async throws {
        try? await gracefulShutdown()
        site.jobs.close()
        site.trail.close()
        for _ in 0..<150 where site.jobs.open > 0 { try? await Task.sleep(for: .milliseconds(100)) }
    }
}
