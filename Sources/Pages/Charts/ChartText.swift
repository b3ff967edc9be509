import Vocabulary

/// What every chart says beside its picture; all of it is worded by the page, in the language of the reader.
struct ChartText: Sendable, Hashable {
    /// The name of the chart within its page, of which the names of its parts are made.
    let id: String
    /// What the chart shows, as a sentence: the finding, not the subject.
    let finding: String
    /// What is drawn, for who hears the picture, and the caption of the table.
    let title: String
    /// What the rows are, as the heading of the table says: `Dimensi`.
    let label: String
    /// What the numbers are, with their unit: `Nilai (poin)`.
    let value: String
    /// How the picture reads in words; where it is nil, the rows of the table are read out.
    let description: String?
    /// Where the numbers come from.
    let source: String?
    /// The day for which they hold.
    let date: CivilDate?
    /// What stands in place of the picture when there is nothing to draw, with what to do next.
    let empty: String?

    /// - Parameter id: letters, digits and hyphens; anything else becomes a hyphen.
    init(
        id: String, finding: String, title: String, label: String, value: String, description: String? = nil, source: String? = nil,
        date: CivilDate? = nil, empty: String? = nil
    ) {
        // A space would make two names of it where the picture names its title.
        self.id = String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
        self.finding = finding
        self.title = title
        self.label = label
        self.value = value
        self.description = description
        self.source = source
        self.date = date
        self.empty = empty
    }
}

/// A value on an axis with its wording.
struct Mark: Sendable, Hashable {
    /// In the same unit as the values of the chart.
    let value: Int
    /// As it is written beside the axis.
    let text: String

    init(_ value: Int, _ text: String) {
        self.value = value
        self.text = text
    }
}
