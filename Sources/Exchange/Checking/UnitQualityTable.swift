import Personnel
import Quality
import Vocabulary

extension CheckedDataSet {
    /// Writes the index of every unit over itself and all below it, parents before children, siblings by name.
    public func writeUnits(to path: String) throws(FileFailure) {
        let order = tree.byName
        let headings =
            ["unor_id", "nama_unor", "induk_id", "jumlah", "bertemuan", "indeks"] + QualityDimension.allCases.map(\.rawValue)
            + ["indikator_terjawab"]
        try CSVFile.write(path, headings: headings, count: order.count) { places, text in
            for number in order[places] {
                let tally = check.units[number]
                text.cell(tree.units[number].id)
                text.cell(FindingTable.harmless(tree.units[number].name))
                text.cell(tree.parents[number] >= 0 ? tree.units[Int(tree.parents[number])].id : "")
                text.cell(tally.people)
                text.cell(tally.peopleWithFindings)
                for share in [tally.index] + QualityDimension.allCases.map(tally.index) { text.cell(share?.text() ?? "") }
                text.cell(tally.answered)
                text.endRow()
            }
        }
    }

    /// OPD with their people, from the lowest index; by name where it is the same.
    public var officesFromLowest: [(unit: OrganizationUnit, tally: QualityTally)] {
        check.byOffice.compactMap { number, tally in
            tree.units.indices.contains(number) ? (unit: tree.units[number], tally: tally, index: tally.index) : nil
        }.sorted { left, right in
            if let one = left.index, let other = right.index, one != other { return one < other }
            if (left.index == nil) != (right.index == nil) { return right.index == nil }
            return (left.unit.name, left.unit.id) < (right.unit.name, right.unit.id)
        }.map { ($0.unit, $0.tally) }
    }
}

extension WeightedShare {
    /// In percent with two decimals, half up, as `94.95` or `94,95`.
    public func text(decimalSign: Character = ".") -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100)\(decimalSign)\(rest < 10 ? "0" : "")\(rest)"
    }
}
