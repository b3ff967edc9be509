import ArgumentParser

/// Making plans, and seeing how far a kept one has come.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.plan
}
