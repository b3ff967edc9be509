import Instruments
import Measurement
import Personnel
import Planning
import Testing
import Vocabulary

@Suite struct PlanningExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        guard let source = try InstrumentLibrary.bundled().source(forYear: 2022), let today = CivilDate(year: 2022, month: 6, day: 30),
            let by = CivilDate(year: 2022, month: 12, day: 31)
        else { return }
        let plan = Plan(source.standard, asOf: by)

        // Three analysts; two of them have 12 JP of technical training.
        var folding = RecordFolding([plan], people: 3)
        for (person, hours) in [12, 12, 0].enumerated() {
            guard let nip = NIP("19900101201501190\(person + 1)") else { return }
            var employee = Employee(nip: nip)
            employee.standing = "01"
            employee.status = "PNS"
            employee.positionKind = "2"
            employee.post = "Analis Contoh Ahli Pertama"
            employee.education = "40"
            folding.add(employee, of: person)
            folding.add(PredicateRecord(year: 2021, rating: "1"), of: person)
            guard hours > 0 else { continue }
            var training = TrainingRecord()
            training.type = "3"
            training.hours = .value(hours * Thousandths.one)
            training.end = CivilDate(year: 2022, month: 3, day: 31)
            folding.add(training, of: person)
        }
        guard let facts = folding.finish().first else { return }
        let cohort = Cohort(facts: facts, scores: facts.scored(), tree: .empty, units: [-1, -1, -1], order: [0, 1, 2])

        // What the first of them lacks.
        let lacking = GapAnalysis(cohort).people.first
        let hours = lacking?.gaps.first { $0.lever.kind == .hours }?.lever.lacking  // 8 JP of the 20, which bring 15 points
        let together = lacking?.together  // 45, with a seminar, functional training and the next degree

        let text = """
            format: 1
            program:
              webinar:
                jenis: seminar
                jadwal: [{mulai: 2022-08-01, selesai: 2022-08-01}]
                biaya: {peserta: 100000}
              bimtek:
                jenis: bimtek
                jp: 8
                jadwal: [{mulai: 2022-09-05, selesai: 2022-09-06}]
                biaya: {kelas: 3000000, peserta: 500000}
            """
        let programmes = try ProgrammeList(file: "program.yaml", text: text, for: plan, after: today, in: nil)
        let task = PlanTask(.target(Points(thousandths: 65 * Thousandths.one)))
        let made = try Planner(cohort, programmes, after: today, task).plan()

        let before = made.expected.means?.total.text()  // 50.00
        let promised = made.promised.means?.total.text()  // 65.00: the webinar for all three, the bimtek for one who has 12 JP
        let cost = made.cost  // 3,800,000 rupiah
        let least = made.proof.leastCost  // the same: proven that no plan is cheaper
        // end of example
        #expect(hours == 8 * Thousandths.one)
        #expect(together == Points(thousandths: 45 * Thousandths.one))
        #expect(before == "50.00")
        #expect(promised == "65.00")
        #expect(made.lines.count == 4 && made.classes.map(\.people.count) == [3, 1])
        #expect(cost == 3_800_000)
        #expect(least == 3_800_000)
        isRead = true
    }
}
