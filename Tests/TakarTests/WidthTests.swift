import Foundation
import Testing
import Vocabulary

/// What commands print keeps to the width of the terminal: no line is longer, whatever the language, and what has no room is said.
@Suite struct WidthTests {
    private static let day = ["--as-of", "2022-06-30"]

    private static let commands: [(name: String, arguments: [String])] = [
        ("measure", ["measure", "agency"] + day), ("measure-groups", ["measure", "agency", "--as-of", "2024-06-30"]),
        ("measure-what-if", ["measure", "agency"] + day + ["--what-if", "technical=proportional", "--what-if", "instrument=surat-bkn-4190-2024"]),
        ("explain", ["explain", "agency", "198505052010012005"] + day), ("check", ["check", "agency"] + day),
        ("check-full", ["check", "kualitas"] + day),
        ("reconcile", ["reconcile", "agency", "--official", "rekap.csv"] + day), ("forecast", ["forecast", "agency", "--target", "70"] + day),
        ("instruments", ["instruments"]), ("instruments-show", ["instruments", "show", "surat-bkn-4190-2024"]),
        ("instruments-diff", ["instruments", "diff", "contoh.yaml", "contoh-ubah.yaml"]),
        ("rank-units", ["rank", "--units", "unit.csv", "--top", "0"]),
        ("rank-soundness", ["rank", "--units", "unit.csv", "--soundness", "--draws", "100"]),
    ]

    @Test(arguments: commands, [50, 60, 80, 120])
    func noLineIsLongerThanTheTerminal(command: (name: String, arguments: [String]), columns: Int) throws {
        let folder = try Self.withUnits()
        defer { try? FileManager.default.removeItem(at: folder) }
        var text = ""
        for language in Language.allCases {
            let arguments = command.arguments + ["--lang", language.rawValue]
            let program = try Program.run(arguments, in: folder, columns: columns)
            #expect(program.status == 0, "\(program.errors)")
            for line in program.output.split(separator: "\n") where line.count > columns {
                // One word that is longer is not broken.
                #expect(line.split(separator: " ").count <= 1, "\(columns): \(line)")
            }
            text += program.transcript(arguments)
        }
        if columns != 80 { try expectRecorded(text, "lebar/\(command.name)-\(columns)") }
    }

    /// Where nothing says how wide it is, as in a pipe, it is eighty columns.
    @Test func aPipeIsEightyColumns() throws {
        let arguments = ["check", "kualitas"] + Self.day
        #expect(try Program.run(arguments).output == Program.run(arguments, columns: 80).output)
    }

    /// A folder with the fixtures and a table of units.
    private static func withUnits() throws -> URL {
        let folder = try Place.temporary()
        for name in try FileManager.default.contentsOfDirectory(atPath: Place.fixtures.path) {
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent(name), withDestinationURL: Place.fixtures.appendingPathComponent(name))
        }
        let units = (1...12).map { number in
            "U\(number),DINAS PEMBERDAYAAN MASYARAKAT DAN DESA KABUPATEN CONTOH NOMOR \(number),KAB,\(100 + number),15,\(20 + number),25,5,\(65 + number),Sedang,\(13 - number)"
        }
        let heading = "unor_id,nama_unor,induk_id,jumlah,kualifikasi,kompetensi,kinerja,disiplin,total,kategori,peringkat"
        let whole = "KAB,PEMERINTAH KAB. CONTOH,,1278,15,26.5,25,5,71.5,Sedang,1"
        try ([heading, whole] + units).joined(separator: "\n").write(to: folder.appendingPathComponent("unit.csv"), atomically: true, encoding: .utf8)
        return folder
    }
}
