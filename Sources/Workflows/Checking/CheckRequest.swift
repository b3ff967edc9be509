import Exchange
import Measurement
import Quality
import Vocabulary

/// Checks the quality of data by BKN's 27 indicators (`takar check`), and what in it touches the score.
public struct CheckRequest: Deed {
    public var people: PeopleRequest

    public init(_ people: PeopleRequest) { self.people = people }

    public func run(_ work: Work) throws -> CheckResult {
        try work.during {
            let plan = try people.plan.plan()
            let source = try people.source.open()
            let dataSet = try people.limited(source.read(plan, work))
            let measured = MeasuredDataSet(dataSet, threads: work.threads)
            let checked = try source.checked(dataSet, asOf: plan.asOf)
            guard checked.check.whole.people > 0 else { throw Refusal(.data, .nobodyToCheck) }
            return CheckResult(checked: checked, measured: measured)
        }
    }
}

/// What a check found, beside what the same data score.
public struct CheckResult {
    public let checked: CheckedDataSet
    public let measured: MeasuredDataSet
}

extension Problem {
    fileprivate static let nobodyToCheck = Problem(
        "tidak-ada-yang-diperiksa", id: "Tidak seorang pun dapat diperiksa", remedy: "Periksa NIP dan kedudukan hukum di data pegawai",
        en: "There is nobody to check", remedy: "Check the NIP and the legal standing of the employees")
}
