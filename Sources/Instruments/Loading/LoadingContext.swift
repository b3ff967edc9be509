import Vocabulary

/// What goes with one loading of a file: where it is, how its options are settled, and what was found wrong.
package final class LoadingContext {
    package let file: String
    /// Settled options by name; the reader follows `{option: name, …}` by them.
    var settings: [String: OptionValue] = [:]
    /// The names of choices by option; nil for a list.
    var choices: [String: [String]?] = [:]
    /// The shared tables that some reading uses.
    var usedTables: Set<String> = []
    /// Names whose own definition could not be read: that they are missing elsewhere is no news.
    var brokenNames: Set<String> = []
    package private(set) var issues: [InstrumentIssue] = []
    private var seen: Set<InstrumentIssue> = []

    package init(file: String) { self.file = file }

    package func report(_ issue: InstrumentIssue) {
        // A place read twice, as facts used by several ladders are, complains once; and a hostile file does not fill memory.
        if issues.count < 200, seen.insert(issue).inserted { issues.append(issue) }
    }
}

/// What a value inherits from the blocks around it.
struct Inherited {
    var source: String?
    var status: Status?
    var reason: Phrase?
    var options: [String] = []
}
