import Foundation
import Instruments
import Personnel
import Testing
import Vocabulary

@testable import Analysis

/// Which agency belongs where, and what a wrong file of regions is told.
@Suite struct RegionMapTests {
    private static let valid = """
        format: 1
        kanreg:
          - {nomor: I, kedudukan: Contoh, provinsi: [63, 64], status: dipastikan}
          - {nomor: V, kedudukan: Kota Contoh, provinsi: [60], pusat: true}
        kecuali: {ABC: I}
        ukuran:
          - {nama: kecil, mulai: 0}
          - {nama: besar, mulai: 100}
        nama_provinsi: {63: Contoh Barat, 60: [Contoh Timur, Contoh Raya]}
        """

    @Test func theBundledMapHasFourteenRegionsAndAllProvinces() throws {
        let map = try RegionMap.bundled()
        #expect(map.regions.map(\.number) == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"])
        #expect(Set(map.regions.flatMap(\.provinces)) == Set(51...87))
        #expect(map.sizeBands.map(\.least) == [0, 2500, 7500, 15_000])
        #expect(map.region(named: "iv")?.seat == "Makassar" && map.region(named: "makassar")?.number == "IV" && map.region(named: "XX") == nil)
    }

    /// By number in Roman and Arabic digits, title, seat and province, however they are written.
    @Test(arguments: [
        ("IV", "IV"), ("iv", "IV"), ("4", "IV"), ("14", "XIV"), ("Kanreg IV Makassar", "IV"), ("kanreg 4", "IV"), ("MAKASSAR", "IV"),
        ("Sulawesi Selatan", "IV"), ("Prov. Sulawesi  Selatan", "IV"), ("sulawesi-selatan", "IV"), ("Maluku", "IV"), ("Maluku Utara", "XI"),
        ("Kep. Riau", "XII"), ("Riau", "XII"), ("Kepulauan Bangka Belitung", "VII"), ("DKI Jakarta", "V"), ("jakarta", "V"),
        ("DI Yogyakarta", "I"), ("Yogyakarta", "I"), ("D.I. Yogyakarta", "I"), ("Papua Barat Daya", "XIV"), ("Banda Aceh", "XIII"),
        ("Aceh", "XIII"), ("0", nil), ("15", nil), ("04", "IV"), ("-4", "IV"), ("100", nil), ("", nil), ("Provinsi", nil), (" ", nil), ("XX", nil),
    ])
    func regionsAreFoundByEveryNameTheyHave(name: String, region: String?) throws {
        #expect(try RegionMap.bundled().region(named: name)?.number == region)
    }

    @Test(arguments: [
        ("Makasar", "Makassar"), ("Sulawesi Selatam", "Sulawesi Selatan"), ("jaya pura", "Jayapura"), ("Yogjakarta", "Yogyakarta"), ("XX", nil),
        ("Amsterdam", nil), ("", nil),
    ])
    func whatWasMeantIsSuggested(name: String, meant: String?) throws {
        #expect(try RegionMap.bundled().nearest(to: name)?.name == meant)
    }

    @Test func everyProvinceHasANameOfItsOwn() throws {
        let map = try RegionMap.bundled()
        #expect(Set(map.provinceNames.keys) == Set(51...87))
        for region in map.regions {
            for name in map.provinces(of: region) { #expect(map.region(named: name) == region, "\(name)") }
        }
        let own = try RegionMap(file: "x.yaml", text: Self.valid)
        #expect(own.region(named: "contoh raya")?.number == "V" && own.region(named: "Contoh Barat")?.number == "I")
    }

    @Test(arguments: [
        ("7305", "IV"), ("1010", "V"), ("4034", "V"), ("6001", "V"), ("5101", "XIII"), ("", nil), ("41", nil), ("4101", nil), ("9901", nil),
        ("73x5", nil),
    ])
    func agenciesGoByTheirCode(code: String, region: String?) throws {
        #expect(try RegionMap.bundled().region(of: Agency(id: "x", name: "Contoh", quickCode: code))?.number == region)
    }

    @Test func theFileMayNameAgenciesThatBelongElsewhere() throws {
        let map = try RegionMap(file: "x.yaml", text: Self.valid)
        #expect(map.region(of: Agency(id: "ABC", name: "Contoh", quickCode: "6001"))?.number == "I")
        #expect(map.region(of: Agency(id: "ABD", name: "Contoh", quickCode: "6001"))?.number == "V")
        #expect(map.regions[1].status == .toVerify && map.sizeBands.band(of: 99)?.name == "kecil" && map.sizeBands.band(of: 100)?.name == "besar")
    }

    /// One line of a sound file replaced: what is said, and where.
    @Test(arguments: [
        ("format: 1", "format: 2", "1:9 format-kanreg"),
        ("[63, 64]", "[63, 640]", "3:50 kanreg-provinsi"),
        ("[63, 64]", "63", "3:45 kanreg-provinsi"),
        ("[60]", "[64]", "4:50 kanreg-ganda"),
        ("nomor: V", "nomor: i", "4:5 kanreg-ganda"),
        ("nomor: V, ", "", "4:5 kanreg-tanpa-nomor"),
        ("pusat: true", "pusat: ya", "4:63 kanreg-pusat"),
        ("status: dipastikan", "status: pasti", "3:63 kanreg-status"),
        ("status: dipastikan", "statis: x", "3:55 kunci-tidak-dikenal"),
        ("ABC: I", "ABC: II", "5:16 kanreg-kecuali"),
        ("mulai: 100", "mulai: 0", "8:5 kelompok-ukuran"),
        ("mulai: 0", "mulai: 1", "7:5 kelompok-ukuran"),
        ("nama: besar", "nama: kecil", "8:5 kelompok-ukuran"),
        ("kanreg:", "kanrek:", "1:1 tanpa-kanreg"),
        ("{ABC: I}", "&a {ABC: I}", "1:1 jangkar"),
        ("provinsi: [60]", "provinsi: [60", "4:66 bukan-yaml"),
        ("63: Contoh", "65: Contoh", "9:17 nama-provinsi"),
        ("63: Contoh", "x: Contoh", "9:17 nama-provinsi"),
        ("63: Contoh Barat", "63: []", "9:17 nama-provinsi"),
        ("{63: Contoh Barat, 60: [Contoh Timur, Contoh Raya]}", "Contoh", "9:16 nama-provinsi"),
        ("Contoh Raya", "contoh barat", "9:39 kanreg-ganda"),
    ])
    func whatIsWrongHasItsPlace(from: String, to: String, finding: String) throws {
        let text = Self.valid.replacingOccurrences(of: from, with: to)
        #expect(text != Self.valid)
        let error = try #require(throws: InvalidRegions.self) { try RegionMap(file: "x.yaml", text: text) }
        let words = error.issues.map { "\($0.line):\($0.column) \($0.problem.code)" }
        #expect(words.contains(finding), "\(words)")
        for issue in error.issues { #expect(!issue.problem.remedy.id.isEmpty && !issue.problem.remedy.en.isEmpty) }
    }

    @Test(arguments: [
        "", "[]", "a: [[[[", "\u{0}", String(repeating: "x", count: 1 << 21), "kanreg: 3", "kanreg: [3]", "format: 1\nkanreg: []\nukuran: 3",
    ])
    func whatIsNoMapIsRefused(text: String) {
        #expect(throws: InvalidRegions.self) { try RegionMap(file: "x.yaml", text: text) }
    }

    @Test(arguments: [
        ("KEMENT", "Apa saja", AgencyKind.ministry), ("KO", "x", .ministry), ("LPNK", "Kementerian Contoh", .agency), ("LNS", "x", .body),
        ("PROV", "Pemerintah Contoh", .province), ("KAB", "x", .regency), ("KOT", "x", .city), ("", "Kab. Contoh", .regency),
        ("", "Pemerintah Kota Contoh", .city), ("", "Kementerian Contoh", .ministry), ("", "Pemerintah Provinsi Contoh", .province),
        ("", "Setjen Contoh", .other), ("X", "Kotabaru", .other), ("", "", .other), ("", "Pemerintah", .other), ("kabupaten", "x", .regency),
    ])
    func kindsGoByTheirCodeThenByTheirName(code: String, name: String, kind: AgencyKind) {
        #expect(AgencyKind(typeID: code, name: name) == kind)
    }
}
