import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Recaps as offices print them: headings over two rows, numbered columns, offices between the people, signatures under them.
@Suite struct OfficialRecapTests {
    private static let heading = "NO;NIP;NAMA;UNIT KERJA;KUALIFIKASI;KOMPETENSI;KINERJA;DISIPLIN;NILAI IP ASN"

    private func person(_ number: Int, _ points: String = "15;17,5;25;5;62,5") -> String {
        "\(number);\(Lines.nip(number));PEGAWAI CONTOH \(number);DINAS CONTOH;\(points)"
    }

    private func read(_ lines: String...) throws -> OfficialTable {
        let folder = try TestFolder(["rekap.csv": lines.joined(separator: "\n") + "\n"])
        let table = try withExtendedLifetime(folder) {
            try OfficialTable.read(folder.path("rekap.csv"), year: 2022, maxima: OfficialTableTests.maxima)
        }
        #expect(table.read == table.scores.count + table.refused + table.otherYears + table.setAside.values.reduce(0, +))
        return table
    }

    private func refusal(_ lines: String...) throws -> FileFailure? {
        let folder = try TestFolder(["rekap.csv": lines.joined(separator: "\n") + "\n"])
        return withExtendedLifetime(folder) {
            do throws(FileFailure) {
                _ = try OfficialTable.read(folder.path("rekap.csv"), year: 2022, maxima: OfficialTableTests.maxima)
                return nil
            } catch { return error }
        }
    }

    private func findings(_ table: OfficialTable) -> [String] { DataSet.words(table.diagnostics).map { String($0.dropFirst("rekap.csv:".count)) } }

    // MARK: Rows that are no people

    @Test(arguments: [
        "1;2;3;4;5;6;7;8;9", "(1);(2);(3);(4);(5);(6);(7);(8);(9)", ";1;2;3;4;5;6;7;8", "1;2;3;4;5;6;7;8;9=5+6+7+8", "1;2;3;4;5;6;7;8;(5+6+7+8)",
    ])
    func rowsThatNumberTheColumnsAreNobody(row: String) throws {
        let table = try read(Self.heading, row, person(1), person(2))
        #expect(table.scores.map(\.row) == [3, 4] && table.setAside == [.numbering: 1] && findings(table).isEmpty)
    }

    @Test func signaturesAndOfficesAreNobody() throws {
        let table = try read(
            Self.heading, "DINAS CONTOH SATU;;;;;;;;", person(1), ";;BIDANG CONTOH", person(2), ";;;;;;;Contoh, 30 Juni 2022;",
            ";Mengetahui,;;;;;;Kepala BKPSDM;", ";SEKRETARIS DAERAH;;;;;;KEPALA BADAN;", ";NIP. 19700101 199503 1 901",
            ";NIP. 196501011990031902;;;;;;NIP. 197001011995031901;", ";;*) data per 30 Juni 2022")
        #expect(table.scores.map(\.row) == [3, 5] && table.refused == 0 && table.setAside == [.remark: 8])
        #expect(Set(table.diagnostics.map(\.problem.code)) == ["baris-keterangan"] && table.diagnostics.count == 8)
    }

    @Test func meansAreNobody() throws {
        let table = try read(
            Self.heading, person(1), ";;RATA-RATA;;15;17,5;25;5;62,5", ";1;Jumlah;;15;17,5;25;5;62,5", "Total;;;;15;17,5;25;5;62,5",
            ";;Rata-rata Dinas Contoh;;15;17,5;25;5;62,5")
        #expect(table.scores.count == 1 && table.refused == 0 && table.setAside == [.total: 4])
    }

    /// Whoever is somebody stays in the result or in the findings, however little stands in the row.
    @Test func peopleAreNotTakenForRemarks() throws {
        let table = try read(
            Self.heading, ";\(Lines.nip(1));;;;;;;", ";\(Lines.nip(2));;;tidak ada;;;;", "3;;PEGAWAI CONTOH 3;DINAS CONTOH;belum;;;;",
            "4;;PEGAWAI CONTOH 4;;15;17,5;25;5;62,5", ";;;;15;17,5;25;5;62,5")
        #expect(table.scores.map(\.row) == [5] && table.refused == 4 && table.setAside.isEmpty)
        #expect(Set(table.diagnostics.compactMap(\.place.row)) == [2, 3, 4, 6])
    }

    // MARK: Points

    @Test func pointsAboveTheMaximumRefuseTheRow() throws {
        let table = try read(
            Self.heading, person(1, "25;40;30;5;100"), person(2, "25,1;40;30;5;100"), person(3, "15;17,5;25;50;62,5"), person(4, "15;17,5;25;8;65,5"),
            person(5, "15;17,5;25;5;625"), person(6, "15;175;25;5;62,5"))
        #expect(table.scores.map(\.row) == [2] && table.refused == 5)
        #expect(
            findings(table) == [
                "3 KUALIFIKASI rekap-nilai-di-atas-maksimum", "4 DISIPLIN rekap-nilai-di-atas-maksimum", "5 DISIPLIN rekap-nilai-di-atas-maksimum",
                "6 NILAI IP ASN rekap-nilai-di-atas-maksimum", "7 KOMPETENSI rekap-nilai-di-atas-maksimum",
            ])
        #expect(table.diagnostics.map(\.value) == ["25,1", "50", "8", "625", "175"])
        #expect(table.diagnostics[1].text(in: .indonesian).contains("maksimumnya (5)"))
    }

    @Test func percentAndProgramNumbersAreReadAndSaidOnce() throws {
        let table = try read(
            Self.heading, person(1, "15%;17,5 %;25%;5%;62,5%"), person(2, "15;1,75E+1;25.0;5.0;62.5"), person(3, "15%;17,5;25;5;62,5"))
        #expect(table.scores.map(\.total.thousandths) == [62_500, 62_500, 62_500] && table.scores[1].dimensions[1].thousandths == 17_500)
        #expect(
            findings(table) == [
                "3 KOMPETENSI angka-bentukan-program", "2 DISIPLIN nilai-persen", "2 KINERJA nilai-persen", "2 KOMPETENSI nilai-persen",
                "2 KUALIFIKASI nilai-persen", "2 NILAI IP ASN nilai-persen",
            ])
        #expect(table.diagnostics.first { $0.place.column == "KUALIFIKASI" }?.problem.message.id.hasSuffix(": 2 sel pada kolom ini") == true)
    }

    @Test func fractionsOfPercentCompareNobody() throws {
        let table = try read(Self.heading, person(1, "0,15;0,175;0,25;0,05;0,625"), person(2, "0.2;0.3;0.25;0.05;0.8"))
        #expect(table.scores.isEmpty && table.refused == 2 && findings(table) == [" rekap-nilai-pecahan"])
        #expect(try read(Self.heading, person(1, "0;0;0;1;1"), person(2)).scores.count == 2)
    }

    // MARK: Headings

    @Test(arguments: [
        "NO;NIP;NAMA;UNIT KERJA;NILAI DIMENSI;;;;NILAI IP ASN\n;;;;KUALIFIKASI;KOMPETENSI;KINERJA;DISIPLIN;",
        "NO;NIP;NAMA;UNIT KERJA;NILAI DIMENSI;NILAI DIMENSI;NILAI DIMENSI;NILAI DIMENSI;TOTAL\nNO;NIP;NAMA;UNIT KERJA;Kualifikasi (25);Kompetensi (40 %);Kinerja (maks. 30);Disiplin (5);TOTAL",
        "No.;NIP/NI PPPK;Nama Pegawai;OPD;Nilai Kualifikasi;Nilai Kompetensi;Nilai Kinerja;Nilai Disiplin;Indeks Profesionalitas ASN",
        "No;NIP Baru;Nama Lengkap;Satuan Kerja;Skor Kualifikasi;Skor Kompetensi;Skor Kinerja;Skor Kedisiplinan;Jumlah",
        "No;NIP;Nama;Unor;Dimensi Kualifikasi;Dimensi Kompetensi;Dimensi Kinerja;Dimensi Disiplin;Nilai IP ASN (100)",
    ])
    func headingsOfPrintedTables(heading: String) throws {
        let table = try read("REKAPITULASI;;;;;;;;", heading, person(1), person(2))
        #expect(table.scores.map(\.nip) == [NIP(Lines.nip(1)), NIP(Lines.nip(2))])
        #expect(table.scores.map(\.total.thousandths) == [62_500, 62_500] && table.scores.map(\.unit) == ["DINAS CONTOH", "DINAS CONTOH"])
        #expect(table.diagnostics.isEmpty)
    }

    @Test func namesWithPostsOrNIPInOneCell() throws {
        let posts = try read(
            "NIP;Nama Pegawai / Jabatan;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total",
            "\(Lines.nip(1));\"PEGAWAI CONTOH\nAnalis Contoh\";15;17,5;25;5;62,5",
            "\(Lines.nip(2));PEGAWAI CONTOH / Guru;15;17,5;25;5;62,5")
        #expect(posts.scores.map(\.name) == ["PEGAWAI CONTOH", "PEGAWAI CONTOH"] && posts.scores.map(\.post) == ["Analis Contoh", "Guru"])
        let slash = try read("Nama/Jabatan;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", "PEGAWAI CONTOH/Guru;15;17,5;25;5;62,5")
        #expect(slash.scores.map(\.name) == ["PEGAWAI CONTOH"] && slash.scores.map(\.post) == ["Guru"])
        let nips = try read(
            "No;Nama / NIP;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", "1;\"PEGAWAI CONTOH\n\(Lines.nip(1))\";15;17,5;25;5;62,5",
            "2;\"NIP. \(Lines.nip(2))\nPEGAWAI CONTOH\";15;17,5;25;5;62,5")
        #expect(nips.scores.map(\.nip) == [NIP(Lines.nip(1)), NIP(Lines.nip(2))] && nips.scores.map(\.name) == ["PEGAWAI CONTOH", "PEGAWAI CONTOH"])
    }

    @Test(arguments: [
        ("NIP;Nama;NIP;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", "A, C"),
        ("NIP;NIP Baru;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", "A, B"),
        ("NIP;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total;Total", "F, G"),
        ("NIP;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total;Nilai IP ASN", "F, G"),
        ("NIP;Kualifikasi;Kompetensi;Kinerja;Nilai Kinerja;Disiplin;Total", "D, E"), ("Nama;Kualifikasi;Kompetensi;Kinerja;Disiplin;Nama", "A, F"),
        ("NIP;Kualifikasi;Kompetensi;Kinerja;Disiplin;Tahun;Tahun", "F, G"),
    ])
    func columnsThatMeanTheSameRefuseTheFile(heading: String, columns: String) throws {
        let failure = try #require(try refusal(heading, "1;2;3;4;5;6;7;8"))
        #expect(failure.problem.code == "judul-kembar" && failure.isOfContent)
        #expect(failure.problem.message.id.contains(columns) && failure.problem.message.en.contains(columns))
    }

    @Test func aNameThatStandsTwiceBesideANIPIsNotRead() throws {
        let table = try read(
            "NIP;Nama;Nama;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", "\(Lines.nip(1));PEGAWAI CONTOH;PENILAI CONTOH;15;17,5;25;5;62,5")
        #expect(table.scores.map(\.name) == [""] && table.scores.map(\.nip) == [NIP(Lines.nip(1))] && findings(table) == ["1 judul-kembar"])
        #expect(table.diagnostics[0].problem.severity == .warning)
        // The NIP of somebody else is no second NIP.
        let others = try read(
            "NIP;Nama;NIP Penilai;Nama Penilai;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total",
            "\(Lines.nip(1));PEGAWAI CONTOH;\(Lines.nip(9));PENILAI CONTOH;15;17,5;25;5;62,5")
        #expect(others.scores.map(\.nip) == [NIP(Lines.nip(1))] && others.scores.map(\.name) == ["PEGAWAI CONTOH"] && findings(others).isEmpty)
    }

    @Test(arguments: [
        ("NIP;Nama;Kualifikasi;Kompetensi;Disiplin;Total", ["Kinerja"], ["Kualifikasi", "NIP"]),
        ("Kualifikasi;Kompetensi;Kinerja;Disiplin;Total", ["NIP atau Nama"], ["Kinerja"]),
        ("NIP;Nama;KUALIFIKASI (25);Keterangan", ["Kompetensi", "Kinerja", "Disiplin"], ["Kualifikasi"]),
    ])
    func whatIsMissingIsNamed(heading: String, missing: [String], present: [String]) throws {
        let failure = try #require(try refusal("REKAPITULASI;;", heading, "1;2;3;4;5;6"))
        let message = failure.problem.message.id
        #expect(failure.problem.code == "bukan-tabel-resmi" && message.contains("baris 2"))
        #expect(missing.allSatisfy(message.contains) && !present.contains(where: message.contains))
    }
}
