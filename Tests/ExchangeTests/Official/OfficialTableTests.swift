import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// BKN's recap and the PIP ASN table, with the traps of both.
@Suite struct OfficialTableTests {
    private static let heading =
        "nip;nama;unor;kualifikasi;kompetensi;kinerja;disiplin;total;tahun;updated;keterangan_kualifikasi;tanggal_penarikan"

    private func row(
        _ person: Int, nip: String? = nil, name: String? = nil, points: String = "15;17,5;25;5", total: String = "62,5", year: String = "2022"
    )
        -> String
    {
        "\(nip ?? Lines.nip(person));\(name ?? "PEGAWAI CONTOH \(person)");SEKSI CONTOH;\(points);\(total);\(year);30-06-2022;;30-06-2022"
    }

    private func read(_ rows: String..., above: String = "", heading: String = heading) throws -> OfficialTable {
        try read(above + Lines.file(heading, rows))
    }

    static let maxima = [25_000, 40_000, 30_000, 5000].map { Points(thousandths: $0) }

    private func read(_ text: String) throws -> OfficialTable {
        let folder = try write(text)
        let table = try withExtendedLifetime(folder) { try OfficialTable.read(folder.path("rekap.csv"), year: 2022, maxima: Self.maxima) }
        #expect(table.read == table.scores.count + table.refused + table.otherYears + table.setAside.values.reduce(0, +))
        return table
    }

    private func write(_ text: String) throws -> TestFolder { try TestFolder(["rekap.csv": text]) }

    private func findings(_ table: OfficialTable) -> [String] { DataSet.words(table.diagnostics).map { String($0.dropFirst("rekap.csv:".count)) } }

    @Test func theRecapIsRead() throws {
        let table = try read(row(1), row(2, points: "20;0;0;5", total: "25"))
        #expect(table.scores.map(\.nip) == [NIP(Lines.nip(1)), NIP(Lines.nip(2))])
        #expect(table.scores.map { $0.dimensions.map(\.description) } == [["15", "17.5", "25", "5"], ["20", "0", "0", "5"]])
        #expect(table.scores.map(\.total.description) == ["62.5", "25"])
        #expect(table.scores.map(\.unit) == ["SEKSI CONTOH", "SEKSI CONTOH"] && table.scores.map(\.row) == [2, 3])
        #expect(findings(table).isEmpty && !table.namesPeople)
    }

    @Test(arguments: ["\u{FEFF}", "Rekap IP ASN;;\n\n", "Rekap\n;;;\n"]) func headingsAreLookedFor(above: String) throws {
        #expect(try read(row(1), above: above).scores.count == 1)
    }

    @Test func decimalSignsOfBothKinds() throws {
        let table = try read(
            "Nama\tNama Jabatan\tSatuan Kerja\tKualifikasi\tKompetensi\tKinerja\tDisiplin\tTotal\nPEGAWAI CONTOH\tAnalis\tDINAS\t15\t17.5\t25\t5,0\t62.5\n"
        )
        #expect(table.scores.first?.dimensions.map(\.thousandths) == [15_000, 17_500, 25_000, 5000])
        #expect(table.scores.first?.post == "Analis" && table.scores.first?.nip == nil && table.namesPeople)
    }

    @Test func aDimensionThatCannotBeReadRefusesTheRow() throws {
        let table = try read(row(1, points: "15;x;25;5"), row(2, points: "15;;25;-"), row(3))
        #expect(table.scores.map(\.row) == [4] && table.refused == 2)
        #expect(
            findings(table) == [
                "2 kompetensi rekap-nilai-tak-terbaca", "3 kompetensi rekap-nilai-kosong", "3 disiplin rekap-nilai-kosong",
            ])
    }

    @Test func totalsThatDoNotAddUpAreSaid() throws {
        let table = try read(row(1, total: "62,6"), row(2, total: ""), row(3, total: "enam"))
        #expect(table.scores.map(\.total.description) == ["62.6", "62.5", "62.5"])
        #expect(findings(table) == ["2 total rekap-total-berbeda", "3 total rekap-total-tak-terbaca", "4 total rekap-total-tak-terbaca"])
        let without = try read("nip;kualifikasi;kompetensi;kinerja;disiplin\n\(Lines.nip(1));15;0;25;5\n")
        #expect(without.scores.map(\.total.description) == ["45"])
        #expect(findings(without) == ["1 rekap-tanpa-kolom-total"])
    }

    @Test func theFirstRowOfAPersonStands() throws {
        let table = try read(row(1), row(1), row(1, points: "20;0;0;5", total: "25"))
        #expect(table.scores.map(\.row) == [2] && table.setAside == [.duplicatePerson: 2])
        #expect(findings(table) == ["3 nip rekap-orang-kembar-sama", "4 nip rekap-orang-kembar-berbeda"])
    }

    @Test func rowsOfNobodyAreRefused() throws {
        let table = try read(row(1, nip: "", name: ""), row(2, nip: "1,99003E+17", name: ""), row(3, nip: "1,99003E+17"))
        #expect(table.scores.map(\.name) == ["PEGAWAI CONTOH 3"] && table.scores.map(\.nip) == [nil] && table.refused == 2)
        #expect(findings(table) == ["2 rekap-tanpa-orang", "3 nip nip-notasi-ilmiah", "4 nip rekap-nip-notasi-ilmiah"])
    }

    @Test func meansBlankRowsAndHeadingsAreSetAside() throws {
        let table = try read(
            row(1), ";;;;;;;;;;;", Self.heading, ";RATA-RATA;;15;17,5;25;5;62,5;;;;", ";;Jumlah;1;1;1;1;4;;;;", "JUMLAH;;;15;17,5;25;5;62,5;;;;")
        #expect(table.scores.count == 1 && table.refused == 0)
        #expect(table.setAside == [.blank: 1, .repeatedHeading: 1, .total: 3])
    }

    @Test func otherYearsAreSetAside() throws {
        let table = try read(row(1, year: "2021"), row(1), row(2, year: ""), row(3, year: "2023"))
        #expect(table.scores.map(\.row) == [3, 4] && table.otherYears == 2)
        #expect(findings(table) == [" rekap-tahun-lain"])
    }

    @Test(arguments: ["nip;nama\n1;2\n", "kualifikasi;kompetensi;kinerja;disiplin\n1;2;3;4\n", "\n", "nip;kualifikasi;kompetensi;kinerja\n"])
    func anotherTableIsRefused(text: String) throws {
        let folder = try write(text)
        #expect { try withExtendedLifetime(folder) { try OfficialTable.read(folder.path("rekap.csv"), year: 2022, maxima: Self.maxima) } } throws: {
            ($0 as? FileFailure)?.problem.code == "bukan-tabel-resmi"
        }
    }

    @Test func findingsNameNobody() throws {
        let table = try read(row(1, total: "1"), row(1), row(2, nip: "1,99003E+17"), row(3, points: "a;b;c;d"), row(4, nip: "", name: ""))
        #expect(!table.diagnostics.isEmpty)
        for diagnostic in table.diagnostics {
            let text = diagnostic.text(in: .indonesian) + diagnostic.text(in: .english)
            #expect(!text.contains("CONTOH") && !text.contains("19900315"))
            #expect(!diagnostic.problem.remedy.id.isEmpty && !diagnostic.problem.remedy.en.isEmpty)
        }
    }
}
