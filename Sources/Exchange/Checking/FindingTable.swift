import Personnel
import Quality
import Vocabulary

extension CheckedDataSet {
    /// All findings of the check as a table for staff, in the order of NIP, then code, then row.
    public func findingTable(in language: Language) -> SheetTable {
        let columns = [
            SheetColumn("nip", Phrase("NIP"), .identifier, in: language),
            SheetColumn("nama", Phrase(id: "Nama", en: "Name"), .text, in: language),
            SheetColumn("jabatan", Phrase(id: "Jabatan", en: "Post"), .text, in: language),
            SheetColumn("opd", Phrase("OPD"), .text, in: language), SheetColumn("unor", Phrase("Unit"), .text, in: language),
            SheetColumn(forPrograms: "unor_id", .identifier),
            SheetColumn("kode", Phrase(id: "Kode", en: "Code"), .text, in: language),
            SheetColumn("temuan", Phrase(id: "Temuan", en: "Finding"), .sentences, in: language, width: 45),
            SheetColumn("berkas", Phrase(id: "Berkas", en: "File"), .text, in: language),
            SheetColumn("baris", Phrase(id: "Baris", en: "Row"), .number, in: language),
            SheetColumn("kolom", Phrase(id: "Kolom", en: "Column"), .text, in: language),
            SheetColumn("saran", Phrase(id: "Saran perbaikan", en: "Remedy"), .sentences, in: language, width: 45),
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
