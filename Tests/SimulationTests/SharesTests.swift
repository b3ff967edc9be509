import Testing
import Vocabulary

@testable import Simulation

@Suite struct SharesTests {
    let scenario: Scenario
    let people: [SimulatedPerson]

    init() throws {
        let scenario = Scenario(try simulation(employees: 8000, agencies: 4))
        self.scenario = scenario
        people = SimulatedAgency.all(in: scenario, count: 4).flatMap { agency in
            agency.people.map { number in
                var random = scenario.stream(.person, number)
                return SimulatedPerson(number: number, agency: agency, in: scenario, using: &random)
            }
        }
    }

    @Test func classesAreSpreadAsInRealAgencies() {
        #expect((85...115).contains(perMille(of: people) { $0.post.kind == "1" }))
        #expect((470...530).contains(perMille(of: people) { $0.post.kind == "2" }))
        #expect((370...430).contains(perMille(of: people) { $0.post.kind == "4" }))
        let functional = people.filter { $0.post.kind == "2" }
        #expect((460...540).contains(perMille(of: functional) { $0.post.family == .teacher || $0.post.family == .health }))
    }

    @Test func aFiftiethAreOnProbation() {
        #expect((12...30).contains(perMille(of: people) { $0.identity.status == .cpns }))
    }

    @Test func echelonsAreThoseOfTheUnits() {
        for person in people where person.post.family == .structural {
            #expect(person.post.echelon.first == person.placement.level.echelon.first)
        }
        #expect(people.allSatisfy { $0.post.family == .structural || $0.post.echelon.isEmpty })
    }

    @Test func theLargestPartHoldsABachelorsDegree() {
        #expect((400...550).contains(perMille(of: people) { $0.education == .bachelor }))
        for person in people {
            #expect(person.education.graduationAge < scenario.year - person.identity.birth.year)
        }
    }

    @Test func aboutHalfReachTwentyHoursInTheLastYear() throws {
        var hours = [Int](repeating: 0, count: people.count)
        for person in people {
            var random = scenario.stream(.person, person.number)
            var rows = RowWriter(capacity: 0)
            var entries = Entries(of: person.number, in: scenario)
            TrainingRows.write(for: person, in: scenario, to: &rows, &entries, using: &random)
            let table = try Table([0, 0, 0] + Array((ExportFile.training.heading + "\r\n").utf8) + rows.bytes)
            for row in table.rows {
                guard let end = CivilDate.parse(row[8]).value, end > scenario.asOf.minus(years: 1), end <= scenario.asOf else { continue }
                hours[person.number] += Int(row[9]) ?? 0
            }
        }
        #expect((420...580).contains(perMille(of: hours) { $0 >= 20 }))
    }
}
