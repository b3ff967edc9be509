import ArgumentParser

/// Bringing files into an archive, and taking that back.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.importing
}
