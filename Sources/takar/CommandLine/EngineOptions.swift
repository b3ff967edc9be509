import ArgumentParser
import Engines
import Querying
import Vocabulary
import Workflows

/// The engine that measures canonical tables in Takar's place.
struct EngineOptions: ParsableArguments {
    @Option(help: .engine) var engine: SQLDialect?
    @Option(help: .engineClient) var client: String?
    @Option(name: .customLong("client-option"), parsing: .unconditionalSingleValue, help: .clientOption) var clientOptions: [String] = []
    @Option(name: .customLong("engine-folder"), help: .engineFolder) var folder: String?

    func validate() throws {
        guard engine == nil, client != nil || !clientOptions.isEmpty || folder != nil else { return }
        throw ValidationError(
            Phrase(
                id: "--client, --client-option, dan --engine-folder hanya berlaku dengan --engine.",
                en: "--client, --client-option and --engine-folder go with --engine."))
    }

    var request: EngineRequest? {
        engine.map { EngineRequest(EngineClient($0, program: client, options: clientOptions), folder: folder) }
    }
}
