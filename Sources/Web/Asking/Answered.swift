import Exchange
import Measurement
import Pages
import Vocabulary
import Workflows

/// An answer that took work, with everything that is made of it: a page, files to take away, a document for programs.
struct Answered: Sendable {
    /// What the page tells; nothing in it depends on who looks but what the question was cut to.
    let report: @Sendable (Language, MeasurementLinks) -> ResultReport
    /// The table that goes into text, and all of them for a workbook.
    let tables: @Sendable (Language) -> (text: SheetTable, all: [SheetTable])
    /// What a workbook is called, and the instrument that everything in it rests on; nil for tables that rest on several.
    let basis: (title: @Sendable (Language) -> String, plan: Plan)?
    /// The same document as `--json`; nil where it says more than the account may see.
    let document: (@Sendable (Language) -> [UInt8])?
    /// How many single people stand in it, for the audit trail; 0 where it has figures alone.
    let people: Int
    /// A workbook that is more than its tables.
    var workbook: (@Sendable (_ language: Language, _ path: String) throws(FileFailure) -> Void)?
    /// A plan that can be kept.
    var plan: Finished<TrainingPlanResult>?

    init(
        people: Int = 0, basis: (title: @Sendable (Language) -> String, plan: Plan)? = nil,
        report: @escaping @Sendable (Language, MeasurementLinks) -> ResultReport,
        tables: @escaping @Sendable (Language) -> (text: SheetTable, all: [SheetTable]), isForPrograms: Bool = true,
        document: @escaping @Sendable (Language) -> [UInt8]
    ) {
        self.people = people
        self.basis = basis
        self.report = report
        self.tables = tables
        self.document = isForPrograms ? document : nil
    }
}

/// A result that is only looked at, once it is there: several who look at the same time disturb nobody.
final class Finished<Result>: @unchecked Sendable {
    let value: Result

    init(_ value: Result) { self.value = value }
}
