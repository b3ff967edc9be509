import Measurement
import Personnel
import Vocabulary

/// An invented person and their rows, for tests that speak of one person.
public struct TestPerson: Sendable {
    public var employee: Employee
    public var records: [any PersonnelRecord] = []

    /// A functional civil servant with a bachelor's degree and nothing else; change what a test is about.
    public init() throws {
        guard let nip = NIP("199001012015011901") else { throw Bundled.Missing(name: "nip") }
        employee = Employee(nip: nip)
        employee.name = "Pegawai Contoh"
        employee.standing = "01"
        employee.status = "PNS"
        employee.positionKind = "2"
        employee.post = "Analis Contoh Ahli Pertama"
        employee.education = "40"
    }

    /// The person with their own row changed.
    public func with(_ change: (inout Employee) -> Void) -> TestPerson {
        var person = self
        change(&person.employee)
        return person
    }

    /// The person with one more row.
    public func adding(_ record: some PersonnelRecord) -> TestPerson {
        var person = self
        person.records.append(record)
        return person
    }

    /// Everything the plan makes of the person.
    public func scored(_ plan: Plan) -> Scores {
        var folder = Folder(plan, people: 1)
        _ = folder.fold(employee, of: 0)
        for record in records { _ = folder.fold(record, of: 0) }
        return folder.finish().scored()
    }
}

extension TrainingRecord {
    /// A training as tests write it: its kind, JP, end date and certificate.
    public static func of(_ kind: Code, hours: Int = 0, ended: String, certificate: String = "", name: String = "Pelatihan Contoh") throws
        -> TrainingRecord
    {
        var record = TrainingRecord()
        record.type = kind
        record.hours = .value(hours * Thousandths.one)
        record.end = try CivilDate.of(ended)
        record.certificate = certificate
        record.name = name
        return record
    }
}

extension LeadershipRecord {
    public static func of(level: Code = .empty, name: String = "", ended: String = "2015-01-01") throws -> LeadershipRecord {
        var record = LeadershipRecord()
        record.level = level
        record.name = name
        record.end = try CivilDate.of(ended)
        return record
    }
}
