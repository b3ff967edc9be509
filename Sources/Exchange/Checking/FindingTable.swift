import Personnel
import Quality
import Vocabulary

/// All findings of a check as a table of texts: what any kind of file is written from.
public struct FindingTable: Sendable {
    public static let headings = ["nip", "nama", "unor_id", "opd", "kode", "temuan", "berkas", "baris", "kolom", "saran"]

    private let checked: CheckedDataSet
    private let language: Language
    /// In the order of NIP, then code, then row.
    private let findings: [QualityFinding]

    public init(_ checked: CheckedDataSet, in language: Language) {
        self.checked = checked
        self.language = language
        let people = checked.people
        findings = checked.check.findings.sorted { left, right in
            let one = people[left.person].details.employee.nip, other = people[right.person].details.employee.nip
            if one != other { return one < other }
            if left.problem.code != right.problem.code { return left.problem.code < right.problem.code }
            return (left.source, left.column ?? "") < (right.source, right.column ?? "")
        }
    }

    public var count: Int { findings.count }

    /// The cells of a row, in the order of the headings.
    public func cells(_ row: Int) -> [String] {
        let finding = findings[row]
        let employee = checked.people[finding.person].details.employee
        let place = checked.place(of: finding)
        return [
            employee.nip.description, employee.name, employee.unitID, checked.office(of: finding.person)?.name ?? "", finding.problem.code,
            finding.problem.message[language], place.file ?? "", place.row.map(String.init) ?? "", place.column ?? "",
            finding.problem.remedy[language],
        ]
    }

    /// Writes the table as comma-separated text, whole or not at all.
    public func write(to path: String) throws(FileFailure) {
        try CSVFile.write(path, headings: Self.headings, count: count) { rows, text in
            for row in rows {
                for cell in cells(row) { text.cell(Self.harmless(cell)) }
                text.endRow()
            }
        }
    }

    /// The cell, with an apostrophe before what a spreadsheet would take for a formula.
    static func harmless(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
        return "'" + cell
    }
}
