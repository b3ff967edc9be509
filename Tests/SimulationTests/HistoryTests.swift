import Personnel
import Testing
import Vocabulary

@testable import Simulation

@Suite struct HistoryTests {
    @Test(arguments: [("2022-06-30", 2022, 2021), ("2023-03-01", 2023, 2022), ("2025-03-01", 2025, 2024)])
    func appraisalsStandInTheFileOfTheirYear(asOf: String, year: Int, before: Int) throws {
        let files = try files(of: simulation(employees: 2000, asOf: asOf))
        let scores = try Table(files["skp.csv"]).column("tahun").compactMap { Int($0) }
        let predicates = try Table(files["skp22.csv"]).column("tahun").compactMap { Int($0) }
        #expect(scores.allSatisfy { (year - 3...2021).contains($0) })
        #expect(predicates.allSatisfy { (max(2022, year - 3)...year).contains($0) })
        // The appraisal of Y−1 is there for most.
        #expect((scores + predicates).count { $0 == before } > 1600)
    }

    @Test func aPersonHasAboutElevenRowsOfHistory() throws {
        // Many agencies, so that their differences in diligence even out.
        let files = try files(of: simulation(employees: 3000, agencies: 60, asOf: "2025-03-01"))
        let histories = try fileNames.filter { $0 != "pegawai.csv" && $0 != "unor.csv" }.map { try Table(files[$0]).rows.count }
        #expect((10 * 3000...13 * 3000).contains(histories.reduce(0, +)))
        #expect((5 * 3000...6 * 3000).contains(try Table(files["kursus.csv"]).rows.count))
    }

    @Test func aboutOneInAHundredWasPunished() throws {
        let rows = try Table(files(of: simulation(employees: 5000))["hukdis.csv"])
        #expect((35...75).contains(rows.rows.count))
        let numbers = try rows.column("skPembatalanNomor")
        #expect(numbers.contains { !$0.isEmpty } && numbers.contains { $0.isEmpty })
    }

    @Test func sixInTenStructuralOfficialsHaveLeadershipTraining() throws {
        let files = try files(of: simulation(employees: 5000))
        let people = try Table(files["pegawai.csv"])
        let trained = try Set(Table(files["diklat.csv"]).column("nipBaru"))
        let officials = try zip(people.column("nip_baru"), people.column("jenis_jabatan_id")).filter { $0.1 == "1" }.map(\.0)
        #expect((520...680).contains(perMille(of: officials, trained.contains)))
    }

    @Test func aboutThreeInAHundredAreNotActive() throws {
        let people = try Table(files(of: simulation(employees: 5000))["pegawai.csv"])
        let active: Set<String> = ["01", "03", "15", "20", "51", "71", "72"]
        #expect((20...40).contains(perMille(of: try people.column("kedudukan_hukum_id")) { !active.contains($0) }))
    }

    @Test func nothingIsDatedBeforeTheAppointment() throws {
        let files = try files(of: simulation(employees: 3000))
        let people = try Table(files["pegawai.csv"])
        let appointed = Dictionary(
            try zip(people.column("nip_baru"), people.column("tmt_cpns")).map { ($0.0, CivilDate.parse($0.1).value) }
        ) { first, _ in first }
        let courses = try Table(files["kursus.csv"])
        for (nip, start) in try zip(courses.column("nipBaru"), courses.column("tanggalKursus")) {
            guard let from = appointed[nip] ?? nil, let start = CivilDate.parse(start).value else { continue }
            #expect(start > from)
        }
    }
}
