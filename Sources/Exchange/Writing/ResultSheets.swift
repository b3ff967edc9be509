import Instruments
import Measurement
import Vocabulary

extension MeasuredDataSet {
    /// Scores of everybody measured as a table for a workbook, in the order of their NIP.
    ///
    /// - `roll`: names everybody, with what would bring them most points now; the list then stands OPD by OPD.
    public func scoreSheet(in language: Language, naming roll: Roll? = nil) -> SheetTable {
        let who = PersonColumns(self, language, roll)
        let order = who.order(threads: threads)
        let deeds = roll.map { Deeds(dataSet.facts, $0) }
        let dimensions = Dimension.allCases.map { SheetColumn($0.label[language], .number) }
        let columns =
            who.columns + (groupNames.isEmpty ? [] : [SheetColumn(Words.group[language], .text)]) + dimensions + [
                SheetColumn(Words.total[language], .number), SheetColumn(Words.category[language], .category(categoryNames)),
                SheetColumn(Words.otherReading[language], .text, width: 22),
            ] + (deeds == nil ? [] : Deeds.columns(in: language)) + who.lastColumns
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
                if let deeds { row += Deeds.cells(deeds.best(of: person), in: language) }
                try sink(row + who.lastCells(of: person))
            }
        }
    }

    /// Who was not measured and why, in the order of the NIP.
    ///
    /// - `roll`: names everybody; the list then stands OPD by OPD.
    public func notMeasuredSheet(in language: Language, naming roll: Roll? = nil) -> SheetTable {
        let who = PersonColumns(self, language, roll)
        let order = who.order(threads: threads)
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
