import Vocabulary

/// What is wrong in an instrument file, with the line and column where it stands.
public struct InstrumentIssue: Error, Sendable, Hashable {
    public let problem: Problem
    public let file: String
    public let line: Int
    public let column: Int

    public init(_ code: String, file: String, line: Int, column: Int, message: Phrase, remedy: Phrase) {
        problem = Problem(code, message: message, remedy: remedy)
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column: code: message. Remedy.`
    public func text(in language: Language) -> String {
        "\(file):\(line):\(column): \(problem.code): \(problem.text(in: language))"
    }
}

/// An instrument that cannot be used; `issues` says all that was found, in the order of the file.
public struct InvalidInstrument: Error, Sendable {
    public let issues: [InstrumentIssue]

    public init(_ issues: [InstrumentIssue]) {
        self.issues = issues.sorted {
            ($0.line, $0.column, $0.problem.code, $0.problem.message.en) < ($1.line, $1.column, $1.problem.code, $1.problem.message.en)
        }
    }
}

/// An option that does not exist, or a value it cannot have.
public struct InvalidSetting: Error, Sendable {
    public let problem: Problem
}
