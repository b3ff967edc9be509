import Foundation
import Testing

/// The differences that are written, person by person, and the sample recaps to the last altered dimension.
@Suite struct ReconciliationTests {
    /// Runs the command with its table written to a file; the rows without the headings, as cells.
    private func rows(_ arguments: [String]) throws -> [[String]] {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("out.csv")
        #expect(try Program.run(["reconcile"] + arguments + ["--output", file.path]).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.first == "nip,nama,jabatan,opd,unor,dimensi,di_sini,bkn,selisih,sebab,catatan,berkas,baris")
        return lines.dropFirst().map(Self.cells)
    }

    /// The cells of a row in which quotes may hold commas and doubled quotes.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// Our own scores agree with themselves: they are refused in every form in which they can be read.
    @Test(arguments: [("nilai.csv", []), ("excel.csv", ["--csv", "excel"]), ("nilai.xlsx", [])] as [(String, [String])])
    func ownScoresAreNoRecap(name: String, form: [String]) throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name).path
        #expect(try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--scores", file] + form).status == 0)
        let program = try Program.run(["reconcile", "agency", "--official", file, "--as-of", "2022-06-30"])
        #expect(program.status == 65 && program.output.isEmpty)
        #expect(program.errors.contains("bukan rekap BKN. Berikan rekap dari BKN"), "\(program.errors)")
    }

    @Test func theTableIsWrittenPersonByPerson() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("out.csv")
        let arguments = ["reconcile", "agency", "--official", "rekap.csv", "--as-of", "2022-06-30", "--output", file.path]
        #expect(try Program.run(arguments).status == 0)
        try expectRecorded(try String(contentsOf: file, encoding: .utf8), "file-reconcile")
    }

    // MARK: The sample agency

    private static let official = Place.samples.appendingPathComponent("rekap-ipasn-2022.csv").path
    private static let agency = Place.samples.appendingPathComponent("kab-contoh").path
    private static let dimensions = ["kualifikasi", "kompetensi", "kinerja", "disiplin"]

    private static var hasSamples: Bool { FileManager.default.fileExists(atPath: official) }

    private static func table(_ path: String, _ delimiter: Character) throws -> [[String: String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "\u{FEFF}", with: "")
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init) }
        guard let headings = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(headings, $0)) { first, _ in first } }
    }

    /// Which dimensions of whom were altered in the recap, against the scores that are expected.
    private static func altered() throws -> Set<String> {
        let expected = Dictionary(try table(agency + ".expected-2022-06-30.csv", ",").map { ($0["nip"] ?? "", $0) }) { first, _ in first }
        return Set(
            try table(official, ";").flatMap { row in
                dimensions.compactMap { dimension in
                    guard let nip = row["nip"], let here = expected[nip]?[dimension] else { return nil }
                    return row[dimension]?.replacingOccurrences(of: ",", with: ".") == here ? nil : "\(nip) \(dimension)"
                }
            })
    }

    @Test(.enabled(if: hasSamples)) func everyAlteredDimensionIsNamedAndNoOther() throws {
        let altered = try Self.altered()
        #expect(altered.count > 10)
        let rows = try rows([Self.agency, "--official", Self.official, "--as-of", "2022-06-30"])
        let named = rows.filter { Self.dimensions.contains($0[5]) }
        #expect(Set(named.map { "\($0[0]) \($0[5])" }) == altered)
        #expect(named.count == altered.count)
        // Every one of them has a cause, and the cause its record or what would be needed.
        #expect(named.allSatisfy { $0[9] != "belum-terjelaskan" && !$0[10].isEmpty })
        #expect(rows.filter { $0[9] == "hanya-di-sini" }.count == 12)
        #expect(!rows.contains { $0[9] == "hanya-di-bkn" || $0[9] == "nama-ganda" || $0[9] == "tidak-diukur-di-sini" })
    }

    @Test(.enabled(if: hasSamples)) func theDefaultOptionsFitTheSampleBest() throws {
        let program = try Program.run(["reconcile", Self.agency, "--official", Self.official, "--as-of", "2022-06-30", "--json"])
        #expect(program.status == 0)
        let result = try #require(try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
        let fits = try #require(result["kecocokan_opsi"] as? [[String: Any]])
        #expect(fits.first?["opsi"] as? [String] == [])
        #expect(fits.count == 37)
        let people = try #require(result["orang"] as? [String: Int])
        #expect(people["dibandingkan"] == 346)
    }

    @Test(.enabled(if: hasSamples)) func theWorkbookIsMatchedByName() throws {
        let workbook = Place.samples.appendingPathComponent("pip-asn-2022.xlsx").path
        let program = try Program.run(["reconcile", Self.agency, "--official", workbook, "--as-of", "2022-06-30", "--json"])
        #expect(program.status == 0)
        let result = try #require(try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
        let people = try #require(result["orang"] as? [String: Int])
        #expect(
            people == [
                "dibandingkan": 358, "sama": 358, "berbeda": 0, "hanya_di_sini": 0, "hanya_di_bkn": 0, "tidak_diukur_di_sini": 0, "tidak_pasti": 0,
            ])
    }
}
