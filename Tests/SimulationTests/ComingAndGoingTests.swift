import Testing
import Vocabulary

@testable import Simulation

/// Who joins, leaves, moves and changes in the year before the measurement.
@Suite struct ComingAndGoingTests {
    let simulation: Simulation
    let day: CivilDate
    /// The first row of everybody, by number.
    let before: [Int: [String]]
    let after: [Int: [String]]

    init() throws {
        let simulation = try Simulation.year()
        let day = simulation.asOf.minus(years: 1)
        func rows(_ day: CivilDate) throws -> [Int: [String]] {
            try ExportDay(simulation, on: day).people.compactMapValues { $0[.employees]?.first }
        }
        (self.simulation, self.day) = (simulation, day)
        (before, after) = (try rows(day), try rows(simulation.asOf))
    }

    private var stayed: [Int] { before.keys.filter { after[$0] != nil } }

    private func changed(_ column: Int) -> Int { perMille(of: stayed) { before[$0]?[column] != after[$0]?[column] } }

    @Test func aboutTwoInAHundredLeave() {
        let left = before.keys.filter { after[$0] == nil }
        #expect((10...28).contains(left.count * 1000 / before.count))
        #expect(left.allSatisfy { $0 >= simulation.employees } && after.keys.allSatisfy { $0 < simulation.employees })
    }

    @Test func everybodyJoinsOnTheDayOfAppointmentOrAsATransfer() {
        let joined = after.keys.filter { before[$0] == nil }
        let appointed = joined.filter { after[$0].flatMap { CivilDate.parse($0[29]).value }.map { $0 > day } ?? false }
        #expect((80...150).contains(appointed.count * 1000 / after.count))
        #expect((1...10).contains((joined.count - appointed.count) * 1000 / after.count))
        for row in before.values { #expect(CivilDate.parse(row[29]).value.map { $0 <= day } ?? false) }
    }

    @Test func aboutThreeInAHundredMove() { #expect((18...40).contains(changed(55))) }

    @Test func aFewChangePostOrEducation() {
        #expect((2...12).contains(changed(40)))
        #expect((5...16).contains(changed(46)))
    }

    @Test func headsComeFromUnitsOfTheirLevel() throws {
        let scenario = Scenario(simulation)
        let agency = try #require(SimulatedAgency.all(in: scenario, count: 1).first)
        var moved = 0
        for number in agency.people {
            var random = scenario.stream(.person, number)
            let person = SimulatedPerson(number: number, agency: agency, in: scenario, using: &random)
            let earlier = Past(of: person, in: agency, scenario).person(person, on: simulation.asOf.minus(years: 5))
            #expect(agency.level(of: earlier.placement.unit) == earlier.placement.level)
            guard person.post.family == .structural, earlier.placement.unit != person.placement.unit else { continue }
            moved += 1
            #expect(earlier.placement.level == person.placement.level)
        }
        #expect(moved > 20)
    }
}

extension Simulation {
    fileprivate static func year() throws -> Simulation { try simulation(employees: 5000, agencies: 1, seed: 9, asOf: "2022-12-31") }
}
