import ArgumentParser
import Access
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Accounts, and what they sign in with.
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.access

    struct AddAccount: AsyncParsableCommand {
        static let configuration = CommandConfiguration.accessAddAccount

        @OptionGroup var archive: ArchiveOptions
        @Option(help: .accountName) var name: String
        @Option(help: .accountRole) var role: String
        @Option(name: .customLong("unit"), help: .accountUnit) var units: [String] = []
        @Option(help: .accountRegion) var region: String?
        @Option(help: .accountAgency) var agency: String?
        @Option(help: .accountPerson) var nip: String?
        @OptionGroup var lang: LanguageOption

        func run() async throws {
            let language = lang.language
            try await language.run {
                let request = AddAccountRequest(
                    name, role: role, in: archive.archive, agency: agency, units: units, region: region, whom: try nip.map(NIP.init(written:)),
                    by: archive.actor.name)
                try Console.print(AddedAccountReport(added: request.run(), language: language).lines())
            }
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration.accessPassword

        @OptionGroup var archive: ArchiveOptions
        @Option(help: .account) var account: String
        @Option(help: .passwordPolicy) var policy = PasswordPolicy.asvs
        @OptionGroup var lang: LanguageOption

        func run() async throws {
            let language = lang.language
            try await language.run {
                let password = try PasswordInput(language: language).read()
                let request = ChangePasswordRequest(of: account, in: archive.archive, to: password, policy: policy, by: archive.actor.name)
                try Console.print(AccountLines.passwordChanged(request.run(), language))
            }
        }
    }
}

extension AccessCommand {
    struct Token: AsyncParsableCommand {
        static let configuration = CommandConfiguration.accessToken

        @OptionGroup var archive: ArchiveOptions
        @Option(help: .account) var account: String
        @Option(help: .tokenLabel) var label = ""
        @Option(help: .tokenDays) var days: Int?
        @OptionGroup var lang: LanguageOption

        func run() async throws {
            let language = lang.language
            try await language.run {
                let request = MakeTokenRequest(for: account, in: archive.archive, label: label, days: days, by: archive.actor.name)
                let made = try request.run()
                // Alone and in one piece, so that it can be put where the program reads it.
                try Console.write(made.text + "\n")
                AccountLines.tokenMade(made, language).forEach(Console.error)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration.accessList

        @Option(help: .archive) var archive: String
        @OptionGroup var lang: LanguageOption
        @Flag(help: .json) var json = false

        func run() async throws {
            let language = lang.language
            try await language.run {
                let accounts = try AccountListRequest(of: archive).run()
                try Console.print(accounts, json: json, in: language, AccountListReport(accounts: accounts, language: language).lines())
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration.accessRevoke

        @OptionGroup var archive: ArchiveOptions
        @Option(help: .revokedAccount) var account: String?
        @Option(help: .revokedToken) var token: Int?
        @OptionGroup var lang: LanguageOption

        func validate() throws {
            guard (account == nil) != (token == nil) else {
                throw ValidationError(Phrase(id: "Berikan --account atau --token, salah satu saja.", en: "Give either --account or --token."))
            }
        }

        func run() async throws {
            let language = lang.language
            try await language.run {
                let target = account.map(RevokeRequest.Target.account) ?? .token(token ?? 0)
                let revoked = try RevokeRequest(target, in: archive.archive, by: archive.actor.name).run()
                try Console.print(AccountLines.revoked(revoked, account == nil, language))
            }
        }
    }
}

extension PasswordPolicy: ExpressibleByArgument {}
