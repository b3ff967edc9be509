import Instruments
import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// What offices write for a code or for nothing, in rows of files; the fast way and the plain one agree (`TestFolder.read`).
@Suite struct OfficeWordRowTests {
    private static let sanctionHeading = "nipBaru;jenisHukuman;jenisTingkatHukumanId;hukumanTanggal;skPembatalanNomor"

    private func discipline(_ row: String) throws -> (points: String, findings: [String]) {
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...2), "hukdis.csv": Lines.file(Self.sanctionHeading, ["\(Lines.nip(1));\(row)"]),
        ])
        let dataSet = try folder.read()
        let scores = dataSet.facts.scored()
        return (scores.points(.discipline, of: 0).description, dataSet.findings(in: "hukdis.csv"))
    }

    /// A word for nothing in the place of a cancelling decree cancels no punishment.
    @Test(arguments: ["", "-", "--", "–", ".", "N/A", "nan", "0", "false", "NIHIL", "Tidak ada", "belum ada"])
    func nothingCancelsNothing(decree: String) throws {
        #expect(try discipline("8;B;01-02-2022;\(decree)").points == "1")
    }

    @Test(arguments: ["800/1/2022", "dibatalkan", "SK 5"]) func aDecreeCancels(decree: String) throws {
        #expect(try discipline("8;B;01-02-2022;\(decree)").points == "5")
    }

    @Test func levelsInWords() throws {
        let word = try discipline("1;Berat;01-02-2022;")
        #expect(word.points == "1" && word.findings == ["2 jenisTingkatHukumanId kode-kata"])
        let unknown = try discipline("1;3;01-02-2022;")
        #expect(unknown.points == "3" && unknown.findings == ["2 jenisTingkatHukumanId tingkat-hukuman-tidak-dikenal"])
    }

    private func employees(_ change: (String) -> String) throws -> DataSet {
        try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [change(Lines.employee(1)), Lines.employee(2)])]).read()
    }

    @Test func statusesAndEchelons() throws {
        let candidate = try employees { $0.replacing(";PNS;", with: ";Calon PNS;") }
        #expect(candidate.facts.scored().isMeasured(0) == false && candidate.findings(in: "pegawai.csv") == ["2 status_cpns_pns kode-kata"])
        let stranger = try employees { $0.replacing(";PNS;", with: ";Honorer;") }
        #expect(stranger.findings(in: "pegawai.csv") == ["2 status_cpns_pns status-tidak-dikenal"])
        let echelon = try employees { $0.replacing("Analis Contoh;;", with: "Kepala Contoh;II.b;") }
        #expect(echelon.findings(in: "pegawai.csv") == ["2 eselon_id kode-kata"])
        let odd = try employees { $0.replacing("Analis Contoh;;", with: "Kepala Contoh;JPT;") }
        #expect(odd.findings(in: "pegawai.csv") == ["2 eselon_id eselon-tidak-dikenal"])
    }

    /// Ids that name nobody join no two people.
    @Test(arguments: ["nan", "0", "#N/A", "-", "null", "1,5E+30"]) func wordsForNoID(id: String) throws {
        let rows = (1...3).map { Lines.employee($0, id: id) }
        #expect(try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, rows)]).read().people.count == 3)
    }

    /// A row that was saved in one cell is refused, not taken for a remark.
    @Test(arguments: [
        "\"\(Lines.employee(9))\"", Lines.employee(9).replacing(";", with: ","), Lines.employee(9).replacing(";", with: "\t"),
        "000000000000000000000000000A0009",
    ])
    func aRowInOneCellIsRefused(row: String) throws {
        let dataSet = try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [Lines.employee(1), row])]).read()
        #expect(try dataSet.intake("pegawai.csv").refused == 1)
    }

    @Test(arguments: ["A;B;C;D;E;F;G;H;I;J;K;L", "I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII"]) func lettersOfTheColumns(row: String) throws {
        let dataSet = try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [row, Lines.employee(1)])]).read()
        #expect(try dataSet.intake("pegawai.csv").setAside == [.numbering: 1])
    }

    @Test func twoMaySignBesideEachOther() throws {
        let row = ";NIP. 197001011995031901;;;;;;NIP. 197001011995031902;;;;"
        let dataSet = try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [Lines.employee(1), row])]).read()
        #expect(dataSet.people.count == 1)
        #expect(try dataSet.intake("pegawai.csv").setAside == [.remark: 1])
    }

    /// A name may begin like the word for a total: such a row is refused where its NIP is missing.
    @Test func aNameIsNoTotal() throws {
        let row = ";;TOTALIA CONTOH;01;PNS;2;Analis;;40;;I1;"
        let dataSet = try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [Lines.employee(1), row])]).read()
        #expect(try dataSet.intake("pegawai.csv").refused == 1)
    }

    @Test func moreCellsThanHeadingsAreSaid() throws {
        let row = Lines.employee(2).replacing("PEGAWAI CONTOH 2", with: "CONTOH;S.E.")
        let dataSet = try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, [Lines.employee(1), row])]).read()
        #expect(dataSet.findings(in: "pegawai.csv").contains("3 sel-berlebih"))
    }
}
