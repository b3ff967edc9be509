import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Points asked of facts are the points that scoring gives.
@Suite struct FactLadderTests {
    @Test(arguments: ["perban-bkn-8-2019", "surat-bkn-4190-2024"]) func agreesWithScoring(id: String) throws {
        let year = id.hasPrefix("perban") ? "2022" : "2024"
        let before = id.hasPrefix("perban") ? 2021 : 2023
        for settings in [[], id.hasPrefix("perban") ? ["technical=proportional"] : ["training=all-or-nothing"]] {
            let plan = Plan(try Bundled.load(id, settings), asOf: try .of("\(year)-06-30"))
            for kind: Code in ["1", "2", "4"] {
                for education: Code in ["", "15", "30", "45"] {
                    let person = try TestPerson().of(kind, echelon: "31").with { $0.education = education }
                        .adding(TrainingRecord.of("3", hours: 13, ended: "\(year)-02-01")).adding(
                            TrainingRecord.of("9", ended: "\(before)-12-01", certificate: "9")
                        )
                        .adding(LeadershipRecord.of(level: "3")).adding(PredicateRecord(year: before, rating: "2"))
                    let facts = PersonTrial(Case.file(person)).facts(plan)
                    let values = plan.instrument.facts.indices.map { facts.value($0, of: 0) }
                    let scores = facts.scored()
                    for dimension in Dimension.allCases {
                        #expect(FactLadder(plan, dimension).points(values) == scores.points(dimension, of: 0).thousandths, "\(kind) \(dimension)")
                    }
                }
            }
        }
    }
}
