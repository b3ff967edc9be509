/// Short files of tests. Person 7 has the invented NIP 199003152015031907 and the id P7.
enum Lines {
    static let employeeHeading =
        "pns_id;nip_baru;nama;kedudukan_hukum_id;status_cpns_pns;jenis_jabatan_id;jabatan_nama;eselon_id;tingkat_pendidikan_id;unor_id;instansi_kerja_id;instansi_kerja_nama"

    static func nip(_ person: Int) -> String { "1990031520150319\(person < 10 ? "0" : "")\(person)" }

    static func employee(
        _ person: Int, nip: String? = nil, id: String? = nil, standing: String = "01", kind: String = "2", post: String = "Analis Contoh",
        education: String = "40", unit: String = ""
    ) -> String {
        "\(id ?? "P\(person)");\(nip ?? Self.nip(person));PEGAWAI CONTOH \(person);\(standing);PNS;\(kind);\(post);;\(education);\(unit);I1;Pemerintah Kab. Contoh"
    }

    /// A file of employees with these rows.
    static func employees(_ rows: String...) -> String { file(employeeHeading, rows) }

    /// A file of the employees with these numbers.
    static func employees(_ people: ClosedRange<Int>) -> String { file(employeeHeading, people.map { employee($0) }) }

    static let trainingHeading =
        "nipBaru;jenisDiklatId;jenisKursusSertifikat;namaKursus;noSertipikat;tahunKursus;tanggalKursus;tanggalSelesaiKursus;jumlahJam"

    static func training(
        _ person: Int, kind: String = "3", letter: String = "T", name: String = "BIMTEK CONTOH", certificate: String = "1/X", year: String = "",
        start: String = "", end: String = "01-03-2022", hours: String = "20"
    ) -> String {
        "\(nip(person));\(kind);\(letter);\(name);\(certificate);\(year);\(start);\(end);\(hours)"
    }

    static func trainings(_ rows: String...) -> String { file(trainingHeading, rows) }

    static func file(_ heading: String, _ rows: [String]) -> String { ([heading] + rows).map { $0 + "\n" }.joined() }
}
