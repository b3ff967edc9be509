import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// A plan as tables: who attends what, class by class and OPD by OPD, when, for how much, and what is entered first.
package struct PlanTables {
    package let result: TrainingPlanResult
    package let language: Language
    private let people: NamedPeople

    package init(_ result: TrainingPlanResult, language: Language) {
        self.result = result
        self.language = language
        people = NamedPeople(result.dataSet, result.roll, language: language)
    }

    var plan: TrainingPlan { result.plan }

    func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .number) -> SheetColumn {
        SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
    }

    private var who: [SheetColumn] { people.columns }
    private func who(_ person: Int32) -> [SheetCell] { people.cells(person) }

    /// A line a person and programme.
    package var lines: SheetTable {
        let columns =
            who + [
                column("program", "Program", "Programme", .text), column("angkatan", "Kelas ke", "Class no."),
                column("mulai", "Mulai", "From", .date), column("selesai", "Selesai", "To", .date),
                column("fakta_sekarang", "Fakta sekarang", "Fact now", .text), column("fakta_sesudah", "Fakta sesudah", "Fact after", .text),
                column("aturan", "Aturan", "Rule", .text), column("poin", "Poin", "Points"), column("biaya", "Biaya (Rp)", "Cost (Rp)"),
                column("biaya_per_poin", "Biaya per poin (Rp)", "Cost a point (Rp)"),
            ]
        return SheetTable(Phrase(id: "Baris rencana", en: "Lines")[language], columns, plan.lines.map(cells))
    }

    private func cells(_ line: PlanLine) -> [SheetCell] {
        let entry = plan.classes[line.classNumber], points = line.points.thousandths
        return who(line.person) + [
            .text(plan.programmes.offers[line.offer].programme.title[language]), .count(entry.number), .date(entry.start), .date(entry.end),
            .text(result.facts(line, \.before, in: language)), .text(result.facts(line, \.after, in: language)),
            .text(result.rule(line, in: language)), .points(line.points), .count(line.cost),
            points > 0 ? .count(line.cost * 1000 / points) : .blank,
        ]
    }

    /// The participants of one class, to be sent as they stand.
    package func participants(_ number: Int) -> SheetTable {
        let entry = plan.classes[number]
        let columns = [column("nomor", "No.", "No.")] + who + [column("poin", "Poin", "Points")]
        let points = Dictionary(plan.lines.filter { $0.classNumber == number }.map { ($0.person, $0.points) }) { first, _ in first }
        let rows = entry.people.enumerated().map { position, person -> [SheetCell] in
            [.count(position + 1)] + who(person) + [.points(points[person] ?? .zero)]
        }
        return SheetTable("\(plan.programmes.offers[entry.offer].programme.name) \(entry.number)", columns, rows)
    }

    /// The calendar: every class with its days.
    package var calendar: SheetTable {
        let columns = [
            column("mulai", "Mulai", "From", .date), column("selesai", "Selesai", "To", .date), column("program", "Program", "Programme", .text),
            column("angkatan", "Kelas ke", "Class no."), column("peserta", "Peserta", "People"), column("biaya", "Biaya (Rp)", "Cost (Rp)"),
        ]
        let sorted = plan.classes.sorted { ($0.start, $0.end, $0.offer, $0.number) < ($1.start, $1.end, $1.offer, $1.number) }
        return SheetTable(
            Phrase(id: "Kalender", en: "Calendar")[language], columns,
            sorted.map { entry in
                [
                    .date(entry.start), .date(entry.end), .text(plan.programmes.offers[entry.offer].programme.title[language]),
                    .count(entry.number), .count(entry.people.count), .count(entry.cost),
                ]
            })
    }

    /// The budget: every programme that is held.
    package var budget: SheetTable {
        let columns = [
            column("program", "Program", "Programme", .text), column("kelas", "Kelas", "Classes"), column("peserta", "Peserta", "People"),
            column("biaya_kelas", "Biaya kelas (Rp)", "Cost of classes (Rp)"), column("biaya_peserta", "Biaya peserta (Rp)", "Cost of people (Rp)"),
            column("biaya", "Jumlah (Rp)", "Total (Rp)"), column("poin", "Poin", "Points"),
            column("biaya_per_poin", "Biaya per poin (Rp)", "Cost a point (Rp)"),
            column("sumber", "Sumber angka", "Source of the figures", .sentences),
        ]
        return SheetTable(Phrase(id: "Anggaran", en: "Budget")[language], columns, budgetRows)
    }

    private var budgetRows: [[SheetCell]] {
        plan.programmes.offers.indices.compactMap { offer -> [SheetCell]? in
            let classes = plan.classes.filter { $0.offer == offer }
            guard !classes.isEmpty else { return nil }
            let programme = plan.programmes.offers[offer].programme
            let people = classes.reduce(0) { $0 + $1.people.count }, fixed = classes.count * programme.costPerClass
            let cost = classes.reduce(0) { $0 + $1.cost }
            let points = plan.lines.filter { $0.offer == offer }.reduce(0) { $0 + $1.points.thousandths }
            let example = programme.isExample ? Phrase(id: "Contoh. ", en: "Example. ")[language] : ""
            return [
                .text(programme.title[language]), .count(classes.count), .count(people), .count(fixed), .count(cost - fixed), .count(cost),
                .points(Points(thousandths: points)), points > 0 ? .count(Int(Int128(cost) * 1000 / Int128(points))) : .blank,
                .text(example + programme.source),
            ]
        }
    }

    /// Records to be entered first.
    package var repairs: SheetTable {
        let columns =
            who + [
                column("catatan", "Catatan yang belum ada", "Missing record", .text), column("dianggap", "Dianggap", "Assumed", .text),
                column("poin", "Poin", "Points"),
            ]
        return SheetTable(
            Phrase(id: "Perbaikan data", en: "Data repair")[language], columns,
            plan.repairs.map { line in
                let fact = result.instrument.facts[line.fact]
                let year = line.record.year.map { " \($0)" } ?? ""
                return who(line.person) + [
                    .text("SKP\(year)"), .text(result.instrument.phrase(line.value, of: fact)[language]), .points(line.points),
                ]
            })
    }

    /// Who retires before the day of the plan.
    package var leaving: SheetTable {
        let columns = who + [column("pensiun", "Pensiun", "Retires", .date)]
        return SheetTable(
            Phrase(id: "Pensiun sebelumnya", en: "Retiring before")[language], columns,
            plan.leaving.map { who($0) + [result.roll.retirement(of: Int($0)).map { .date($0) } ?? .blank] })
    }
}
