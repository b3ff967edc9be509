import Archive
import Foundation
import Measurement
import Testing

/// What regencies, regions and cities use an archive for, from the files to the answer.
@Suite struct SeedCaseTests {
    /// A regency measured in April and in December of one year, whose records come in little by little.
    @Test func aRegencysYear() throws {
        let year = try SeedArchive()
        defer { year.remove() }
        try year.simulate("april", employees: 300, seed: 5, asOf: "2022-12-31", exportedOn: "2022-04-18")
        try year.simulate("desember", employees: 300, seed: 5, asOf: "2022-12-31")
        try year.archive("import", "april", "--agency", "4011", "--name", "Pemerintah Kab. Contoh")
        try year.archive("measure", "--as-of", "2022-04-18", "--label", "Triwulan I")
        let second = try year.json(ImportAnswer.self, "import", "desember", "--agency", "4011")
        try year.archive("measure", "--as-of", "2022-12-31", "--label", "Triwulan IV")

        // Rows came and were corrected, and people came, went and moved.
        let employees = try #require(second.perubahan["pegawai"]), training = try #require(second.perubahan["kursus"])
        #expect(employees.ditambah > 0 && employees.ditutup > 0 && second.pindah_unit > 0)
        #expect(training.ditambah > 100 && training.tetap > 500)
        #expect(second.perubahan.values.contains { $0.berubah > 0 })

        let change = try year.json(ChangeAnswer.self, "compare", "1", "2")
        try change.expectSums()
        let whole = Set(change.seluruhnya.bagian.map(\.bagian))
        #expect(whole.isSuperset(of: ["catatan-terlambat", "waktu-dan-catatan-baru", "baru", "keluar"]))
        #expect(change.parts.isSuperset(of: ["pindah-masuk", "pindah-keluar"]))
        // What was missing in April is what makes the difference.
        let late = try #require(change.seluruhnya.bagian.first { $0.bagian == "catatan-terlambat" })
        #expect(late.poin > 0 && late.rincian.contains { $0.nama == "penilaian-kinerja" && $0.poin > 0 })
        #expect(try #require(change.seluruhnya.perubahan) > 0)

        try Self.expectSound(year, measurements: 2)
        let again = try year.json(ImportAnswer.self, "import", "desember", "--agency", "4011")
        #expect(again.pindah_unit == 0 && again.perubahan.values.allSatisfy { $0.ditambah + $0.berubah + $0.ditutup == 0 })
        #expect(again.perubahan["kursus"]?.tetap ?? 0 > training.tetap)
        try year.archive("measure", "--as-of", "2022-12-31")
        let (before, after) = (try year.json(ShownAnswer.self, "show", "2"), try year.json(ShownAnswer.self, "show", "3"))
        #expect(before.sidik_hasil == after.sidik_hasil && before.sidik_data == after.sidik_data)
        try Self.expectSound(year, measurements: 3)
    }

    /// The best agency of a region, and whether it would be the best all the same under other weights.
    @Test func aRegionsBest() throws {
        let region = try SeedArchive()
        defer { region.remove() }
        for number in 1...3 {
            try region.simulate("k\(number)", employees: 80 + 40 * number, seed: 10 + number, asOf: "2022-12-31")
            // The first two digits are the province, and say which region it is.
            try region.archive(
                "import", "k\(number)", "--agency", "K\(number)", "--name", "Pemerintah Kab. Contoh \(number)", "--quick-code", "330\(number)")
            try region.archive("measure", "--agency", "K\(number)", "--as-of", "2022-12-31")
            try region.archive("publish", "\(number)", "--decree", "SK Contoh \(number)/2022")
        }
        let sums = try SQLiteArchive(region.folder.appendingPathComponent("takar.db").path, for: .reading).read { reader in
            try (1...3).map { number in
                let entry = try #require(try reader.measurement(number))
                let tally = entry.result.tally
                return (id: entry.agencyID, sum: (tally.first.dimensions + tally.second.dimensions).reduce(0, +), people: tally.measured)
            }
        }
        // By multiplying crosswise: no mean is rounded.
        let order = sums.sorted { $0.sum * $1.people > $1.sum * $0.people }.map(\.id)

        let ranking = try region.json(RankAnswer.self, "rank", "--as-of", "2022-12-31", "--official", "--soundness", "--draws", "500")
        #expect(ranking.peringkat.map(\.instansi.id) == order && ranking.peringkat.map(\.peringkat) == [1, 2, 3])
        #expect(ranking.kekokohan.undian == 500 && ranking.kekokohan.data_lengkap.peringkat.count == 3)
        #expect(ranking.kekokohan.goyangan_bobot.allSatisfy { $0.instansi.first?.id == order.first })
        let firsts = ranking.kekokohan.goyangan_bobot.compactMap(\.instansi.first?.pertama)
        let keepsFirst = firsts.allSatisfy { $0 >= 95 } && ranking.kekokohan.data_lengkap.pertama_bertahan
        #expect((ranking.kekokohan.putusan == "kokoh") == keepsFirst)

        let kanreg = try #require(ranking.peringkat.first?.instansi.kanreg)
        #expect(ranking.peringkat.allSatisfy { $0.instansi.kanreg == kanreg })
        let award = try region.json(AwardAnswer.self, "award", "--region", kanreg, "--year", "2022", "--draws", "500")
        #expect(award.resmi && award.kanreg == kanreg)
        let category = try #require(award.kategori.first)
        #expect(award.kategori.count == 1 && category.penerima.map(\.id) == order)
        #expect(category.penerima.first?.penetapan == "SK Contoh \(order[0].dropFirst())/2022")
        #expect(category.putusan == ranking.kekokohan.putusan)
    }

    /// A city at the end of one year and of the next, which another instrument measures.
    @Test func aCitysYearAgainstTheNext() throws {
        let city = try SeedArchive()
        defer { city.remove() }
        for year in ["2022", "2023"] {
            try city.simulate(year, employees: 200, seed: 3, asOf: "2023-12-31", exportedOn: "\(year)-12-31")
            try city.archive("import", year, "--agency", "3372", "--name", "Pemerintah Kota Contoh")
            try city.archive("measure", "--as-of", "\(year)-12-31")
        }
        let change = try city.json(ChangeAnswer.self, "compare", "1", "2")
        try change.expectSums()
        #expect(change.sebelum.per_tanggal == "2022-12-31" && change.sesudah.per_tanggal == "2023-12-31")
        #expect(change.sebelum.instrumen.id != change.sesudah.instrumen.id)
        let instrument = try #require(change.seluruhnya.bagian.first { $0.bagian == "instrumen-atau-opsi" })
        #expect(instrument.orang > 100 && !instrument.rincian.isEmpty)
        try Self.expectSound(city, measurements: 2)
    }

    @Test(arguments: ["2022-07-01", "2017-06-29"]) func anExportOutsideTheFiveYearsIsRefused(day: String) throws {
        let arguments = ["simulate", "out", "--employees", "5", "--as-of", "2022-06-30", "--exported-on", day]
        let program = try Program.run(arguments)
        #expect(program.status == 64 && program.output.isEmpty)
        #expect(program.errors.hasPrefix("Galat: --exported-on: tanggal dari lima tahun sebelum --as-of sampai --as-of itu sendiri."))
    }

    private static func expectSound(_ archive: SeedArchive, measurements: Int) throws {
        let verified = try archive.json([VerifiedAnswer].self, "verify")
        #expect(verified.count == measurements && verified.allSatisfy { $0.sama })
        #expect(try archive.json(AuditAnswer.self, "audit", "verify").utuh)
    }
}

private struct ImportAnswer: Decodable {
    struct Difference: Decodable { let ditambah, berubah, ditutup, tetap: Int }
    let perubahan: [String: Difference]
    let pindah_unit: Int
}

private struct VerifiedAnswer: Decodable { let sama: Bool }
private struct AuditAnswer: Decodable { let utuh: Bool }
private struct ShownAnswer: Decodable { let sidik_hasil, sidik_data: String }

private struct RankAnswer: Decodable {
    struct Agency: Decodable { let id, kanreg: String }
    struct Place: Decodable {
        let peringkat: Int
        let instansi: Agency
    }
    struct Complete: Decodable {
        let peringkat: [ShortPlace]
        let pertama_bertahan: Bool
    }
    struct ShortPlace: Decodable { let id: String }
    struct Noise: Decodable { let instansi: [NoisyPlace] }
    struct NoisyPlace: Decodable {
        let id: String
        let pertama: Double
    }
    struct Soundness: Decodable {
        let putusan: String
        let undian: Int
        let data_lengkap: Complete
        let goyangan_bobot: [Noise]
    }
    let peringkat: [Place]
    let kekokohan: Soundness
}

private struct AwardAnswer: Decodable {
    struct Recipient: Decodable { let id, penetapan: String }
    struct Category: Decodable {
        let penerima: [Recipient]
        let putusan: String
    }
    let kanreg: String
    let resmi: Bool
    let kategori: [Category]
}
