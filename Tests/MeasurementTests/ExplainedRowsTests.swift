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
        #expect(explanation.withoutEffect.map { "\($0.source.row) \($0.verdict.rawValue)" } == ["7 cancelled", "8 none"])
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

    @Test func aRowThatCountsForOtherPostsOnlySaysSo() throws {
        let explanation = explanation(try TestPerson().of("4").adding(TrainingRecord.of("2", ended: "2022-01-01")), try .a())
        #expect(explanation.withoutEffect.map(\.verdict) == [.otherPost])
        #expect(explanation.withoutEffect[0].kind == .training)
        #expect(explanation.withoutEffect[0].reading == "fungsional")
    }

    @Test func aRowThatSaysNothingIsSetAside() throws {
        let explanation = explanation(try TestPerson().adding(PredicateRecord(year: 2021)), try .a())
        #expect(explanation.setAside.map(\.reason) == [.nothingSaid])
        #expect(explanation.withoutEffect.isEmpty && explanation.refused.isEmpty)
    }

    @Test func theCodeStandsBesideWhatIsReadInIt() throws {
        let explanation = explanation(
            try TestPerson().adding(TrainingRecord.of("3", hours: 8, ended: "2022-05-05", name: "Seminar Pajak")), try .a())
        let evidence = try #require(
            explanation.indicators.flatMap(\.facts).flatMap(\.evidence).first { $0.verdict == .decides && $0.kind == .training })
        #expect(evidence.summary(in: .indonesian) == "Seminar Pajak, jenis diklat 3, 8 JP, selesai 5 Mei 2022")
        #expect(evidence.reading == "teknis")
    }

    // MARK: Until when rows count

    @Test(arguments: [
        ("2021-08-10", "2022-08-09"), ("2021-07-01", "2022-06-30"), ("2022-06-30", "2023-06-29"),
    ])
    func aTrainingCountsForAYear(ended: String, until: String) throws {
        let explanation = explanation(try TestPerson().adding(TrainingRecord.technical("20", ended: ended)), try .a("2022-06-30"))
        let training = explanation.indicators.flatMap(\.facts).flatMap(\.evidence).filter { $0.kind == .training && $0.verdict == .decides }
        #expect(training.compactMap(\.until) == [try .of(until)])
    }

    /// The last day is the last on which the same record still counts, whatever the window and the day.
    @Test(arguments: ["to-the-day", "calendar-years"]) func theLastDayIsTheLastOnWhichItCounts(window: String) throws {
        for ended in ["2020-02-28", "2020-02-29", "2020-03-01", "2019-12-31", "2021-01-01", "2021-06-15"] {
            let person = try TestPerson().adding(TrainingRecord.technical("20", ended: ended))
            func training(_ day: CivilDate) throws -> [Evidence] {
                explanation(person, try Plan.of("perban-bkn-8-2019", day.description, ["window=\(window)"])).indicators.flatMap(\.facts)
                    .flatMap(\.evidence).filter { $0.kind == .training && $0.reading == "teknis" && $0.verdict != .notAsked }
            }
            let until = try #require(try training(.of(ended)).compactMap(\.until).first)
            #expect(try training(until).map(\.verdict) == [.decides], "\(ended) \(until)")
            #expect(try training(CivilDate(day: until.day + 1)).map(\.verdict) == [.outsideWindow], "\(ended) \(until)")
        }
    }

    // MARK: Advice

    @Test func whatServesTwoIndicatorsIsAdvisedOnce() throws {
        let advice = explanation(try TestPerson(), try .b("2024-12-31")).advice.filter { $0.text.id.contains("SKP") }
        #expect(advice.map(\.text.id) == ["masukkan SKP 2023 ke SIASN"])
        #expect(advice.map(\.gain.description) == ["55"] && advice.allSatisfy(\.isAtMost))
    }

    @Test func aYearThatIsOverIsNoAdvice() throws {
        let explanation = explanation(try TestPerson().adding(PredicateRecord(year: 2023, rating: "2")), try .b("2024-12-31"))
        #expect(!explanation.advice.contains { $0.text.id.contains("Sangat Baik") })
        let appraisal = try #require(explanation.indicators.first { $0.dimension == .performance })
        #expect(appraisal.gain > .zero)
        #expect(appraisal.outlook?.isOpen == false)
        #expect(appraisal.outlook?.text.id.contains("tahun 2023, yang sudah lewat") == true)
        // The same year is still open.
        let open = self.explanation(
            try TestPerson().adding(PredicateRecord(year: 2024, rating: "2")),
            try Plan.of("surat-bkn-4190-2024", "2024-06-30", ["appraisal-year=same"]))
        #expect(open.advice.contains { $0.text.id.contains("Sangat Baik") })
    }

    @Test func theNextEducationIsAdvisedAndNotTheHighest() throws {
        let education = explanation(try TestPerson().with { $0.education = "40" }, try .a()).advice.first { $0.text.id.contains("pendidikan") }
        #expect(education?.text.id == "menyelesaikan pendidikan S-2 dan mencantumkan gelarnya")
        #expect(education?.gain.description == "5")
        // D-II gives no more points than SLTA.
        let secondary = explanation(try TestPerson().with { $0.education = "15" }, try .a()).advice.first { $0.text.id.contains("pendidikan") }
        #expect(secondary?.text.id == "menyelesaikan pendidikan D-III dan mencantumkan gelarnya")
    }

    @Test func whoRetiresFirstIsAdvisedNoStudies() throws {
        let nip = try #require(NIP("196407011990031901"))
        let person = try TestPerson().of("4").with {
            $0.education = "40"
            $0.nip = nip
        }
        let explanation = explanation(person, try .a("2022-06-30"))
        #expect(explanation.retirement == (try .of("2022-08-01")))
        #expect(!explanation.advice.contains { $0.text.id.contains("pendidikan") })
        let education = try #require(explanation.indicators.first { $0.dimension == .qualification })
        #expect(education.outlook?.text.id == "pensiun 1 Agustus 2022, sebelum pendidikan berikutnya dapat selesai")
    }

    @Test func whoIsPastRetirementGetsNoAdvice() throws {
        let nip = try #require(NIP("196001011990031901"))
        let person = try TestPerson().of("4").with { $0.nip = nip }
        let explanation = explanation(person, try .a("2022-06-30"))
        // What is missing on record may still be brought.
        #expect(explanation.advice.allSatisfy { $0.text.id.hasPrefix("masukkan") })
        let training = try #require(explanation.indicators.first { $0.indicator.name == "diklat-teknis" })
        #expect(training.outlook?.text.id == "sudah melewati batas usia pensiun (1 Februari 2018); periksa datanya")
    }

    @Test func aYearThatEndsTodayIsOpenForNothing() throws {
        let last = explanation(try TestPerson(), try .b("2024-12-31")), before = explanation(try TestPerson(), try .b("2024-12-30"))
        func training(_ explanation: Explanation) -> Outlook? {
            explanation.indicators.first { $0.indicator.name == "pelatihan" }?.outlook
        }
        #expect(training(last)?.text.id == "tahun pengukuran 2024 berakhir hari itu" && training(last)?.isOpen == false)
        #expect(training(before)?.isOpen == true)
    }

    @Test func whoIsNotMeasuredSeesEveryRowAndWhatDecided() throws {
        let person = try TestPerson().with { $0.standing = "99" }.adding(TrainingRecord.technical("20", ended: "2022-01-01"))
        let explanation = explanation(person, try .a())
        #expect(explanation.exclusion?.reason == "kedudukan-hukum")
        #expect(explanation.withoutEffect.map(\.verdict) == [.notMeasured] && explanation.warned.isEmpty)
        #expect(explanation.exclusionFacts.flatMap(\.evidence).contains { $0.summary(in: .indonesian).contains("99") })
    }

    @Test func aTrainingWithoutAnEndBegan() throws {
        var record = try TrainingRecord.of("3", hours: 8, ended: "2022-05-05", name: "Contoh")
        (record.start, record.end) = (record.end, nil)
        #expect(record.summary.id == "Contoh, jenis diklat 3, 8 JP, mulai 5 Mei 2022")
    }

    @Test func whatIsShortOfTrainingIsCounted() throws {
        let advice = explanation(try TestPerson().adding(TrainingRecord.technical("12,5", ended: "2022-02-01")), try .a("2022-06-30")).advice
        #expect(advice.contains { $0.text.id == "mengikuti diklat teknis sampai 20 JP dalam satu tahun: kurang 7,5 JP" })
    }

    @Test func aPunishmentOnlyAges() throws {
        let explanation = explanation(
            try TestPerson().adding(SanctionRecord(type: "9", level: "B", effective: .of("2019-03-10"))), try .a("2022-06-30"))
        let discipline = try #require(explanation.indicators.first { $0.dimension == .discipline })
        #expect(
            discipline.outlook
                == .wait(
                    Phrase(
                        id: "pulih mulai 10 Maret 2024 bila tidak ada hukuman baru",
                        en: "restored from 10 March 2024 on, unless there is a new punishment")))
        #expect(!explanation.advice.contains { $0.text.id.contains("hukuman") })
    }

    @Test func theMostComesFirstAndEqualsInTheOrderOfTheInstrument() throws {
        let explanation = explanation(try TestPerson().of("1", echelon: "41"), try .a())
        let gains = explanation.advice.map(\.gain)
        #expect(gains == gains.sorted(by: >))
        #expect(gains.map(\.description) == ["30", "15", "15", "10", "5"])
        let texts = explanation.advice.map(\.text.id)
        #expect(texts[1].hasPrefix("lulus diklat kepemimpinan") && texts[2].hasPrefix("mengikuti diklat teknis"))
    }

    @Test func whoHasEverythingIsAdvisedNothing() throws {
        let person = try TestPerson().with { $0.education = "50" }.adding(PredicateRecord(year: 2023, rating: "1")).adding(
            TrainingRecord.technical("20", ended: "2024-02-01"))
        #expect(try explanation(person, .b()).advice.isEmpty)
    }
}
