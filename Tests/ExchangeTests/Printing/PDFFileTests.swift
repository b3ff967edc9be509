import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// A printed report says everything it was given, on as many pages as it takes.
@Suite struct PDFFileTests {
    private static let file = PDFFile(
        title: "IP ASN Contoh", subject: "Peraturan", remark: "Hasil sementara", date: CivilDate(day: 19_173), language: .indonesian)

    private static let table = PrintedTable(
        [PrintedColumn("OPD", .text), PrintedColumn("Orang", .number), PrintedColumn("Kategori", .word)],
        (1...200).map { PrintedRow(["Dinas nomor \($0)", "1.00\($0)", "Sangat Rendah"], indent: $0 % 3) } + [PrintedRow(["Jumlah"], isSum: true)])

    private static let summary: [PrintedBlock] = [
        .title("IP ASN Contoh"), .subtitle("Peraturan BKN"), .notice("Hasil ini sementara"),
        .figure(PrintedFigure(label: "Indeks", value: "78,43", verdictLabel: "Kategori", verdict: "Sedang")), .section("Dimensi"),
        .bars([PrintedBar("Kualifikasi", reached: 12_000, maximum: 25_000, text: "12 dari 25")]), .remark("Catatan kaki"),
        .pairs([PrintedPair("Instrumen", "perban-bkn-8-2019")]),
    ]

    /// A long text without a place to break it.
    private static let endless = String(repeating: "TanpaSpasi", count: 300)

    @Test func isThereWholeWithItsPages() throws {
        let folder = try TestFolder()
        let count = try Self.file.write([PrintedPart(Self.summary, fitsOnePage: true), PrintedPart([.table(Self.table)])], to: folder.path("a.pdf"))
        let pages = try WrittenPages(folder.path("a.pdf"))
        #expect(pages.isPDF)
        #expect(pages.count == count)
        #expect(count > 3)
        #expect(try folder.names == ["a.pdf"])
    }

    @Test func theSameContentIsTheSameBytes() throws {
        let folder = try TestFolder()
        for name in ["a.pdf", "b.pdf"] {
            _ = try Self.file.write([PrintedPart(Self.summary), PrintedPart([.table(Self.table)])], to: folder.path(name))
        }
        let bytes = try WrittenPages(folder.path("a.pdf")).bytes
        #expect(try bytes == WrittenPages(folder.path("b.pdf")).bytes)
        // The day of the figures, not that of the making.
        #expect(String(decoding: bytes, as: UTF8.self).contains("20220630"))
    }

    @Test(.enabled(if: WrittenPages.canRead)) func everyTextComesOutAgain() throws {
        let folder = try TestFolder()
        _ = try Self.file.write([PrintedPart(Self.summary, fitsOnePage: true), PrintedPart([.table(Self.table)])], to: folder.path("a.pdf"))
        let pages = try WrittenPages(folder.path("a.pdf")).pages()
        for text in [
            "IP ASN Contoh", "Peraturan BKN", "Hasil ini sementara", "Indeks", "78,43", "Sedang", "Kualifikasi", "12 dari 25", "Catatan kaki",
            "perban-bkn-8-2019",
        ] { #expect(pages[0].contains(text), "\(text)") }
        let all = pages.joined(separator: " ")
        for number in 1...200 { #expect(all.contains("Dinas nomor \(number) 1.00\(number) Sangat Rendah"), "\(number)") }
        for (number, page) in pages.enumerated() {
            #expect(page.contains("Hasil sementara"))
            #expect(page.contains("Halaman \(number + 1) dari \(pages.count)"))
            // The heading of a table stands on all of its pages, once.
            #expect(page.components(separatedBy: "OPD Orang Kategori").count - 1 == (number == 0 ? 0 : 1))
        }
    }

    @Test(.enabled(if: WrittenPages.canRead)) func theOtherLanguageCountsPagesToo() throws {
        let folder = try TestFolder()
        let file = PDFFile(title: "T", subject: "S", remark: "", date: CivilDate(day: 0), language: .english)
        #expect(try file.write([PrintedPart([])], to: folder.path("a.pdf")) == 1)
        #expect(try WrittenPages(folder.path("a.pdf")).text().contains("Page 1 of 1"))
    }

    /// Made smaller rather than run over, within reason; beyond it, readable on two.
    @Test func aPartMayBeMadeToFitItsPage() throws {
        let folder = try TestFolder()
        func count(_ rows: Int, fits: Bool) throws -> Int {
            let table = PrintedTable([PrintedColumn("A", .text)], (0..<rows).map { PrintedRow(["\($0)"]) })
            return try Self.file.write([PrintedPart([.table(table)], fitsOnePage: fits)], to: folder.path("a.pdf"))
        }
        #expect(try count(60, fits: false) == 2)
        #expect(try count(60, fits: true) == 1)
        #expect(try count(400, fits: true) == count(400, fits: false))
    }

    /// Whatever a name may be, nothing traps, and the rest is there.
    @Test(arguments: [
        "", " ", "\u{0}", "a\u{0}b\u{7}\u{85}\u{2028}c", "<b>&amp;</b><span size='99999'>", "مديرية الصحة", "\u{202E}\u{2067}balik", "漢字かな", "👩‍👩‍👧‍👦",
        "e" + String(repeating: "\u{301}", count: 500), "\u{FFFF}\u{10FFFF}\u{FEFF}", endless, String(repeating: "satu dua ", count: 400),
    ])
    func oddTextsAreSet(text: String) throws {
        let folder = try TestFolder()
        let file = PDFFile(title: text, subject: text, remark: text, date: CivilDate(day: 0), language: .indonesian)
        let columns = [PrintedColumn(text, .text), PrintedColumn(text, .number), PrintedColumn(text, .word)]
        let blocks: [PrintedBlock] = [
            .title(text), .subtitle(text), .section(text), .notice(text), .remark(text),
            .figure(PrintedFigure(label: text, value: text, verdictLabel: text, verdict: text)),
            .bars([PrintedBar(text, reached: -5, maximum: 0, text: text), PrintedBar(text, reached: .max, maximum: 1, text: text)]), .bars([]),
            .pairs([PrintedPair(text, text)]), .table(PrintedTable(columns, [PrintedRow([text, text, text], indent: 50), PrintedRow([])])),
            .table(PrintedTable([], [PrintedRow([text])])), .remark("Selesai"),
        ]
        let count = try file.write([PrintedPart(blocks, fitsOnePage: true)], to: folder.path("a.pdf"))
        let pages = try WrittenPages(folder.path("a.pdf"))
        #expect(pages.isPDF)
        #expect(pages.count == count)
        if WrittenPages.canRead { #expect(try pages.text().contains("Selesai")) }
    }

    /// A cell taller than a page goes on on the next one, and no letter of it is lost or added.
    @Test(.enabled(if: WrittenPages.canRead)) func aTallCellIsDividedAndNotCut() throws {
        let folder = try TestFolder()
        let long = String(repeating: "PanjangSekali", count: 150)
        let row = PrintedRow([long, "12,34"])
        let table = PrintedTable([PrintedColumn("Nama", .text)] + (0..<9).map { PrintedColumn("Kompetensi\($0)", .number) }, [row])
        _ = try Self.file.write([PrintedPart([.table(table)])], to: folder.path("a.pdf"))
        let text = try WrittenPages(folder.path("a.pdf")).pages().joined()
        let letters = text.filter { "PanjgSekli".contains($0) }
        #expect(letters.count >= long.count)
        #expect(!text.contains("-P"))
    }

    /// A box with the code of an unseen character would be read as digits: see `findings/unseen-sign-becomes-digits.sh`.
    @Test(.enabled(if: WrittenPages.canRead)) func anUnseenSignAddsNoDigits() throws {
        let folder = try TestFolder()
        let rows = ["Kelas 7\u{85}", "Nilai 8\u{1}", "Tahun 2019\u{96}2022"].map { PrintedRow([$0]) }
        _ = try Self.file.write([PrintedPart([.table(PrintedTable([PrintedColumn("A", .text)], rows))])], to: folder.path("a.pdf"))
        #expect(try WrittenPages(folder.path("a.pdf")).text().contains("A Kelas 7 Nilai 8 Tahun 2019 2022"))
    }

    @Test func aFolderThatIsNotThereIsSaidBeforeAnyWork() throws {
        let folder = try TestFolder()
        let failed = #expect(throws: FileFailure.self) { try PDFFile.probe(folder.path("tidak/ada/a.pdf")) }
        #expect(failed?.problem.code == "berkas-tak-tertulis")
        try PDFFile.probe(folder.path("a.pdf"))
        #expect(try folder.names.isEmpty)
    }

    @Test(arguments: ["a.pdf", "A.PDF", "/x/laporan.Pdf"]) func knowsAReportByItsEnding(name: String) { #expect(PDFFile.isName(name)) }
    @Test(arguments: ["a.xlsx", "pdf", "a.pdf.csv", ""]) func knowsWhatIsNone(name: String) { #expect(!PDFFile.isName(name)) }
}
