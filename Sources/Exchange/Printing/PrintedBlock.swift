/// A part of a printed report; it begins on a page of its own.
public struct PrintedPart: Sendable, Hashable {
    public let blocks: [PrintedBlock]
    /// Whether it is set smaller, within reason, rather than run over its page.
    public let fitsOnePage: Bool

    public init(_ blocks: [PrintedBlock], fitsOnePage: Bool = false) {
        self.blocks = blocks
        self.fitsOnePage = fitsOnePage
    }
}

/// What a printed report is made of, from the top of a page to its end.
public enum PrintedBlock: Sendable, Hashable {
    case title(String)
    case subtitle(String)
    /// The heading of what follows; it never stands alone at the end of a page.
    case section(String)
    /// What nobody may overlook.
    case notice(String)
    case remark(String)
    case figure(PrintedFigure)
    case bars([PrintedBar])
    case pairs([PrintedPair])
    case table(PrintedTable)
}

/// One large figure and what it amounts to.
public struct PrintedFigure: Sendable, Hashable {
    public let label: String
    public let value: String
    public let verdictLabel: String
    public let verdict: String

    public init(label: String, value: String, verdictLabel: String, verdict: String) {
        self.label = label
        self.value = value
        self.verdictLabel = verdictLabel
        self.verdict = verdict
    }
}

/// How much of what there is to reach was reached.
public struct PrintedBar: Sendable, Hashable {
    public let label: String
    /// In one unit for all bars that stand together.
    public let reached: Int
    public let maximum: Int
    public let text: String

    public init(_ label: String, reached: Int, maximum: Int, text: String) {
        self.label = label
        self.reached = reached
        self.maximum = maximum
        self.text = text
    }
}

/// What something is called, and what it is.
public struct PrintedPair: Sendable, Hashable {
    public let label: String
    public let value: String

    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
