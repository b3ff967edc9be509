import Personnel
import Testing
import Vocabulary

@testable import Simulation

@Suite struct AgencyTests {
    @Test(arguments: [(1, 1), (1000, 1000), (5000, 7), (10_000_000, 1000)])
    func agenciesShareOutAllPeople(employees: Int, agencies: Int) throws {
        let all = SimulatedAgency.all(in: Scenario(try simulation(employees: employees, agencies: agencies)), count: agencies)
        #expect(all.first?.people.lowerBound == 0 && all.last?.people.upperBound == employees)
        for (left, right) in zip(all, all.dropFirst()) { #expect(left.people.upperBound == right.people.lowerBound) }
        #expect(all.allSatisfy { !$0.people.isEmpty && $0.offices >= 2 })
    }

    @Test func thereIsAUnitForAbout75People() throws {
        let agency = try #require(SimulatedAgency.all(in: Scenario(try simulation(employees: 30_000)), count: 1).first)
        #expect((60...90).contains(30_000 / agency.units))
    }

    @Test func unitsHangBelowUnitsOneLevelHigher() throws {
        let agency = try #require(SimulatedAgency.all(in: Scenario(try simulation(employees: 30_000)), count: 1).first)
        let above: [SimulatedAgency.Level: SimulatedAgency.Level] = [.office: .root, .division: .office, .section: .division]
        for unit in 0..<agency.units {
            #expect(agency.parent(of: unit).map(agency.level(of:)) == above[agency.level(of: unit)])
        }
    }

    @Test func peopleSitInUnitsOfTheirOfficeAndLevel() throws {
        let scenario = Scenario(try simulation(employees: 30_000))
        let agency = try #require(SimulatedAgency.all(in: scenario, count: 1).first)
        var random = scenario.stream(.unit, 0)
        for _ in 0..<2000 {
            let placement = agency.placement(of: .teacher, using: &random)
            #expect(agency.level(of: placement.unit) == placement.level)
            guard var unit = agency.parent(of: placement.unit).map({ _ in placement.unit }) else { continue }
            while agency.level(of: unit) != .office { unit = try #require(agency.parent(of: unit)) }
            #expect(agency.name(of: unit) == "DINAS PENDIDIKAN")
        }
    }

    @Test func aboutOneUnitInFiftyIsAnOrphan() throws {
        let scenario = Scenario(try simulation(employees: 40_000))
        var rows = RowWriter(capacity: 1 << 16)
        for agency in SimulatedAgency.all(in: scenario, count: 1) { UnitRows.write(for: agency, in: scenario, to: &rows) }
        let table = try Table([0, 0, 0] + Array((ExportFile.units.heading + "\r\n").utf8) + rows.bytes)
        let units = try zip(zip(table.column("Id"), table.column("DiatasanId")), table.column("EselonId")).map { row in
            OrganizationUnit(id: row.0.0, name: "", parentID: row.0.1, echelon: Code(row.1))
        }
        let tree = UnitTree(units)
        #expect(tree.units.count == units.count && tree.cyclic.isEmpty)
        #expect((4...20).contains(tree.orphans.count))
    }
}
