/// One kind of thing that somebody may do with an archive.
public enum Permission: String, Sendable, CaseIterable {
    /// Figures and means of units and agencies, without people.
    case seeFigures
    /// Lists of people and single persons, as far as the scope reaches.
    case seePeople
    /// One's own records and score.
    case seeSelf
    /// Taking result files away.
    case export
    /// Bringing files into the archive.
    case importFiles
    /// Measuring, and keeping what was measured.
    case measure
    /// Declaring a measurement official (penetapan).
    case publish
    /// Making and keeping plans and scenarios.
    case plan
    /// Checking the quality of the data, and reconciling it with BKN.
    case checkData
    /// Keeping accounts.
    case administer
    /// Reading the audit trail (jejak audit).
    case readAudit
}
