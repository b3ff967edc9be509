import Foundation
import Testing

/// NIK, telephone, e-mail, address and the like never reach an archive: neither its tables nor what lies between them in the file.
@Suite struct ArchivePrivacyTests {
    /// Columns of SIASN's exports that the index does not need, each with a text that stands nowhere else.
    private static let secrets = [
        "nik": "3599887766554433", "nomor_hp": "081299887766", "no_telp": "0219988776", "email": "rahasia.surel@contoh.test",
        "email_gov": "rahasia.dinas@contoh.test", "alamat": "JALAN RAHASIA 77", "tempat_lahir": "KOTA RAHASIA LAHIR",
        "tempat_lahir_id": "A5EB03E2RAHASIA", "agama": "AGAMA RAHASIA", "npwp_nomor": "998877665544332", "bpjs": "0009988776655",
        "no_kk": "3599000000000099", "nomor_ktp": "3599111111111199", "gelar_depan": "GELAR RAHASIA DEPAN", "jenis_kawin_nama": "KAWIN RAHASIA",
        "nama_ibu": "IBU RAHASIA", "taspen": "TASPEN RAHASIA", "karis_karsu": "KARIS RAHASIA", "no_rekening": "7788990011",
    ]

    @Test func noneOfItIsInTheFile() throws {
        let folder = try Place.temporary()
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.appendingPathComponent("data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        let columns = Self.secrets.keys.sorted()
        func write(_ name: String, _ post: String) throws {
            let secrets = columns.compactMap { Self.secrets[$0] }.joined(separator: ";")
            let heading =
                "pns_id;nip_baru;nama;kedudukan_hukum_id;status_cpns_pns;jenis_jabatan_id;jabatan_nama;unor_id;" + columns.joined(separator: ";")
            let rows = (1...40).map { person in
                "P\(person);1990031520150319\(person + 10);PEGAWAI CONTOH \(person);01;PNS;2;\(post);U1;\(secrets)"
            }
            try ([heading] + rows + [""]).joined(separator: "\n").write(to: data.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let training =
            "nipBaru;jenisDiklatId;namaKursus;noSertipikat;tanggalSelesaiKursus;jumlahJam;nik;alamat;nomor_hp\n"
            + "199003152015031911;3;BIMTEK TAMPAK;1/X;01-03-2022;20;3599887766554433;JALAN RAHASIA 77;081299887766\n"
        try training.write(to: data.appendingPathComponent("diklat.csv"), atomically: true, encoding: .utf8)

        // Twice, with a change between, and by the ways that sort on the disk, measure and publish.
        try write("pegawai.csv", "Analis Tampak")
        try run(["import", "data", "--archive", "takar.db", "--agency", "I1"], in: folder)
        try write("pegawai.csv", "Analis Kedua")
        try run(["import", "data", "--archive", "takar.db", "--agency", "I1"], in: folder)
        try run(["measure", "--archive", "takar.db", "--as-of", "2022-06-30"], in: folder)
        try run(["publish", "1", "--archive", "takar.db", "--decree", "SK 1"], in: folder)

        var files = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("takar.db") {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            files += 1
            for (column, secret) in Self.secrets {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(column) in \(name)")
                #expect(bytes.range(of: Data(secret.lowercased().utf8)) == nil, "\(column) in \(name)")
                // A number may also lie there as one.
                if let number = Int64(secret) {
                    #expect(bytes.range(of: withUnsafeBytes(of: number.bigEndian) { Data($0) }) == nil, "\(column) in \(name)")
                    #expect(bytes.range(of: withUnsafeBytes(of: number.littleEndian) { Data($0) }) == nil, "\(column) in \(name)")
                }
            }
            // What is kept is found by the same search.
            if name == "takar.db" {
                for text in ["PEGAWAI CONTOH 40", "Analis Tampak", "Analis Kedua", "BIMTEK TAMPAK"] {
                    #expect(bytes.range(of: Data(text.utf8)) != nil, "\(text)")
                }
            }
        }
        #expect(files > 0)
    }

    private func run(_ arguments: [String], in folder: URL) throws {
        let program = try Program.run(arguments, in: folder)
        #expect(program.status == 0, "\(arguments): \(program.errors)")
    }
}
