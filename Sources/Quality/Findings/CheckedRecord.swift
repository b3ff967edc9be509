import Personnel
import Vocabulary

/// One row of a person's histories, with what its cells say, whether or not it can be scored.
public struct CheckedRecord: Sendable {
    public var person: Int
    public var source: RecordSource
    /// Dates with SIASN's heading for them, the start first.
    public var dates: [(heading: String, date: Entry<CivilDate>)] = []
    public var start: CivilDate?
    public var end: CivilDate?
    /// With SIASN's heading; nil for a kind of row that has no JP.
    public var hours: (heading: String, amount: Entry<Int>)?
    /// What makes the row the same certificate as another; nil for rows that are none.
    public var certificate: CertificateKey?

    public init(person: Int, source: RecordSource) {
        self.person = person
        self.source = source
    }

    /// What is wrong with the row by itself.
    public func findings(_ context: QualityContext) -> [QualityFinding] {
        var found: [QualityFinding] = []
        func report(_ problem: Problem, _ heading: String?) { found.append(QualityFinding(problem, of: person, at: source, column: heading)) }
        if let hours, hours.amount.isUnreadable { report(.unreadableTrainingHours, hours.heading) }
        for (heading, date) in dates where date.isUnreadable { report(.unreadableRecordDate, heading) }
        if let start, let end, end < start { report(.endBeforeStart, dates.last?.heading) }
        // Once a row: its start and end usually lie on the same side.
        if let late = dates.last(where: { $0.date.value.map { $0 > context.asOf } ?? false }) { report(.afterDate, late.heading) }
        return found
    }
}

/// Certificates that were entered more than once.
public struct CertificateRegister: Sendable {
    private var entries: [(person: Int, key: CertificateKey, source: RecordSource)] = []

    public init() {}

    public mutating func add(_ record: CheckedRecord) {
        guard let key = record.certificate else { return }
        entries.append((record.person, key, record.source))
    }

    /// A finding for every row whose certificate is there in a row above, in the order of people and rows.
    public func findings() -> [QualityFinding] {
        let sorted = entries.sorted { ($0.person, $0.key, $0.source) < ($1.person, $1.key, $1.source) }
        return zip(sorted, sorted.dropFirst()).filter { $0.person == $1.person && $0.key == $1.key }
            .map { QualityFinding(.repeatedCertificate, of: $1.person, at: $1.source, column: nil) }
            .sorted { ($0.person, $0.source) < ($1.person, $1.source) }
    }
}
