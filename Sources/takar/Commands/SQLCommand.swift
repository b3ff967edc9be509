import ArgumentParser
import Querying
import Vocabulary
import Workflows

struct SQLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.sql

    @Option(help: .dialect) var dialect: SQLDialect
    @Option(help: .canonicalSource) var from: String
    @OptionGroup var plan: PlanOptions
    @Option(help: .sqlSchema) var schema: String?
    @Option(help: .sqlPrefix) var prefix = ""
    @OptionGroup var lang: LanguageOption

    func run() async throws {
        try await lang.language.run {
            try Console.write(QueryRequest(plan.request, from: from, dialect: dialect, schema: schema, prefix: prefix).run())
        }
    }
}

extension SQLDialect: ExpressibleByArgument {}
