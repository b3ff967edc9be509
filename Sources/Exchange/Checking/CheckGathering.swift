import Personnel
import Quality
import Vocabulary

/// What a row of a history says to a check beside being somebody's.
enum CheckedContent {
    case education(Code, date: CivilDate?)
    case appraisal(year: Int)
    case other
}

/// Puts together what rows say of the people who are checked, wherever the rows come from.
struct CheckGathering {
    let context: QualityContext
    private(set) var people: [CheckedPerson] = []
    private(set) var findings: [QualityFinding] = []
    var availability = Availability()
    private var certificates = CertificateRegister()

    init(_ context: QualityContext) { self.context = context }

    mutating func add(_ person: CheckedPerson) { people.append(person) }

    mutating func add(_ record: CheckedRecord, _ content: CheckedContent) {
        let person = record.person
        findings += record.findings(context)
        certificates.add(record)
        switch content {
        case .education(let code, let date):
            guard date.map({ $0 <= context.asOf }) ?? true, !record.dates.contains(where: \.date.isUnreadable) else { return }
            people[person].hasEducationRecord = true
            people[person].recordedEducation = [people[person].recordedEducation, EducationLevel(code)].compactMap(\.self).max()
        case .appraisal(let year):
            people[person].appraisalYears.insert(year)
            availability.appraisalYears.insert(year)
        case .other: return
        }
    }

    /// Checks everybody.
    ///
    /// - Parameters:
    ///   - tree: the whole list of units, whose numbers people have.
    ///   - scope: the part of it whose people were gathered; nil for everybody.
    consuming func checked(_ tree: UnitTree, scope: UnitScope?) -> (check: QualityCheck, people: [CheckedPerson], tree: UnitTree) {
        findings += certificates.findings()
        findings.sort { ($0.person, $0.source) < ($1.person, $1.source) }
        var tree = tree
        if let scope {
            let (limited, numbers) = tree.limited(to: scope)
            for person in people.indices { people[person].unit = people[person].unit.map { Int(numbers[$0]) } }
            tree = limited
        }
        return (QualityCheck(people, records: findings, tree: tree, availability: availability, context: context), people, tree)
    }
}
