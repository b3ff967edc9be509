import Personnel
import Measurement
import Vocabulary
import Testing

@testable import Exchange

/// Headings as printed tables have them: with maxima behind them, over two rows, and one for the numbers of PNS and PPPK.
@Suite struct HeadingFormTests {
    @Test(arguments: [
        ("KUALIFIKASI (25)", "kualifikasi"), ("Kompetensi (maks. 40)", "kompetensi"), ("Kinerja (30 %)", "kinerja"),
        ("Disiplin (bobot 5)", "disiplin"),
        ("Disiplin(5)", "disiplin"), ("NIP (18 digit)", "nip"), ("Nilai Kualifikasi (maksimal 25 poin)", "nilaikualifikasi"),
        ("Total (0-100)", "total"),
        ("Tk. Pend. (ID)", "tkpendid"), ("Kurang (misconduct)", "kurangmisconduct"), ("(25)", "25"), ("Jam (2 hari)", "jam2hari"),
        ("Nama (gelar 1)", "namagelar1"),
        ("Eselon (II.a)", "eseloniia"), ("x ()", "x"), ("25)", "25"),
    ])
    func aMaximumBehindAHeadingIsNoPartOfIt(heading: String, key: String) { #expect(Heading.normalised(heading) == key) }

    @Test(arguments: [
        "NIP/NI PPPK", "NIP / NI PPPK", "nip/nippk", "NIP/NI.PPPK", "NIP PNS/NI PPPK", "NIP/NI P3K", "NI PPPK/NIP", "NIP/NRP",
        "NIP/NI PPPK (18 digit)", "Nip/Ni Pppk",
        "NIP\n/NI PPPK",
    ])
    func oneColumnForPNSAndPPPK(heading: String) { #expect(Heading.normalised(heading) == "nip") }

    @Test(arguments: [
        "NIP/NIK", "NIP/Nama", "Nama/NIP", "NIK/NRP", "NRP/NI", "NIP Atasan/NIP", "NIP/NIP Lama", "L/P", "TTL/NIP", "NIP Penilai", "No/NIP",
    ])
    func otherPairsAreNoNIP(heading: String) { #expect(Heading.normalised(heading) != "nip") }

    @Test func theyFindTheirColumns() throws {
        let employees = try #require(TableLayout.recognise(Array("No;NIP/NI PPPK;Nama;Kedudukan Hukum ID (2 digit);Jenis Jabatan ID\n".utf8)))
        #expect(employees.kind == .employee && employees[.nip] == 1 && employees[.standing] == 3)
        #expect(employees.heading(.nip) == "NIP/NI PPPK")
        let trainings = try #require(TableLayout.recognise(Array("NI PPPK;namaKursus;jenisDiklatId;jumlahJam (maks. 2000)\n".utf8)))
        #expect(trainings.kind == .training && trainings[.nip] == 0 && trainings[.hours] == 3)
    }

    /// Where each heading stands, of which a name may have several.
    @Test func everyPlaceIsKept() {
        let places = Heading.places(["NIP", "Nama", "", "nip", " ", "NIP (18 digit)", "№"])
        #expect(places == ["nip": [0, 3, 5], "nama": [1]])
        #expect(Heading.positions(["NIP", "Nama", "", "nip"]) == ["nip": 0, "nama": 1])
    }

    /// A heading merged over two rows leaves its cell in the upper one, one over several columns leaves it in the first of them.
    @Test func headingsOverTwoRows() throws {
        let text = """
            DAFTAR PEGAWAI;;;;;
            No;NIP;Nama;KEPEGAWAIAN;;
            ;;;Kedudukan Hukum ID;Jenis Jabatan ID;unor_id
            1;\(Lines.nip(1));PEGAWAI;01;2;U1
            """
        let layout = try #require(TableLayout.recognise(Array(text.utf8)))
        #expect(layout.kind == .employee && layout.headingRow == 3)
        #expect(layout.headings == ["No", "NIP", "Nama", "Kedudukan Hukum ID", "Jenis Jabatan ID", "unor_id"])
        #expect([layout[.nip], layout[.standing], layout[.positionKind], layout[.unit]] == [1, 3, 4, 5])
        let dataSet = try TestFolder(["pegawai.csv": text]).read()
        #expect(dataSet.people.nips.map(\.description) == [Lines.nip(1)])
        #expect(try dataSet.intake("pegawai.csv").setAside == [.title: 2])
    }

    /// A lower row that is longer or shorter than the upper one, and a blank one between them.
    @Test(arguments: [
        "nip_baru\n;namaKursus;jenisDiklatId\n", "nip_baru;;\n;namaKursus;jenisDiklatId\n", ";namaKursus;jenisDiklatId\nnip_baru;\n",
        "nip_baru;;\n;;\n;namaKursus;jenisDiklatId\n",
    ])
    func rowsOfDifferentLengths(text: String) throws {
        // A row of one cell alone is a title, for all that is known.
        let layout = TableLayout.recognise(Array(text.utf8))
        #expect((layout?.kind == .training) == !text.hasPrefix("nip_baru\n"))
        if let layout { #expect([layout[.nip], layout[.trainingName], layout[.trainingKind]] == [0, 1, 2]) }
    }

    /// A row that has all headings by itself needs none above it, whatever stands there.
    @Test func oneRowIsEnough() throws {
        let layout = try #require(TableLayout.recognise(Array("nip;nama;catatan\nnip_baru;namaKursus;jenisDiklatId\n".utf8)))
        #expect(layout.headingRow == 2 && layout.headings == ["nip_baru", "namaKursus", "jenisDiklatId"])
    }

    @Test func twoHeadingsOfOneColumnRefuseTheFile() throws {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...1),
            "skp22.csv": "No;Tahun;NIP;Nama Penilai;NIP;Nama;KuadranKinerjaNilai\n1;2021;\(Lines.nip(2));A;\(Lines.nip(1));B;1\n",
            "kursus.csv": "nipBaru;NIP/NI PPPK;namaKursus;jenisDiklatId;tanggalSelesaiKursus\n\(Lines.nip(1));\(Lines.nip(1));X;3;01-03-2022\n",
        ])
        let dataSet = try folder.read()
        #expect(dataSet.intakes.map(\.file) == ["pegawai.csv"])
        #expect(dataSet.findings(in: "skp22.csv") == ["1 NIP judul-kembar"])
        #expect(dataSet.findings(in: "kursus.csv") == ["1 nipBaru judul-kembar"])
        let problems = dataSet.diagnostics.filter { $0.problem.code == "judul-kembar" }.map(\.problem)
        #expect(problems.allSatisfy { $0.severity == .error })
        #expect(problems.contains { $0.message.id.contains("kolom C, E") })
        #expect(problems.contains { $0.message.en.contains("columns A, B") })
    }
}
