import Personnel
import Testing
import Vocabulary

@testable import Simulation

@Suite struct IdentityTests {
    let scenario: Scenario
    let identities: [Identity]

    init() throws {
        let scenario = Scenario(try simulation(employees: 20_000, agencies: 1, asOf: "2024-02-29"))
        self.scenario = scenario
        identities = (0..<20_000).map { number in
            var random = scenario.stream(.person, number)
            return Identity(number: number, in: scenario, using: &random)
        }
    }

    @Test func everyNIPIsValidAndUnique() {
        for identity in identities {
            let nip = NIP(String(identity.nip))
            #expect(nip?.birthDate == identity.birth && nip?.sexDigit == (identity.isWoman ? 2 : 1))
        }
        #expect(Set(identities.map(\.nip)).count == identities.count)
    }

    @Test func nobodyIsYoungerThan18OrOlderThan60() {
        for identity in identities {
            #expect(identity.birth <= scenario.asOf.minus(years: 18))
            #expect(identity.birth > scenario.asOf.minus(years: 60))
        }
    }

    @Test func appointmentIsAfterThe18thBirthdayAndBeforeTheMeasurement() {
        for identity in identities {
            let appointed = identity.appointed.firstDay
            #expect(appointed.minus(years: 18) >= identity.birth)
            #expect(appointed < scenario.asOf)
        }
    }

    @Test func thoseOnContractAreAFifthAndHave21ForTheMonth() {
        let contracted = identities.filter { $0.status == .pppk }
        #expect((190...215).contains(contracted.count * 1000 / identities.count))
        for identity in contracted {
            #expect(identity.appointed.year >= 2019)
            #expect(identity.nip / 10_000 % 100 == 21)
        }
        for identity in identities where identity.status != .pppk {
            #expect(Int(identity.nip / 10_000 % 100) == identity.appointed.month)
        }
    }

    /// Birth date and serial make the NIP unique, so ten million people need no set to check them in.
    @Test func aBlockHasEveryBirthDateOnceAndTenMillionPeopleFit() throws {
        let births = scenario.births
        let first = (0..<15_000).map { births.birth(of: $0) }.filter { $0.serial == 1 }
        #expect(Set(first.map(\.date)).count == first.count && first.count > 14_900)
        #expect((0..<15_000).allSatisfy { births.birth(of: $0).serial <= 2 })
        #expect(births.birth(of: 10_001_000).serial <= BirthCalendar.serials)
        // Another block goes through the dates from another day.
        #expect(births.birth(of: first.count).date != births.birth(of: 0).date)
    }

    @Test(arguments: ["2000-01-01", "2019-03-15", "2198-12-31"])
    func anyDateOfMeasurementHasPeople(asOf: String) throws {
        let scenario = Scenario(try simulation(employees: 2000, agencies: 1, asOf: asOf))
        for number in 0..<2000 {
            var random = scenario.stream(.person, number)
            let identity = Identity(number: number, in: scenario, using: &random)
            #expect(NIP(String(identity.nip)) != nil && identity.appointed.firstDay < scenario.asOf)
            if scenario.year < 2019 { #expect(identity.status != .pppk) }
        }
    }
}
