import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// An explanation speaks of every row of the person: used, used with a doubt, without effect, set aside or refused.
@Suite struct ExplainedRowsTests {
    private func explanation(_ person: TestPerson, _ plan: Plan) -> Explanation {
        var file = PersonFile(person.employee, at: RecordSource(file: 0, row: 2))
        for (row, record) in person.records.enumerated() { file.add(record, at: RecordSource(file: 1, row: row + 2)) }
        return plan.explain(file)
    }

    /// Rows refused for a date, a year, JP; cancelled; an ethics sanction; a leadership course among other training.
    @Test func everyRowHasItsVerdict() throws {
        let plan = try Plan.b("2024-12-31")
        var broken = try TrainingRecord.technical("8", ended: "2024-05-05", name: "Tanggal")
        (broken.start, broken.unreadableFields) = (nil, [.trainingStart])
        var undated = try TrainingRecord.technical("8", ended: "2024-05-05", name: "Tahun")
        (undated.end, undated.unreadableFields) = (nil, [.trainingYear])
        var punished = SanctionRecord(type: "9", level: "B", decree: try .of("2024-02-20"))
        punished.unreadableFields = [.sanctionEffective]
        let person = try TestPerson().of("4").adding(broken).adding(undated).adding(TrainingRecord.technical("x", ended: "2024-05-05"))
            .adding(TrainingRecord.of("1", hours: 8, ended: "2024-05-05", name: "Jenis Satu")).adding(punished)
            .adding(SanctionRecord(type: "9", level: "B", effective: .of("2024-03-01"), cancelled: true))
            .adding(SanctionRecord(type: "21", level: "R", effective: .of("2024-03-01"))).adding(PredicateRecord(year: 2023, rating: "2"))
        let explanation = explanation(person, plan)
        #expect(explanation.refused.map { "\($0.source.row) \($0.problem.code)" } == ["3 tahun-tidak-terbaca", "4 jp-tidak-terbaca"])
        #expect(explanation.setAside.map { "\($0.source.row) \($0.reason.rawValue)" } == ["5 diklat-struktural-di-kursus"])
        #expect(explanation.setAside[0].summary.id.contains("Jenis Satu"))
        #expect(
            explanation.warned.map { "\($0.source.row) \($0.problem.code)" } == [
                "2 tanggal-tidak-terbaca-tak-dipakai", "6 tanggal-tidak-terbaca-tak-dipakai",
            ])
        #expect(explanation.withoutEffect.map { "\($0.source.row) \($0.verdict.rawValue)" } == ["7 notAsked", "8 none"])
        // 8 JP of 20, and the heavy punishment by the date of its decree.
        #expect(explanation.dimensions.map(\.description) == ["25", "26", "25", "1"])
    }

    @Test(arguments: [("perban-bkn-8-2019", "2022-06-30"), ("surat-bkn-4190-2024", "2024-06-30")])
    func noRowIsMissingAndNoneStandsTwice(_ id: String, _ date: String) throws {
        let plan = try Plan.of(id, date, [])
        var random = RandomPeople(asOf: plan.asOf, seed: 13)
        for person in try random.people(300) {
            let explanation = explanation(person, plan)
            guard explanation.exclusion == nil else { continue }
            let evidence = Set(
                explanation.indicators.flatMap(\.facts).flatMap(\.evidence).filter {
                    $0.verdict != .notAsked && $0.verdict != .none && $0.kind != .employee
                }
                .map(\.source.row))
            let apart = explanation.refused.map(\.source.row) + explanation.setAside.map(\.source.row) + explanation.withoutEffect.map(\.source.row)
            #expect(Set(apart).count == apart.count && evidence.isDisjoint(with: apart))
            #expect(evidence.union(apart) == Set(person.records.indices.map { $0 + 2 }))
            #expect(Set(explanation.warned.map(\.source.row)).isDisjoint(with: explanation.refused.map(\.source.row)))
        }
    }

    @Test func aRowThatCountsForOthersOnlyIsNotAsked() throws {
        let explanation = explanation(try TestPerson().of("4").adding(TrainingRecord.of("2", ended: "2022-01-01")), try .a())
        #expect(explanation.withoutEffect.map(\.verdict) == [.notAsked])
        #expect(explanation.withoutEffect[0].kind == .training)
    }

    @Test func aRowThatSaysNothingIsSetAside() throws {
        let explanation = explanation(try TestPerson().adding(PredicateRecord(year: 2021)), try .a())
        #expect(explanation.setAside.map(\.reason) == [.nothingSaid])
        #expect(explanation.withoutEffect.isEmpty && explanation.refused.isEmpty)
    }

    // MARK: Advice

    @Test func whatServesTwoIndicatorsIsAdvisedOnce() throws {
        let explanation = explanation(try TestPerson().adding(PredicateRecord(year: 2023, rating: "2")), try .b("2024-12-31"))
        let appraisal = explanation.advice.filter { $0.text.id.contains("Sangat Baik") }
        #expect(appraisal.map(\.gain.description) == ["10"])
        #expect(explanation.advice.map(\.gain).reduce(.zero, +) == explanation.indicators.map(\.gain).reduce(.zero, +))
    }

    @Test func theMostComesFirstAndEqualsInTheOrderOfTheInstrument() throws {
        let explanation = explanation(try TestPerson().of("1", echelon: "41"), try .a())
        let gains = explanation.advice.map(\.gain)
        #expect(gains == gains.sorted(by: >))
        #expect(gains.map(\.description) == ["30", "15", "15", "10", "10"])
        let training = explanation.advice.filter { $0.gain.description == "15" }.map(\.text)
        let names = ["diklat-kepemimpinan", "diklat-teknis"]
        #expect(training == names.compactMap { name in explanation.indicators.first { $0.indicator.name == name }?.indicator.advice })
    }

    @Test func whoHasEverythingIsAdvisedNothing() throws {
        let person = try TestPerson().with { $0.education = "50" }.adding(PredicateRecord(year: 2023, rating: "1")).adding(
            TrainingRecord.technical("20", ended: "2024-02-01"))
        #expect(try explanation(person, .b()).advice.isEmpty)
    }
}
