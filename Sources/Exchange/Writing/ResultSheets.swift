import Instruments
import Measurement
import Personnel
import Vocabulary

extension MeasuredDataSet {
    /// Scores of everybody measured as a table for a workbook, in the order of their NIP.
    public func scoreSheet(in language: Language) -> SheetTable {
        let people = dataSet.people
        let order = people.inOrderOfNIP(threads: threads)
        let who = PersonColumns(self, language)
        let dimensions = Dimension.allCases.map { SheetColumn($0.label[language], .number) }
        let columns =
            who.columns + (groupNames.isEmpty ? [] : [SheetColumn(Words.group[language], .text)]) + dimensions + [
                SheetColumn(Words.total[language], .number), SheetColumn(Words.category[language], .category(categoryNames)),
                SheetColumn(Words.otherReading[language], .text, width: 22),
            ] + who.lastColumns
        let isOfSecondGroup = groupNames.isEmpty ? [] : dataSet.facts.isOfSecondGroup
        return SheetTable(Phrase(id: "Nilai", en: "Scores")[language], columns, count: aggregation.whole.measured) { sink throws(FileFailure) in
            for person in order.lazy.map(Int.init) where scores.isMeasured(person) {
                var row = who.cells(of: person)
                if !groupNames.isEmpty { row.append(.text(groupNames[isOfSecondGroup[person] ? 1 : 0])) }
                for dimension in Dimension.allCases { row.append(.points(scores.points(dimension, of: person))) }
                let total = scores.total(of: person)
                row.append(.points(total))
                row.append(.text(scores.category(of: person)))
                // Where readings of the bounds differ, the row says what the others would call it.
                row.append(.text(plan.instrument.otherCategories(hundredths: total.thousandths / 10).joined(separator: ", ")))
                try sink(row + who.lastCells(of: person))
            }
        }
    }

    /// Who was not measured and why, in the order of the NIP.
    public func notMeasuredSheet(in language: Language) -> SheetTable {
        let order = dataSet.people.inOrderOfNIP(threads: threads)
        let who = PersonColumns(self, language)
        let reasons = plan.instrument.population.map(\.title[language])
        return SheetTable(
            Phrase(id: "Tidak diukur", en: "Not measured")[language], who.columns + [SheetColumn(Words.reason[language], .text)] + who.lastColumns,
            count: aggregation.whole.notMeasured
        ) { sink throws(FileFailure) in
            for person in order.lazy.map(Int.init) where !scores.isMeasured(person) {
                try sink(who.cells(of: person) + [.text(reasons[Int(scores.exclusions[person])])] + who.lastCells(of: person))
            }
        }
    }

    /// Everything that was found, in the order of files and rows.
    public func findingSheet(in language: Language) -> SheetTable { DiagnosticFile.sheet(diagnostics, in: language) }

    /// The names of the categories, from the highest.
    public var categoryNames: [String] { plan.instrument.categories.rows.map(\.name) }
}

/// The columns by which a sheet says who somebody is. Names are not kept, so the NIP says it.
struct PersonColumns {
    private let dataSet: DataSet
    private let classes: ClassCells
    let columns: [SheetColumn]
    /// The id of the unit is for programs, so it stands last.
    let lastColumns: [SheetColumn]

    init(_ measured: MeasuredDataSet, _ language: Language) {
        dataSet = measured.dataSet
        classes = ClassCells(measured.dataSet.facts)
        columns = [SheetColumn("NIP", .identifier), SheetColumn("Unit", .text), SheetColumn(Words.postClass[language], .text)]
        lastColumns = [SheetColumn(Words.unitID[language], .identifier)]
    }

    func cells(of person: Int) -> [SheetCell] {
        let people = dataSet.people
        let unit = Int(people.units[person])
        return [
            .text(people.nips[person].description), .text(unit >= 0 ? dataSet.tree.units[unit].name : ""), .text(classes.name(of: person)),
        ]
    }

    func lastCells(of person: Int) -> [SheetCell] { [.text(dataSet.people.unitID(of: person, in: dataSet.tree))] }
}

/// Headings that several sheets have.
enum Words {
    static let unitID = Phrase(id: "ID unor", en: "Unit id")
    static let postClass = Phrase(id: "Kelas jabatan", en: "Position class")
    static let total = Phrase("Total")
    static let category = Phrase(id: "Kategori", en: "Category")
    static let otherReading = Phrase(id: "Kategori menurut bacaan lain", en: "Category by another reading")
    static let reason = Phrase(id: "Alasan", en: "Reason")
    static let rank = Phrase(id: "Peringkat", en: "Rank")
    static let measured = Phrase(id: "Diukur", en: "Measured")
    static let notMeasured = Phrase(id: "Tidak diukur", en: "Not measured")
    static let participation = Phrase(id: "Partisipasi", en: "Participation")
    static let people = Phrase(id: "orang", en: "people")
    static let mean = Phrase(id: "rata-rata", en: "mean")
    static let group = Phrase(id: "Kelompok", en: "Group")
    static let remark = Phrase(id: "Catatan", en: "Remark")
    static let few = Phrase(id: "kurang dari 10 orang", en: "fewer than 10 people")
}
