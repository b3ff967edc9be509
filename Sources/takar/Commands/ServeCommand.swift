import Access
import ArgumentParser
import Foundation
import Logging
import Presentation
import Vocabulary
import Web
import Workflows

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.serve

    @Option(help: .archive) var archive: String
    @Option(help: .serveListen) var listen = "127.0.0.1:8080"
    @Option(help: .passwordPolicy) var policy = PasswordPolicy.asvs
    @Flag(help: .serveSecure) var secure = false
    /// For who works on the pages: `/_komponen` shows all that they are made of.
    @Flag(help: .hidden) var development = false
    @Flag(help: .verbose) var verbose = false
    @OptionGroup var lang: LanguageOption

    func validate() throws { _ = try ListenAddress(listen) }

    func run() async throws {
        let language = lang.language
        try await language.run {
            let address = try ListenAddress(listen)
            LoggingSystem.bootstrapOnce()
            var logger = Logger(label: "takar")
            logger.logLevel = verbose ? .debug : .notice
            if let warning = address.warning(isSecure: secure) { Console.say(warning[language] + "\n") }
            LargeBlocks.keepLittle()
            let threads = ProcessInfo.processInfo.activeProcessorCount
            let site = try Site(
                archive,
                SiteSettings(
                    isSecure: secure, policy: policy, threads: threads, isDeveloped: development, logger: logger,
                    giveBack: LargeBlocks.giveBack))
            try await serve(Server(site, host: address.host, port: address.port, logger: logger), site, address, language)
        }
    }

    /// Says where it listens once it does; the address of the first account stands there this once.
    private func serve(_ server: Server, _ site: Site, _ address: ListenAddress, _ language: Language) async throws {
        try await server.run { port in
            let base = "http://\(address.shown):\(port)"
            try? Console.write(Phrase(id: "Takar melayani di \(base)", en: "Takar serves at \(base)")[language] + "\n")
            if let first = site.firstStartAddress {
                Console.say(
                    Phrase(id: "Buat akun administrator di \(base)\(first)", en: "Make the administrator's account at \(base)\(first)")[language]
                        + "\n")
            }
        }
    }
}
