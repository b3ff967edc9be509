import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// The five names, on the total cut to two decimals.
@Suite struct CategoryRuleTests {
    static let names: [(total: String, lower: String, upper: String)] = [
        ("100", "Sangat Tinggi", "Sangat Tinggi"), ("91", "Sangat Tinggi", "Sangat Tinggi"), ("90.999", "Tinggi", "Sangat Tinggi"),
        ("90.01", "Tinggi", "Sangat Tinggi"), ("90.009", "Tinggi", "Tinggi"), ("90", "Tinggi", "Tinggi"), ("81", "Tinggi", "Tinggi"),
        ("80.999", "Sedang", "Tinggi"), ("80.81", "Sedang", "Tinggi"), ("80.01", "Sedang", "Tinggi"), ("80.009", "Sedang", "Sedang"),
        ("80", "Sedang", "Sedang"), ("71", "Sedang", "Sedang"), ("70.99", "Rendah", "Sedang"), ("70", "Rendah", "Rendah"), ("61", "Rendah", "Rendah"),
        ("60.999", "Sangat Rendah", "Rendah"), ("60.01", "Sangat Rendah", "Rendah"), ("60", "Sangat Rendah", "Sangat Rendah"),
        ("0", "Sangat Rendah", "Sangat Rendah"),
    ]

    @Test(arguments: names) func theNameOfATotal(_ total: String, _ lower: String, _ upper: String) throws {
        let thousandths = try #require(Thousandths.parse(total))
        for (plan, name) in [
            (try Plan.a(), lower), (try Plan.b(), lower), (try Plan.a("2022-06-30", "categories=upper-bound"), upper),
            (try Plan.b("2024-06-30", "categories=upper-bound"), upper),
        ] {
            let instrument = plan.instrument
            #expect(instrument.categories.rows[instrument.category(thousandths: thousandths)].name == name)
            #expect(instrument.liesBetweenCategoryReadings(thousandths: thousandths) == (lower != upper))
        }
    }

    @Test func thePositionsCountFromTheHighest() throws {
        let rows = try Plan.a().instrument.categories.rows
        #expect(rows.map(\.name) == ["Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"])
    }

    @Test func peopleBetweenTheReadingsAreCounted() throws {
        let plan = try Plan.a("2022-06-30", "technical=proportional")
        // 25 + 7.812 + 17.5 + 25 + 5: Sedang by the one reading, Tinggi by the other.
        let person = try TestPerson().of("4").with { $0.education = "50" }.adding(TrainingRecord.technical("6.944")).adding(
            TrainingRecord.of("4", ended: "2022-06-01")
        )
        .adding(PredicateRecord(year: 2021, rating: "2"))
        let scores = plan.measured([person, try TestPerson()]).facts.scored()
        #expect(scores.total(of: 0).description == "80.312")
        #expect(scores.category(of: 0) == "Sedang")
        #expect(scores.betweenCategoryReadings == 1)
    }

    @Test func whoIsNotMeasuredIsNotCountedBetweenTheReadings() throws {
        let plan = try Plan.a()
        let scores = plan.measured([try TestPerson().with { $0.standing = "99" }]).facts.scored()
        #expect(scores.betweenCategoryReadings == 0)
    }
}
