import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// One page of several, with and without the others.
@Suite struct AnswerPageTests {
    private static func training(_ person: Int) -> String {
        #"{"nipBaru":"\#(Lines.nip(person))","jenisDiklatId":"3","namaKursus":"X","noSertipikat":"\#(person)","tanggalSelesaiKursus":"01-03-2022","jumlahJam":24}"#
    }

    private static func appraisal(_ person: Int) -> String { #"{"nipBaru":"\#(Lines.nip(person))","tahun":2021,"nilaiPrestasiKerja":80}"# }

    /// As the frameworks of three languages write a page.
    private enum Style: CaseIterable {
        case laravel, laravelResource, yii, spring

        func page(_ number: Int, of count: Int, _ record: String) -> String {
            let next = number < count
            return switch self {
            case .laravel:
                #"{"current_page":\#(number),"data":[\#(record)],"last_page":\#(count),"next_page_url":\#(next ? "\"x?page=\(number + 1)\"" : "null"),"per_page":1,"total":\#(count)}"#
            case .laravelResource:
                #"{"data":[\#(record)],"links":{"next":\#(next ? "\"x\"" : "null"),"prev":null},"meta":{"current_page":\#(number),"last_page":\#(count)}}"#
            case .yii:
                #"{"items":[\#(record)],"_links":{"self":{"href":"x"}\#(next ? #","next":{"href":"y"}"# : "")},"_meta":{"totalCount":\#(count),"pageCount":\#(count),"currentPage":\#(number)}}"#
            case .spring: #"{"success":true,"data":{"items":[\#(record)],"page":\#(number),"totalPages":\#(count)}}"#
            }
        }
    }

    private func read(_ files: [String: String]) throws -> DataSet {
        try TestFolder(files.merging(["pegawai.csv": Lines.employees(1...4)]) { file, _ in file }).read()
    }

    private func partial(_ dataSet: DataSet) -> [String] { dataSet.findings.filter { $0.hasSuffix("jawaban-sebagian") } }

    @Test func aPageAloneIsSaid() throws {
        for style in Style.allCases {
            for number in 1...3 {
                let dataSet = try read(["kursus.json": style.page(number, of: 3, Self.training(number))])
                #expect(partial(dataSet) == ["kursus.json: jawaban-sebagian"], "\(style) \(number)")
                let problem = try #require(dataSet.diagnostics.first { $0.problem.code == "jawaban-sebagian" }?.problem)
                #expect(problem.severity == .error)
                #expect(problem.message.id.contains("halaman \(number) dari 3") && problem.message.en.contains("page \(number) of 3"))
                // What is there is read.
                #expect(try dataSet.scoreTable().contains("\(Lines.nip(number)),,fungsional,15,15,"))
            }
        }
    }

    @Test func allPagesTogetherAreWhole() throws {
        for style in Style.allCases {
            let pages = (1...3).map { style.page($0, of: 3, Self.training($0)) }
            #expect(try partial(read(["1.json": pages[0], "2.json": pages[1], "3.json": pages[2]])).isEmpty, "\(style)")
            #expect(try partial(read(["kursus.jsonl": pages.joined(separator: "\n")])).isEmpty, "\(style)")
            #expect(try partial(read(["kursus.json": style.page(1, of: 1, Self.training(1))])).isEmpty, "\(style)")
        }
    }

    @Test func aPageThatIsMissingAmongOthersIsSaid() throws {
        for style in Style.allCases {
            let dataSet = try read(["1.json": style.page(1, of: 3, Self.training(1)), "3.json": style.page(3, of: 3, Self.training(3))])
            #expect(partial(dataSet) == ["1.json: jawaban-sebagian", "3.json: jawaban-sebagian"], "\(style)")
        }
    }

    /// Django says no number: only whether there is a page behind this one.
    @Test func aPageWithoutANumber() throws {
        func page(_ number: Int, next: Bool) -> String {
            #"{"count":2,"next":\#(next ? "\"http://contoh.test/?page=\(number + 1)\"" : "null"),"previous":\#(number > 1 ? "\"http://contoh.test/?page=\(number - 1)\"" : "null"),"results":[\#(Self.training(number))]}"#
        }
        let first = try read(["kursus.json": page(1, next: true)])
        #expect(partial(first) == ["kursus.json: jawaban-sebagian"])
        #expect(first.diagnostics.contains { $0.problem.message.id.contains("halaman 1, masih ada lagi") })
        // The only page, and a record less than it speaks of.
        #expect(try partial(read(["kursus.json": page(1, next: false)])) == ["kursus.json: jawaban-sebagian"])
        #expect(try partial(read(["1.json": page(1, next: true), "2.json": page(2, next: false)])).isEmpty)
    }

    /// The pages of one service are no pages of another.
    @Test func pagesOfAnotherServiceDoNotCount() throws {
        let style = Style.laravel
        let dataSet = try read([
            "kursus.json": style.page(1, of: 2, Self.training(1)), "skp-1.json": style.page(1, of: 2, Self.appraisal(1)),
            "skp-2.json": style.page(2, of: 2, Self.appraisal(2)),
        ])
        #expect(partial(dataSet) == ["kursus.json: jawaban-sebagian"])
    }

    /// In a folder of answers the names of files may be somebody's NIP, so that their place is said.
    @Test func inAFolderOfAnswers() throws {
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...4)])
        try FileManager.default.createDirectory(atPath: folder.path("rw-kursus"), withIntermediateDirectories: true)
        try folder.write("rw-kursus/\(Lines.nip(1)).json", Array(Style.laravel.page(1, of: 2, Self.training(1)).utf8))
        let dataSet = try folder.read()
        #expect(partial(dataSet) == ["rw-kursus[1]: jawaban-sebagian"])
        #expect(!dataSet.findings.contains { $0.contains("19900315") })
    }

    /// A record that has a page or a next of its own is no page.
    @Test(arguments: [
        #"{"nipBaru":"1","page":"3"}"#, #"[{"next":"x"}]"#, #"{"data":[],"page":1}"#, #"{"data":[],"last_page":1,"current_page":1}"#,
        #"{"data":[],"next":""}"#,
    ])
    func noPages(text: String) { #expect(AnswerFile(Array(text.utf8)).pages.isEmpty) }
}
