import Testing
import Vocabulary

@testable import Simulation

/// What exports of days before the measurement show.
@Suite struct ExportDayTests {
    private func exported(_ simulation: Simulation, _ day: String) throws -> Simulation {
        var simulation = simulation
        let parsed: CivilDate = try #require(CivilDate.parse(day).value)
        simulation.exportedOn = parsed
        return simulation
    }

    @Test func anExportOfTheDayOfMeasurementIsTheSame() throws {
        let simulation = try simulation()
        #expect(try files(of: exported(simulation, "2022-06-30")) == files(of: simulation))
    }

    @Test func theSameDayGivesTheSameBytesAndAnotherDayOthers() throws {
        let simulation = try simulation()
        let once = try files(of: exported(simulation, "2022-04-18"))
        #expect(try files(of: exported(simulation, "2022-04-18")) == once)
        let later = try files(of: exported(simulation, "2022-05-18"))
        #expect(once["kursus.csv"] != later["kursus.csv"] && once["unor.csv"] == later["unor.csv"])
    }

    /// A change of the shares that is meant changes this number.
    @Test func theBytesAreThoseOfEveryOtherMachine() throws {
        let simulation = try simulation(employees: 1000, agencies: 3, seed: 2026, asOf: "2023-12-31")
        #expect(fingerprint(of: try files(of: exported(simulation, "2023-04-18"))) == 4_627_772_102_184_846_221)
    }

    @Test(arguments: ["2022-07-01", "2017-06-29"]) func daysOutOfRangeAreRefused(day: String) throws {
        let simulation = try exported(simulation(), day)
        #expect(throws: SimulationError.outOfRange(.exportedOn)) {
            try withFolder { folder in try simulation.write(to: folder, progress: nil) }
        }
    }

    @Test func theFirstDayThatCanBeExportedHasPeople() throws {
        let people = try Table(files(of: exported(simulation(), "2017-06-30"))["pegawai.csv"])
        #expect((200..<400).contains(people.rows.count))
        #expect(people.rows.last?[4] == "\(Set(try people.column("pns_id")).count - 1)", "the total counts those who are there")
    }

    @Test func appraisalsComeInBetweenJanuaryAndJune() throws {
        let simulation = try simulation(employees: 3000, asOf: "2022-12-31")
        let shares = try ["2021-12-31", "2022-02-15", "2022-04-18", "2022-06-30"].map { day in
            try Table(files(of: exported(simulation, day))["skp.csv"]).column("tahun").count { $0 == "2021" }
        }
        let last = try Table(files(of: simulation)["skp.csv"]).column("tahun").count { $0 == "2021" }
        let perMille = shares.map { $0 * 1000 / last }
        #expect(perMille[0] == 0 && (150...320).contains(perMille[1]) && (450...680).contains(perMille[2]))
        #expect((900...1050).contains(perMille[3]), "those who left had one too")
    }

    @Test func mostCoursesAreEnteredInTwoWeeksAndAFewAfterAYear() throws {
        let simulation = try simulation(employees: 3000, agencies: 1, asOf: "2022-12-31")
        let day = try #require(CivilDate.parse("2022-06-30").value)
        let (before, after) = (try ExportDay(simulation, on: day), try ExportDay(simulation, on: simulation.asOf))
        /// How many in a thousand courses that ended so many days before the day are entered, of those who were there.
        func entered(_ days: ClosedRange<Int32>) throws -> Int {
            func count(_ rows: [[String]]) -> Int {
                rows.count { row in CivilDate.parse(row[8]).value.map { days.contains(day.day - $0.day) } ?? false }
            }
            let pairs = try before.people.keys.filter { $0 < 3000 }.map { number in
                (count(try #require(before.people[number]?[.training])), count(try #require(after.people[number]?[.training])))
            }
            return pairs.reduce(0) { $0 + $1.0 } * 1000 / pairs.reduce(0) { $0 + $1.1 }
        }
        #expect(try entered(-60 ... -1) == 0)
        #expect(try (300...450).contains(entered(0...14)))
        #expect(try (700...800).contains(entered(15...29)))
        #expect(try (930...985).contains(entered(130...360)))
        #expect(try entered(740...1500) == 1000)
    }
}
