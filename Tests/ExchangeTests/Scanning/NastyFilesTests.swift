import Instruments
import Measurement
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Files nobody would write by hand, read the fast way, the plain way and in pieces of all sizes: `TestFolder.read` holds them against
/// each other.
@Suite struct NastyFilesTests {
    /// Cells that mean something in some column, in good and in broken forms.
    private static let cells = [
        "", "01", "3", "T", "F", "2", "40", "1990031520150319", "199003152015031901", "199003152015031902", "'199003152015031903",
        "19900315 201503 1 904",
        "1,99003E+17", "P1", "01-03-2022", "2022-03-01", "31-02-2022", "1 Maret 2022", "2021", "20", "20 JP", "19,5", "abc", "85.78", "90,01",
        "100.5", "null", "-",
        "\"quoted\"", "\"a;b\"", "\"a\nb\"", "\"a\r\nb\"", "\"a\"\"b\"", "\"open", "close\"", "a\"b", "é", "\u{A0}x", "\u{85}", "\u{7}", "\t",
        "JUMLAH", "a\rb",
        "\"199003152015031901\"", "\"01-03-2022\"", "x\"y\"", " \"01\" ",
        // What programs make of a value, or write around it.
        "1", "5", "005", "1.0", "40.0", "2021.0", "2,0E+1", "2.021", "1.500", "24 Jam Pelajaran", "BAIK", "Sangat Baik", "\u{200B}01", "2021\u{200E}",
        "\u{1F}20", "=\"01\"", "=\"199003152015031902\"", "19900315.201503.1.901", "NIP. 199003152015031902", "2021-06-30T17:00:00.000Z",
        "01-01-1970",
        "1900-01-01", "9999-12-31", "31/12/2021", "12/31/2021", "06/08/2020", "Rabu, 10 November 2021", "01/03/2022 00.00.00", "nip_baru", "(1)",
        "(2)",
    ]

    private static func text(_ heading: String, _ random: inout SeededGenerator) -> String {
        let width = heading.split(separator: ";").count
        let ends = ["\n", "\r\n", "\r", "\n\n"]
        let end = ends[Int.random(in: 0..<ends.count, using: &random)]
        var text = Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : ""
        text += heading + end
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let count = Int.random(in: 0..<5, using: &random) == 0 ? Int.random(in: 0...width + 2, using: &random) : width
            text += (0..<count).map { place in
                // The first cell is mostly somebody's.
                place == 0 && Int.random(in: 0..<3, using: &random) > 0
                    ? Lines.nip(Int.random(in: 1...4, using: &random)) : cells[Int.random(in: 0..<cells.count, using: &random)]
            }.joined(separator: ";")
            text += Int.random(in: 0..<6, using: &random) == 0 ? ends[Int.random(in: 0..<4, using: &random)] : end
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text = String(text.unicodeScalars.dropLast()) }
        return text
    }

    private static let headings = [
        "kursus.csv": Lines.trainingHeading,
        "pendidikan.csv": "nipBaru;tkPendidikanId;tglLulus;tahunLulus",
        "diklat.csv": "nipBaru;latihanStrukturalId;latihanStrukturalNama;nomor;tanggal;tanggalSelesai;tahun;jumlahJam",
        "skp.csv": "nipBaru;tahun;nilaiPrestasiKerja",
        "skp22.csv": "nipBaru;idPns;tahun;KuadranKinerjaNilai",
        "hukdis.csv": "nipBaru;jenisHukuman;jenisTingkatHukumanId;skTanggal;hukumanTanggal;skPembatalanNomor;skPembatalanTanggal",
    ]

    @Test(arguments: headings.keys.sorted()) func histories(_ name: String) throws {
        var random = SeededGenerator(seed: UInt64(name.utf8.reduce(0) { $0 + Int($1) }))
        let heading = try #require(Self.headings[name])
        var used = 0, refused = 0
        for _ in 0..<150 {
            let folder = try TestFolder(["pegawai.csv": Lines.employees(1...4), name: Self.text(heading, &random)])
            let dataSet = try folder.read()
            if let intake = try? dataSet.intake(name) { (used, refused) = (used + intake.used, refused + intake.refused) }
        }
        #expect(refused > 50, "\(used) used")
    }

    @Test func employees() throws {
        var random = SeededGenerator(seed: 77)
        var heading = Lines.employeeHeading.split(separator: ";").map(String.init)
        heading.swapAt(0, 1)
        var people = 0
        for _ in 0..<150 { people += try TestFolder(["pegawai.csv": Self.text(heading.joined(separator: ";"), &random)]).read().people.count }
        #expect(people > 100)
    }

    /// The sample agency under every choice of both instruments, whose folds differ.
    @Test(arguments: ["perban-bkn-8-2019", "surat-bkn-4190-2024"]) func everyChoice(_ id: String) throws {
        let folder = try TestFolder()
        for file in try Fixture.files { try folder.write(file.name, file.bytes) }
        let data = try DataFolder(folder.path)
        let standard = try Bundled.load(id, [])
        let choices = standard.instrument.options.flatMap { option -> [String] in
            guard case .choices(let choices) = option.values else { return [] }
            return choices.map { "\(option.name)=\($0.name)" }
        }
        #expect(choices.count > 8)
        for choice in choices {
            let plan = Plan(try Bundled.load(id, [choice]), asOf: try .of(id.hasPrefix("perban") ? "2022-06-30" : "2024-02-29"))
            let fast = try DataSet.read(data, plan: plan), plain = try DataSet.read(data, plan: plan, options: .test(plainly: true))
            #expect(fast.everything == plain.everything, "\(choice)")
        }
    }
}
