import Personnel
import TestSupport
import Testing

@testable import Exchange

/// How headings are found, whoever wrote them and wherever they stand.
@Suite struct HeadingTests {
    static let names = [
        "pns_id", "nip_baru", "nama", "kedudukan_hukum_id", "status_cpns_pns", "jenis_jabatan_id", "jabatan_nama", "tingkat_pendidikan_id", "unor_id",
    ]

    private func layout(_ text: String) throws -> TableLayout { try #require(TableLayout.recognise(Array(text.utf8))) }

    @Test(arguments: [
        "nip_baru", "NIP_BARU", "Nip Baru", "nipBaru", "NIP  BARU", " nip baru ", "Nip-Baru", "nip.baru", "NIP", "nip pegawai", "\"NIP\nBARU\"",
        "nip_baru:", "'nip_baru",
    ])
    func writtenInAnyWay(heading: String) throws {
        let layout = try layout("nama;\(heading);KEDUDUKAN HUKUM ID;jenisJabatanId\n")
        #expect(layout.kind == .employee)
        #expect(layout[.nip] == 1)
        #expect(layout[.standing] == 2)
        #expect(layout[.positionKind] == 3)
    }

    @Test func theyAreShownAsTheyStand() throws {
        let layout = try layout("  NIP BARU ;Kedudukan Hukum ID;jenis_jabatan_id\n")
        #expect(layout.heading(.nip) == "NIP BARU")
        #expect(layout.heading(.standing) == "Kedudukan Hukum ID")
        #expect(layout.heading(.name) == nil)
    }

    @Test(arguments: [";", ",", "\t"]) func withEachDelimiter(delimiter: String) throws {
        let layout = try layout(Self.names.joined(separator: delimiter) + "\r\n")
        #expect(layout.delimiter == delimiter.utf8.first)
        #expect(layout.headings == Self.names)
    }

    @Test func inAnyOrder() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let names = Self.names.shuffled(using: &random)
            let layout = try layout(names.joined(separator: ";"))
            for (name, column) in zip(
                Self.names, [ColumnName.personID, .nip, .name, .standing, .status, .positionKind, .post, .educationLevel, .unit])
            {
                #expect(layout[column] == names.firstIndex(of: name))
            }
        }
    }

    @Test(arguments: 1...10, [";", ",", "\t"]) func belowTitleRows(row: Int, delimiter: String) throws {
        let titles = [
            "DATA PEGAWAI", "PEMERINTAH KAB. CONTOH", "Keadaan 30 Juni 2022", "", "nomor surat 800/1", "\"dua\nbaris\"", "a;b,c", "  ", "x",
        ]
        let text =
            titles.prefix(row - 1).map { $0 + String(repeating: delimiter, count: 8) + "\r\n" }.joined() + Self.names.joined(separator: delimiter)
            + "\r\n"
        let layout = try layout(text)
        #expect(layout.headingRow == row)
        #expect(layout.delimiter == delimiter.utf8.first)
    }

    @Test func noFurtherDownThanFortyRows() throws {
        let names = Self.names.joined(separator: ";")
        #expect(try layout(String(repeating: "judul\n", count: 39) + names).headingRow == 40)
        #expect(TableLayout.recognise(Array((String(repeating: "judul\n", count: 40) + names).utf8)) == nil)
    }

    /// Which of two columns is meant is not guessed: whose row it is hangs on it.
    @Test(arguments: [
        "nip_baru;kedudukan_hukum_id;jenis_jabatan_id;NIP BARU", "nip;kedudukan_hukum_id;jenis_jabatan_id;nip_baru",
        "NIP Pegawai;kedudukan_hukum_id;jenis_jabatan_id;NIP/NI PPPK",
    ])
    func twoHeadingsOfOneColumnAreSaid(heading: String) throws {
        let layout = try layout(heading)
        #expect(layout.isAmbiguous)
        #expect(layout.repeated.map(\.name) == [.nip])
        #expect(layout.repeated.map(\.positions) == [[0, 3]])
        #expect(layout[.nip] == nil)
    }

    /// A column that can be done without is left out, and the file is read.
    @Test func twoHeadingsOfAColumnThatIsNotNeeded() throws {
        let layout = try layout("nip_baru;nama;kedudukan_hukum_id;jenis_jabatan_id;Nama")
        #expect(!layout.isAmbiguous)
        #expect(layout.repeated.map(\.positions) == [[1, 4]])
        #expect(layout[.name] == nil)
        #expect(layout[.nip] == 0)
    }

    /// Of the columns that mean different things and stand beside each other in SIASN's own exports, the better one is taken.
    @Test func theOwnNameOfAColumnGoesBeforeItsOtherNames() throws {
        let layout = try layout("instansi_induk_id;nip_baru;kedudukan_hukum_id;jenis_jabatan_id;instansi_kerja_id")
        #expect(layout[.nip] == 1)
        #expect(layout[.agency] == 4)
        #expect(!layout.isAmbiguous)
    }

    @Test func aLetterThatIsNotUTF8DoesNotHideTheHeadings() {
        let row = Array("nip_baru;kedudukan_hukum_id;jenis_jabatan_id;catatan ".utf8) + [0x96, 10]
        #expect(TableLayout.recognise(row)?.kind == .employee)
    }

    @Test func columnsThatScoresNeedAreMissed() throws {
        let missing = try layout("nip_baru;kedudukan_hukum_id;jenis_jabatan_id;status_cpns_pns;jabatan_nama;tingkat_pendidikan_id").missing
        #expect(missing.count == 2)
        #expect(missing == ["eselon_id", "unor_id"])
    }

    @Test(arguments: [("nip_baru", "nipbaru"), ("NIP Baru", "nipbaru"), (" ", ""), ("№ 1", "1"), ("É", ""), ("Tk.Pend(ID)", "tkpendid")])
    func lettersAndDigitsCount(heading: String, key: String) { #expect(Heading.normalised(heading) == key) }
}
