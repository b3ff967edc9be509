import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// Study paths as tables: year by year, who studies, and who was left out.
package struct StudyTables {
    package let result: StudyResult
    package let language: Language
    private let people: NamedPeople

    package init(_ result: StudyResult, language: Language) {
        self.result = result
        self.language = language
        people = NamedPeople(result.dataSet, result.roll, language: language)
    }

    package var all: [SheetTable] { [years, students, leftOut].filter { $0.count > 0 } }

    private func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .number) -> SheetColumn {
        SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
    }

    private func cell(_ mean: ExactMean?) -> SheetCell { mean.map { .mean($0) } ?? .blank }
    private func title(_ degree: Int) -> SheetCell { .text(result.paths.programmes.degrees[degree].title[language]) }

    private var years: SheetTable {
        let columns = [
            column("tanggal", "Per tanggal", "As of", .date), column("orang", "Diukur", "Measured"),
            column("kualifikasi_tanpa", "Kualifikasi tanpa studi", "Qualification without"),
            column("kualifikasi", "Kualifikasi", "Qualification"), column("indeks_tanpa", "Indeks tanpa studi", "Index without"),
            column("indeks", "Indeks", "Index"), column("pendanaan", "Pendanaan", "Funding", .text), column("mulai", "Mulai belajar", "Beginning"),
            column("sedang", "Sedang belajar", "Studying"), column("gelar", "Gelar dihitung", "Degrees that count"),
            column("poin", "Poin", "Points"), column("biaya", "Biaya (Rp)", "Cost (Rp)"),
        ]
        let rows = result.paths.years.flatMap { year in
            StudyTerms.Funding.allCases.compactMap { way in year.funding[way].map { (way, $0) } }.map { way, sums -> [SheetCell] in
                [
                    .date(year.day), .count(year.without.tally.measured), cell(year.without.qualification), cell(year.with.qualification),
                    cell(year.without.means?.total), cell(year.with.means?.total), .text(way.label[language]), .count(sums.starting),
                    .count(sums.studying), .count(sums.counting), .points(Points(thousandths: sums.thousandths)), .count(sums.cost),
                ]
            }
        }
        return SheetTable(Phrase(id: "Tahun", en: "Years")[language], columns, rows)
    }

    package var students: SheetTable {
        let columns =
            people.columns + [
                column("program", "Program", "Programme", .text), column("pendanaan", "Pendanaan", "Funding", .text),
                column("mulai", "Mulai", "From", .date), column("lulus", "Lulus", "Degree", .date),
                column("dicantumkan", "Gelar dicantumkan", "Recorded", .date), column("poin", "Poin", "Points"),
            ]
        return SheetTable(
            Phrase(id: "Peserta studi", en: "Students")[language], columns,
            result.paths.students.map { student in
                let funding = result.paths.programmes.degrees[student.degree].study?.funding.label[language] ?? ""
                return people.cells(student.person) + [
                    title(student.degree), .text(funding), .date(student.start), .date(student.graduation), .date(student.recorded),
                    .points(student.points),
                ]
            })
    }

    private var leftOut: SheetTable {
        let columns =
            people.columns + [
                column("program", "Program", "Programme", .text), column("pensiun", "Pensiun", "Retires", .date),
                column("wajib", "Wajib kerja sampai", "To be served until", .date),
            ]
        return SheetTable(
            Phrase(id: "Tidak diikutkan", en: "Left out")[language], columns,
            result.paths.leftOut.map { people.cells($0.person) + [title($0.degree), .date($0.retirement), .date($0.served)] })
    }
}
