import Personnel
import Vocabulary

@testable import Quality

/// Invented people for the rules.
enum Cases {
    static let context = QualityContext(asOf: CivilDate(year: 2022, month: 6, day: 30) ?? .first)

    static func date(_ text: String) -> Entry<CivilDate> { CivilDate.parse(text) }

    /// A person of whom nothing is wrong; `change` makes it so.
    static func person(_ nip: String = "199003152015031901", _ change: (inout CheckedPerson) -> Void = { _ in }) -> CheckedPerson {
        var employee = Employee(nip: NIP(nip) ?? other)
        employee.standing = "01"
        employee.status = "PNS"
        employee.positionKind = "4"
        employee.post = "Pengadministrasi Umum"
        employee.education = "40"
        employee.unitID = "U1"
        var details = EmployeeDetails(employee)
        details.hasTitle = true
        details.birthDate = date("15-03-1990")
        details.sex = "M"
        details.nik = .wellFormed
        details.nikIsValidated = true
        details.phone = .wellFormed
        details.email = .wellFormed
        details.employment = "15"
        details.joined = date("01-03-2015")
        details.appointed = date("01-03-2016")
        details.rank = "33"
        details.hasPostID = true
        details.homeAgencyID = "I1"
        details.workAgencyID = "I1"
        var person = CheckedPerson(details, at: RecordSource(file: 0, row: 2), unit: 0)
        person.appraisalYears = [2020, 2021]
        person.hasEducationRecord = true
        change(&person)
        return person
    }

    static func contract(_ nip: String = "199003152021211901", _ change: (inout CheckedPerson) -> Void = { _ in }) -> CheckedPerson {
        person(nip) { person in
            person.details.employee.status = "PPPK"
            person.details.employee.standing = "71"
            person.details.joined = date("01-01-2021")
            change(&person)
        }
    }

    /// What an indicator says of somebody.
    static func judge(_ code: String, _ person: CheckedPerson) -> Verdict? {
        guard case .rule(_, let judge) = QualityScheme.indicator(code)?.answer else { return nil }
        return judge(person, context)
    }

    private static var other: NIP {
        guard let nip = NIP("199003152015031901") else { preconditionFailure("an invented NIP is no NIP") }
        return nip
    }
}
