import Personnel
import Testing
import Vocabulary

@testable import Analysis

/// Who is who: by NIP where there is one, else by name, unit and post, and never by a guess.
@Suite struct MatchingTests {
    private static func nip(_ person: Int) throws -> NIP { try #require(NIP("1990031520150319\(person < 10 ? "0" : "")\(person)")) }

    private func row(_ number: Int, nip: NIP? = nil, _ name: String = "", unit: String = "", post: String = "") -> OfficialScore {
        OfficialScore(nip: nip, name: name, post: post, unit: unit, dimensions: [.zero, .zero, .zero, .zero], row: number)
    }

    private func named(_ people: (String, unit: String, post: String)...) -> [NamedPerson] {
        people.enumerated().map {
            NamedPerson(number: $0.offset, name: $0.element.0, post: $0.element.post, units: [$0.element.unit, "DINAS CONTOH"])
        }
    }

    /// A matching as text: `row>person` for pairs, `row?people` for ambiguous rows, `row-` for unknown ones.
    private func words(_ matching: Matching) -> [String] {
        matching.pairs.map { "\($0.official)>\($0.person)" } + matching.ambiguous.map { "\($0.official)?\($0.people)" }
            + matching.unknown.map { "\($0)-" }
    }

    @Test func theNIPTellsWhateverTheNameSays() throws {
        let rows = [row(2, nip: try Self.nip(2), "Lain"), row(3, nip: try Self.nip(1)), row(4, nip: try Self.nip(9))]
        let matching = Matching(rows, nips: [try Self.nip(1), try Self.nip(2)], named: named(("Lain", unit: "", post: "")))
        #expect(words(matching) == ["0>1", "1>0", "2-"])
        #expect(matching.pairs.allSatisfy { !$0.isByName })
    }

    @Test func aNIPThatHasChangedStillTells() throws {
        let matching = Matching([row(2, nip: try Self.nip(7))], nips: [try Self.nip(1), try Self.nip(2)], otherNIPs: [try Self.nip(7): 1])
        #expect(words(matching) == ["0>1"])
    }

    @Test(arguments: [
        "PEGAWAI CONTOH", "pegawai contoh", "  Pegawai   Contoh ", "Pegawai Contoh, S.Sos., M.Si", "Dr. Pegawai Contoh",
        "Prof. Dr. H. PEGAWAI CONTOH, M.A.",
        "Drs. Pegawai-Contoh", "Hj. Pegawai Contoh", "Pegawai'Contoh",
    ])
    func namesAreComparedWithoutTitles(name: String) {
        let matching = Matching([row(2, name)], nips: [], named: named(("Pegawai Contoh, S.E.", unit: "", post: "")))
        #expect(words(matching) == ["0>0"])
        #expect(matching.pairs.map(\.isByName) == [true])
    }

    @Test func aNameOfNothingButATitleStays() { #expect(NameKey.person("Dr.") == "dr" && NameKey.person(", S.H.").isEmpty) }

    @Test func namesakesAreToldApartByUnitThenPost() {
        let people = named(
            ("Pegawai Contoh", unit: "Seksi 1", post: "Analis"), ("PEGAWAI CONTOH", unit: "Seksi 2", post: "Analis"),
            ("Pegawai Contoh", unit: "Seksi 2", post: "Arsiparis"))
        func match(_ unit: String, _ post: String) -> [String] {
            words(Matching([row(2, "Pegawai Contoh", unit: unit, post: post)], nips: [], named: people))
        }
        #expect(match("SEKSI 1", "") == ["0>0"])
        #expect(match("seksi 2", "arsiparis") == ["0>2"])
        #expect(match("Dinas Contoh", "Arsiparis") == ["0>2"])
        #expect(match("Seksi 2", "") == ["0?[0, 1, 2]"])
        #expect(match("Dinas Contoh", "Analis") == ["0?[0, 1, 2]"])
        #expect(match("Seksi 9", "Arsiparis") == ["0?[0, 1, 2]"])
        #expect(match("", "") == ["0?[0, 1, 2]"])
    }

    @Test func twoRowsForOnePersonAreAmbiguous() throws {
        let people = named(("Pegawai Contoh", unit: "", post: ""))
        #expect(words(Matching([row(2, "Pegawai Contoh"), row(3, "PEGAWAI CONTOH")], nips: [], named: people)) == ["0?[0]", "1?[0]"])
        let withNIP = [row(2, "Pegawai Contoh"), row(3, nip: try Self.nip(1))]
        #expect(words(Matching(withNIP, nips: [try Self.nip(1)], named: people)) == ["1>0", "0?[0]"])
    }

    @Test func aNameNobodyHasIsUnknown() {
        #expect(words(Matching([row(2, "Orang Lain")], nips: [], named: named(("Pegawai Contoh", unit: "", post: "")))) == ["0-"])
    }
}
