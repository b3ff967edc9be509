import Foundation
import Testing

/// Results of some units only, and one workbook for every OPD.
@Suite struct UnitTests {
    private struct Answer: Decodable {
        struct Part: Decodable {
            struct Unit: Decodable { let unor_id, nama: String }
            let judul: String
            let unit: [Unit]
        }
        struct Counts: Decodable { let orang, diukur, tidak_diukur: Int }
        struct Kept: Decodable { let disimpan: Bool }
        let bagian: Part?
        let jumlah: Counts
        let arsip: Kept?
    }

    private func answer(_ arguments: [String], in folder: URL = Place.fixtures) throws -> Answer {
        let program = try Program.run(arguments + ["--json"], in: folder)
        #expect(program.status == 0, "\(program.errors)")
        return try JSONDecoder().decode(Answer.self, from: Data(program.output.utf8))
    }

    @Test func theTitleSaysWhatItIsOf() throws {
        let title = "DINAS CONTOH, bagian dari Pemerintah Kab. Contoh"
        for command in ["measure", "check"] {
            let program = try Program.run([command, "agency", "--as-of", "2022-06-30", "--unit", "U2"])
            #expect(program.status == 0 && program.output.split(separator: "\n").first?.contains(title) == true, "\(program.output)")
        }
        let english = try Program.run(["measure", "agency", "--as-of", "2022-06-30", "--unit", "U3", "--unit", "U4", "--lang", "en"])
        let words = english.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.hasPrefix("IP ASN SUBBAGIAN UMUM and BIDANG \"PEMBELAJARAN\", part of Pemerintah Kab. Contoh as of"))
        let part = try answer(["measure", "agency", "--as-of", "2022-06-30", "--unit", "U2"])
        #expect(part.bagian?.judul == title && part.bagian?.unit.map(\.unor_id) == ["U2"])
        let whole = try answer(["measure", "agency", "--as-of", "2022-06-30"])
        #expect(whole.bagian == nil && whole.jumlah.orang > part.jumlah.orang)
        #expect(part.jumlah.orang == part.jumlah.diukur + part.jumlah.tidak_diukur)
    }

    @Test func anArchiveKeepsNoPart() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("takar.db").path
        #expect(try Program.run(["import", "agency", "--archive", archive, "--agency", "I1", "--name", "Kab. Contoh"]).status == 0)
        let part = try answer(["measure", "--archive", archive, "--as-of", "2022-06-30", "--unit", "U2"])
        #expect(part.arsip?.disimpan == false && part.bagian?.judul == "DINAS CONTOH, bagian dari Kab. Contoh")
        #expect(try Program.run(["show", "1", "--archive", archive]).status != 0)
        #expect(try Program.run(["measure", "--archive", archive, "--as-of", "2022-06-30", "--unit", "U2", "--label", "x"]).status == 64)
    }

    /// An archive keeps no unit of refused rows: that some may be of the part is said beside its participation, in every output.
    @Test func refusedRowsOfUnknownUnitAreSaid() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("takar.db").path
        #expect(try Program.run(["import", "agency", "--archive", archive, "--agency", "1", "--quick-code", "6401"]).status == 0)
        let part = ["measure", "--archive", archive, "--as-of", "2022-06-30", "--unit", "U2"]
        #expect(try Program.run(part).output.contains("1  ! baris pegawai ditolak tanpa unit yang dikenal"))
        #expect(try Program.run(part + ["--lang", "en"]).output.contains("1  ! refused rows of employees without a known unit"))
        #expect(try Program.run(part + ["--json"]).output.contains("\"baris_pegawai_ditolak_tanpa_unit\" : 1"))
        // The files name the unit: there the row counts, and nothing is unknown. Of everybody nothing is said.
        let files = ["measure", "agency", "--as-of", "2022-06-30", "--unit", "U2"]
        #expect(try !Program.run(files).output.contains("tanpa unit yang dikenal"))
        #expect(try Program.run(files + ["--json"]).output.contains("\"baris_pegawai_ditolak_tanpa_unit\" : 0"))
        #expect(try !Program.run(["measure", "agency", "--as-of", "2022-06-30", "--json"]).output.contains("baris_pegawai_ditolak_tanpa_unit"))
    }

    @Test func everyOfficeGetsItsWorkbook() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let offices = folder.appendingPathComponent("opd")
        let program = try Program.run(["report", "agency", "--as-of", "2022-06-30", "--per-opd", offices.path])
        #expect(program.status == 0, "\(program.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: offices.path).sorted()
        #expect(names == ["01-dinas-contoh.xlsx", "02-di-luar-opd.xlsx"])
        for name in names {
            #expect(program.output.contains(name))
            #expect(try Data(contentsOf: offices.appendingPathComponent(name)).starts(with: Array("PK".utf8)))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["opd"])
        // What lies there may be somebody's.
        let again = try Program.run(["report", "agency", "--as-of", "2022-06-30", "--per-opd", offices.path])
        #expect(again.status == 74 && again.errors.contains("opd"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: offices.path).sorted() == names)
    }

    @Test func aRefusalLeavesNoFolder() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let offices = folder.appendingPathComponent("opd").path
        #expect(try Program.run(["report", "agency", "--as-of", "2022-06-30", "--per-opd", offices, "--unit", "tidak ada"]).status == 64)
        #expect(try Program.run(["report", "retired", "--as-of", "2022-06-30", "--per-opd", offices]).status == 65)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
