import Simulation
import Testing

@Suite struct RepeatabilityTests {
    @Test func theSameParametersGiveTheSameBytes() throws {
        #expect(try files(of: simulation()) == files(of: simulation()))
    }

    @Test func anotherSeedGivesOtherPeople() throws {
        let one = try files(of: simulation(seed: 1))
        let two = try files(of: simulation(seed: 2))
        for name in fileNames where name != "skp22.csv" { #expect(one[name] != two[name], "\(name)") }
        let people = try (Table(one["pegawai.csv"]).column("nip_baru"), Table(two["pegawai.csv"]).column("nip_baru"))
        #expect(Set(people.0).intersection(people.1).count < 20)
    }

    /// The bytes themselves, so that a machine or a compiler that counts otherwise is found out. A change of the simulation
    /// that is meant changes this number.
    @Test func theBytesAreThoseOfEveryOtherMachine() throws {
        let files = try files(of: simulation(employees: 1000, agencies: 3, seed: 2026, asOf: "2023-12-31"))
        #expect(fingerprint(of: files) == 11_068_289_714_305_173_016)
    }
}
