import Personnel
import Vocabulary

/// What the files have at all, which decides what can be answered from them.
public struct Availability: Sendable {
    /// Columns that every file of employees has.
    public var columns: Set<DetailColumn> = []
    /// Columns in which some row says something.
    public var filled: Set<DetailColumn> = []
    public var kinds: Set<RecordKind> = []
    /// The years of which anybody has an appraisal.
    public var appraisalYears: Set<Int> = []

    public init() {}

    /// Why an indicator cannot be answered; nil when it can.
    public func obstacle(to indicator: QualityIndicator, _ context: QualityContext) -> Phrase? {
        switch indicator.answer {
        case .never(let reason): reason
        case .rule(let needs, _): needs.lazy.compactMap { obstacle($0, context) }.first
        }
    }

    private func obstacle(_ need: Need, _ context: QualityContext) -> Phrase? {
        switch need {
        case .columns(let wanted):
            if let missing = wanted.first(where: { !columns.contains($0) }) {
                return Phrase(id: "kolom \(missing.rawValue) tidak ada", en: "the column \(missing.rawValue) is not there")
            }
            guard filled.isDisjoint(with: wanted) else { return nil }
            // Exports are handed on with columns emptied; that says nothing about the people.
            let names = wanted.map(\.rawValue).joined(separator: ", ")
            return Phrase(id: "kolom \(names) kosong di semua baris", en: "the column \(names) is empty in every row")
        case .records(let kind):
            return kinds.contains(kind) ? nil : Phrase(id: "berkas \(kind.label.id) tidak ada", en: "there is no file of \(kind.label.en)")
        case .units: return kinds.contains(.unit) ? nil : Phrase(id: "daftar unit tidak ada", en: "there is no list of units")
        case .appraisals:
            guard appraisalYears.isDisjoint(with: context.recentYears) else { return nil }
            let years = context.recentYears.map(String.init)
            return Phrase(
                id: "tidak ada satu pun SKP tahun \(years.joined(separator: " atau "))",
                en: "there is no appraisal at all of \(years.joined(separator: " or "))")
        }
    }
}
