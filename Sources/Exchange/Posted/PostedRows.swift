import Measurement
import Personnel
import Vocabulary

/// Makes records of rows that were sent, as they would be made of the rows of a file.
public struct PostedRows {
    /// What the rows of one person say.
    public struct Records {
        /// Without an employee nobody can be told.
        public var employee: Employee?
        public var employeeProblems: [Problem] = []
        /// In the order of the kinds, then as they were sent; without a record where a row says nothing that can be told.
        public var histories: [History] = []
    }

    /// A row of a history, numbered from 1 among those of its kind.
    public struct History {
        public let kind: RecordKind
        public let row: Int
        public let record: (any PersonnelRecord)?
        public let problems: [Problem]
    }

    /// Forms of rows that have been met.
    private var forms = PostedForms.Memory()
    private var row = TableRow()
    /// The members of the row that is being read, and their names one after the other.
    private var members: [(key: PlainJSON.Scalar, value: PlainJSON.Scalar)] = []
    private var names: [UInt8] = []

    public init() {}

    /// What the rows of a person say; nil where they are not written plainly, so that the whole request has to be read carefully.
    public mutating func records(of person: Int, in posted: PostedPeople) -> Records? {
        switch posted.content {
        case .plain(let bytes, let ranges): bytes.withUnsafeBufferPointer { plain(PlainJSON($0, ranges[person])) }
        case .decoded(let people): decoded(people[person])
        }
    }

    private mutating func decoded(_ person: PostedPeople.Person) -> Records {
        var records = Records()
        employee(layOut(person.employee, .employee), &records)
        for (kind, rows) in person.histories {
            for (number, sent) in rows.enumerated() { history(layOut(sent, kind), kind, number + 1, &records) }
        }
        return records
    }

    private mutating func plain(_ sent: PlainJSON) -> Records? {
        var json = sent, records = Records(), found: Set<RecordKind> = []
        let isRead = json.object { json, key in
            guard let kind = RecordKind.sent.first(where: { json.spells(key, $0.name) })?.kind, found.insert(kind).inserted else { return false }
            guard kind != .employee else {
                guard let form = layOut(&json, kind) else { return false }
                employee(form, &records)
                return true
            }
            var number = 0
            return json.list { json in
                guard let form = layOut(&json, kind) else { return false }
                number += 1
                history(form, kind, number, &records)
                return true
            }
        }
        guard isRead, found.contains(.employee) else { return nil }
        // Objects have no order: the same rows make the same answer.
        let positions = records.histories.map(\.kind.position)
        if zip(positions, positions.dropFirst()).contains(where: { $0 > $1 }) {
            records.histories.sort { ($0.kind.position, $0.row) < ($1.kind.position, $1.row) }
        }
        return records
    }

    /// The employee of the row that was laid out; a row without a NIP is of somebody imagined.
    private mutating func employee(_ form: PostedForms.Form, _ records: inout Records) {
        var notes = CellNotes(), nip = NIP(known: 0)
        switch row.nip(form.layout[.nip]) {
        case .value(let found): nip = found
        case .absent: break
        case .refused(let defect):
            records.employeeProblems = [defect.problem]
            return
        }
        records.employee = RecordDecoder(layout: form.layout).employee(row, nip: nip, &notes)
        records.employeeProblems = form.problems
    }

    private mutating func history(_ form: PostedForms.Form, _ kind: RecordKind, _ number: Int, _ records: inout Records) {
        var notes = CellNotes(), problems = form.problems
        var record = RecordDecoder(layout: form.layout).history(row, &notes)
        if let field = record?.undecidedField {
            record = nil
            problems = [field.form == .year ? .unreadableYear : .unreadableDate]
        }
        records.histories.append(History(kind: kind, row: number, record: record, problems: problems))
    }

    /// Lays the cells of a row out in the order of their names.
    private mutating func layOut(_ sent: PostedPeople.Row, _ kind: RecordKind) -> PostedForms.Form {
        begin()
        for cell in sent.cells {
            row.bytes.append(contentsOf: cell.text.utf8)
            row.endCell()
        }
        return PostedForms.Form(kind, sent.cells.map(\.name))
    }

    /// The same of a row as it stands in the bytes; nil where it is not written plainly.
    private mutating func layOut(_ json: inout PlainJSON, _ kind: RecordKind) -> PostedForms.Form? {
        begin()
        members.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        names.append(UInt8(kind.position))
        let isRead = json.object { json, key in
            guard let value = json.scalar() else { return false }
            members.append((key, value))
            names.append(contentsOf: UnsafeBufferPointer(rebasing: json.bytes[key.range]))
            // No name has a quote in it that is not escaped.
            names.append(UInt8(ascii: "\""))
            return true
        }
        let sent = members, reader = json
        guard isRead, let form = forms.form(kind, names, { sent.map { reader.string($0.key) } }) else { return nil }
        for place in form.order {
            guard json.write(sent[place].value, to: &row.bytes) else { return nil }
            row.endCell()
        }
        return form
    }

    private mutating func begin() {
        row.clear()
        row.number = 1
    }
}

extension RecordKind {
    /// The kinds of rows that are sent, with their names.
    fileprivate static let sent: [(kind: RecordKind, name: StaticString)] = [
        (.employee, "pegawai"), (.education, "pendidikan"), (.leadership, "diklat_struktural"), (.training, "kursus"), (.predicate, "skp22"),
        (.appraisal, "skp"), (.sanction, "hukuman_disiplin"),
    ]
}
