import Measurement
import Personnel
import Quality
import Vocabulary

extension CheckedDataSet {
    /// The index of every unit over itself and all below it as a table, parents before children, siblings by name.
    ///
    /// - Parameters:
    ///   - language: the language of the headings.
    ///   - fewest: units of fewer people are left out: they would be known by their index.
    public func unitTable(in language: Language, fewest: Int = 0) -> SheetTable {
        let columns =
            [
                SheetColumn("unor_id", Words.unitID, .identifier, in: language),
                SheetColumn("nama_unor", Phrase("Unit"), .text, in: language),
                SheetColumn("induk_id", Phrase(id: "ID unor induk", en: "Id of the unit above"), .identifier, in: language),
                SheetColumn("jumlah", Phrase(id: "Pegawai", en: "People"), .number, in: language),
                SheetColumn("bertemuan", Phrase(id: "Pegawai dengan temuan", en: "People with findings"), .number, in: language),
                SheetColumn("indeks", Phrase(id: "Indeks kualitas data", en: "Data quality index"), .number, in: language),
            ] + QualityDimension.allCases.map { SheetColumn($0.rawValue, $0.label, .number, in: language) }
            + [
                SheetColumn(
                    "indikator_terjawab", Phrase(id: "Indikator yang terjawab", en: "Indicators answered"), .number, in: language)
            ]
        return SheetTable(Phrase(id: "Unit", en: "Units")[language], columns, count: tree.byName.count) { sink throws(FileFailure) in
            for number in tree.byName where check.units[number].people >= fewest { try sink(cells(ofUnit: number)) }
        }
    }

    private func cells(ofUnit number: Int) -> [SheetCell] {
        let tally = check.units[number], unit = tree.units[number]
        let parent = Int(tree.parents[number])
        return [
            .text(unit.id), .text(unit.name), parent >= 0 ? .text(tree.units[parent].id) : .blank, .count(tally.people),
            .count(tally.peopleWithFindings),
        ]
            + ([tally.index] + QualityDimension.allCases.map(tally.index)).map { share in
                share.flatMap { ExactMean(sum: $0.hundredths * 10, count: 1) }.map { .mean($0) } ?? .blank
            }
            + [.count(tally.answered)]
    }

    /// OPD with their people, from the lowest index; by name where it is the same.
    public var officesFromLowest: [(place: OfficePlace, unit: OrganizationUnit?, tally: QualityTally)] { fromLowest(\.isOffice) }

    /// The same of places outside of the OPD.
    public var outsideOffices: [(place: OfficePlace, unit: OrganizationUnit?, tally: QualityTally)] { fromLowest { !$0.isOffice } }

    private func fromLowest(_ isWanted: (OfficePlace) -> Bool) -> [(place: OfficePlace, unit: OrganizationUnit?, tally: QualityTally)] {
        // Of a place that a scope reaches only in part there is no index.
        check.byPlace.filter { isWanted($0.key) && !($0.key.unit.map(tree.isAboveScope) ?? false) }.map { place, tally in
            (place: place, unit: place.unit.map { tree.units[$0] }, tally: tally, index: tally.index)
        }.sorted { left, right in
            if let one = left.index, let other = right.index, one != other { return one < other }
            if (left.index == nil) != (right.index == nil) { return right.index == nil }
            return (left.unit?.name ?? "", left.unit?.id ?? "") < (right.unit?.name ?? "", right.unit?.id ?? "")
        }.map { ($0.place, $0.unit, $0.tally) }
    }
}

extension WeightedShare {
    /// In percent with two decimals, half up, as `94.95` or `94,95`.
    public func text(decimalSign: Character = ".") -> String { ExactMean.text(hundredths: hundredths, decimalSign: decimalSign) }
}
