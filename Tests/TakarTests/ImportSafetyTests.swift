import Foundation
import Testing

/// What is said of imports that look like a mistake, of what was let through, and of taking an import back; and files that stay as they are.
@Suite struct ImportSafetyTests {
    private static let heading = "pns_id;nip_baru;nama;kedudukan_hukum_id;status_cpns_pns;jenis_jabatan_id;tingkat_pendidikan_id;instansi_kerja_id\n"

    private static func nip(_ person: Int) -> String { "199001012015011\(900 + person)" }

    private static func row(_ person: Int, nip: String? = nil, agency: String = "B1") -> String {
        "P\(person);\(nip ?? Self.nip(person));PEGAWAI CONTOH \(person);01;PNS;4;40;\(agency)\n"
    }

    private static let trainings =
        "nipBaru;jenisDiklatId;jenisKursusSertifikat;namaKursus;noSertipikat;tanggalSelesaiKursus;jumlahJam\n"
        + (1...12).map { "\(nip($0));3;T;BIMTEK CONTOH;\($0)/X;01-03-2022;20\n" }.joined()

    /// A folder of twelve people with a training each, imported; and a way to write the next export beside it.
    private struct Setting {
        let folder: URL

        init() throws {
            folder = try Place.temporary()
            try write((1...12).map { row($0) }.joined())
            #expect(try takar("import", "data", "--archive", "takar.db", "--agency", "4011").status == 0)
        }

        func write(_ employees: String) throws {
            let data = folder.appendingPathComponent("data")
            try? FileManager.default.removeItem(at: data)
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            try (heading + employees).write(to: data.appendingPathComponent("pegawai.csv"), atomically: true, encoding: .utf8)
            try trainings.write(to: data.appendingPathComponent("kursus.csv"), atomically: true, encoding: .utf8)
        }

        func takar(_ arguments: String...) throws -> Program { try Program.run(arguments, in: folder) }

        func next(_ more: [String] = []) throws -> Program {
            try Program.run(["import", "data", "--archive", "takar.db", "--agency", "4011"] + more, in: folder)
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    private struct Answer: Decodable {
        struct Counts: Decodable { let ditambah, ditutup, tidak_ditutup: Int }
        struct Finding: Decodable { let kode: String }
        let impor: Int?
        let membatalkan: Int?
        let perubahan: [String: Counts]
        let dihentikan: [Finding]?
        let diizinkan: [Finding]?
        let baris_pegawai_tanpa_padanan: Int?
        let temuan: [Finding]?

        init(_ program: Program) throws { self = try JSONDecoder().decode(Answer.self, from: Data(program.output.utf8)) }
    }

    /// The next export, why it is stopped, and the option that lets it through.
    private static let stops: [(employees: String, words: String, code: String, option: String)] = [
        ((1...9).map { row($0) }.joined(), "3 dari 12 orang", "banyak-orang-ditutup", "--allow-closing"),
        ((1...12).map { row($0, agency: "B2") }.joined(), "12 dari 12 baris pegawai", "instansi-lain", "--allow-other-agency"),
    ]

    /// In lines that fit, with what to do; what was let through is said all the same.
    @Test(arguments: stops) func whatStopsIsSaid(employees: String, words: String, code: String, option: String) throws {
        let setting = try Setting()
        defer { setting.remove() }
        try setting.write(employees)
        for more in [[], ["--dry-run"]] {
            let program = try setting.next(more + ["--json"])
            #expect(program.status == 65 && program.errors.contains(words), "\(program.errors)")
            #expect(try Answer(program).dihentikan?.map(\.kode) == [code])
        }
        let stopped = try setting.next()
        #expect(stopped.status == 65 && stopped.output.contains(option))
        let tried = try setting.next([option, "--dry-run", "--json"])
        #expect(try tried.status == 0 && Answer(tried).diizinkan?.map(\.kode) == [code] && Answer(tried).dihentikan?.isEmpty == true)
        let program = try setting.next([option])
        #expect(program.status == 0 && program.output.contains("Diizinkan: \(words)"))
        for line in (stopped.output + program.output).split(separator: "\n") where line.contains("! ") { #expect(line.count <= 80) }
    }

    @Test func historiesWithoutEmployeesAreSaid() throws {
        let setting = try Setting()
        defer { setting.remove() }
        try FileManager.default.removeItem(at: setting.folder.appendingPathComponent("data/pegawai.csv"))
        let program = try setting.takar("import", "data", "--archive", "baru.db", "--agency", "4011", "--json")
        #expect(program.status == 65 && program.errors.contains("belum punya pegawai"))
        #expect(try Answer(program).dihentikan?.map(\.kode) == ["pegawai-belum-ada"])
    }

    @Test func whoIsNotClosedIsSaid() throws {
        let setting = try Setting()
        defer { setting.remove() }
        let spoilt = (11...12).map { Self.row($0, nip: "1,99001E+17").replacingOccurrences(of: "P\($0);", with: ";") }
        try setting.write((1...10).map { Self.row($0) }.joined() + spoilt.joined())
        let program = try setting.next(["--json"]), answer = try Answer(program)
        #expect(program.status == 0 && answer.impor == nil && answer.baris_pegawai_tanpa_padanan == 0)
        #expect(answer.perubahan["pegawai"].map { [$0.ditutup, $0.tidak_ditutup] } == [0, 2])
        #expect(answer.temuan?.contains { $0.kode == "tidak-ditutup" } == true)
        #expect(try setting.next().output.contains("2 orang tidak ditutup karena 2 baris pegawai ditolak"))
    }

    @Test func theLastImportIsTakenBack() throws {
        let setting = try Setting()
        defer { setting.remove() }
        try setting.write((1...9).map { Self.row($0) }.joined())
        #expect(try setting.next(["--allow-closing"]).status == 0)
        let undo = ["import", "undo", "--archive", "takar.db", "--agency", "4011"]
        let trial = try Program.run(undo + ["--dry-run"], in: setting.folder)
        #expect(trial.status == 0 && trial.output.contains("--dry-run"))
        let program = try Program.run(undo + ["--json"], in: setting.folder)
        #expect(program.status == 0, "\(program.errors)")
        let answer = try Answer(program)
        #expect(answer.impor == 3 && answer.membatalkan == 2)
        #expect(answer.perubahan["pegawai"]?.ditambah == 3 && answer.perubahan["kursus"]?.ditambah == 3)
        #expect(try setting.takar("history", "--archive", "takar.db").output.contains("[membatalkan impor 2]"))
        #expect(try setting.takar("audit", "--archive", "takar.db").output.contains("pembatalan"))
        // And the first one too; then there is nothing more.
        #expect(try Program.run(undo, in: setting.folder).status == 0)
        #expect(try Program.run(undo, in: setting.folder).status == 65)
    }

    /// A folder that is called as the command is.
    @Test func aFolderCalledUndo() throws {
        let setting = try Setting()
        defer { setting.remove() }
        try FileManager.default.copyItem(at: setting.folder.appendingPathComponent("data"), to: setting.folder.appendingPathComponent("undo"))
        #expect(try setting.takar("import", "./undo", "--archive", "takar.db", "--agency", "4012").status == 0)
        #expect(try setting.takar("import", "from", "undo", "--archive", "takar.db", "--agency", "4013").status == 0)
    }

    @Test func nothingIsOverwritten() throws {
        let setting = try Setting()
        defer { setting.remove() }
        let data = try Data(contentsOf: setting.folder.appendingPathComponent("data/pegawai.csv"))
        for (arguments, status) in [
            (["simulate", "data", "--as-of", "2022-06-30"], Int32(74)),
            (["measure", "data", "--as-of", "2022-06-30", "--scores", "data/./pegawai.csv"], 64),
            (["measure", "data", "--as-of", "2022-06-30", "--scores", "a.csv", "--units", "./a.csv"], 64),
            (["measure", "data", "--as-of", "2022-06-30", "--scores", "a.xls"], 64),
            (["forecast", "data", "--as-of", "2022-06-30", "--output", "data/kursus.csv"], 64),
            (["check", "data", "--as-of", "2022-06-30", "--output", "data/kursus.csv"], 64),
            (["report", "--archive", "takar.db", "--as-of", "2022-06-30", "--output", "takar.db"], 64),
            (["award", "--archive", "takar.db", "--year", "2022", "--output", "takar.db"], 64),
            (["import", "data", "--archive", "takar.db", "--agency", "4011", "--diagnostics", "data/pegawai.csv"], 64),
        ] {
            let program = try Program.run(arguments, in: setting.folder)
            #expect(program.status == status, "\(arguments): \(program.errors)")
        }
        #expect(try Data(contentsOf: setting.folder.appendingPathComponent("data/pegawai.csv")) == data)
        #expect(try setting.takar("audit", "verify", "--archive", "takar.db").status == 0)
    }
}
