import Personnel
import Vocabulary

/// The day a check is made for, and the years that follow from it.
public struct QualityContext: Sendable, Hashable {
    /// D, the date of measurement (per tanggal).
    public let asOf: CivilDate

    public init(asOf: CivilDate) { self.asOf = asOf }

    /// The year whose appraisal is scored: the one before D's.
    public var appraisalYear: Int { asOf.year - 1 }
    /// The years in one of which BKN wants an appraisal, the scored one first.
    var recentYears: [Int] { [asOf.year - 1, asOf.year - 2] }
}

/// Everything the files say of one person that data quality is judged by.
public struct CheckedPerson: Sendable {
    /// What somebody is employed as.
    public enum Group: Sendable, Hashable {
        /// CPNS.
        case candidate
        /// PNS.
        case permanent
        /// PPPK.
        case contract
    }

    public var details: EmployeeDetails
    /// Where the employee's row stands.
    public var source: RecordSource
    /// The unit's number in the tree; nil when the list does not have it.
    public var unit: Int?
    /// The years of which there is an appraisal.
    public var appraisalYears: Set<Int> = []
    /// The highest level in the education records that count on the day.
    public var recordedEducation: EducationLevel?
    public var hasEducationRecord = false
    /// How many hold the structural post of the same unit, the person among them.
    public var headsOfUnit = 0

    public init(_ details: EmployeeDetails, at source: RecordSource, unit: Int? = nil) {
        self.details = details
        self.source = source
        self.unit = unit
    }
}

extension CheckedPerson {
    private var employee: Employee { details.employee }

    /// By status, and by legal standing where the status is not filled in.
    public var group: Group {
        let status = employee.status
        if status.begins(with: "PPPK") || status == "P3K" { return .contract }
        if status.begins(with: "CPNS") || status == "C" { return .candidate }
        return status.isEmpty && Standing.ofContracts.contains(employee.standing) ? .contract : .permanent
    }

    /// Whether somebody still is a civil servant: only they are checked.
    var isServing: Bool { !Standing.departed.contains(employee.standing) }

    /// Jenis jabatan 1, or 3 of those who hold a functional post beside it.
    var isStructural: Bool { employee.positionKind == "1" || employee.positionKind == "3" }
    var isFunctional: Bool { employee.positionKind == "2" }
    var isExecutive: Bool { employee.positionKind == "4" }

    /// Whether somebody holds the structural post of a unit.
    var headsUnit: Bool { employee.positionKind == "1" && !employee.unitID.isEmpty }

    /// The code of the post's echelon: the row's, or the unit's where the row has none.
    public var echelonCode: Code { employee.echelonCode }

    /// The post's echelon, from 1 for the highest to 5; nil where it is not known.
    public var echelon: Int? { employee.echelonNumber }

    /// The level that the name of the post ends in.
    var functionalLevel: FunctionalLevel? { FunctionalLevel(post: employee.post) }

    /// The highest education of the row and of the records.
    public var education: EducationLevel? {
        [EducationLevel(employee.education), recordedEducation].compactMap(\.self).max()
    }

    /// The first day of the month behind the birthday on which the retirement age (BUP) is reached; nil where the age of the post
    /// cannot be told surely.
    public var retirement: CivilDate? { RetirementAge.day(employee, born: details.birthDate.value) }
}
