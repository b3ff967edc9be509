import Personnel
import Quality
import Vocabulary

extension CheckedDataSet {
    /// All findings of the check as a table for staff, in the order of NIP, then code, then row.
    public func findingTable(in language: Language) -> SheetTable {
        let columns = [
            SheetColumn("nip", .identifier), SheetColumn("nama", .text), SheetColumn("jabatan", .text), SheetColumn("opd", .text),
            SheetColumn("unor", .text), SheetColumn("unor_id", .identifier),
            SheetColumn("kode", .text), SheetColumn("temuan", .sentences), SheetColumn("berkas", .text), SheetColumn("baris", .number),
            SheetColumn("kolom", .text), SheetColumn("saran", .sentences),
        ]
        let findings = check.findings.sorted { left, right in
            let one = people[left.person].details.employee.nip, other = people[right.person].details.employee.nip
            if one != other { return one < other }
            if left.problem.code != right.problem.code { return left.problem.code < right.problem.code }
            return (left.source, left.column ?? "") < (right.source, right.column ?? "")
        }
        return SheetTable(Phrase(id: "Temuan", en: "Findings")[language], columns, count: findings.count) { sink throws(FileFailure) in
            for finding in findings { try sink(cells(finding, language)) }
        }
    }

    private func cells(_ finding: QualityFinding, _ language: Language) -> [SheetCell] {
        let employee = people[finding.person].details.employee
        let place = place(of: finding)
        return [
            .text(employee.nip.description), .text(employee.name), .text(employee.post),
            .text(office(of: finding.person).label(in: tree, language)), .text(people[finding.person].unit.map { tree.units[$0].name } ?? ""),
            .text(employee.unitID),
            .text(finding.problem.code), .text(finding.problem.message[language]), .text(place.file ?? ""),
            place.row.map { .count($0) } ?? .blank, .text(place.column ?? ""), .text(finding.problem.remedy[language]),
        ]
    }
}
