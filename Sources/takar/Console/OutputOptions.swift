import ArgumentParser
import Exchange
import Presentation
import Vocabulary

/// The form of results that are written as text.
struct CSVOption: ParsableArguments {
    @Option(name: .customLong("csv"), help: .csvForm) var dialect = CSVDialect.plain
}

extension CSVDialect: ExpressibleByArgument {}

/// The names of results on the command line.
enum OutputNames {
    /// Refuses a name whose ending promises another form than is written: a workbook where it is .xlsx, or else comma-separated text.
    static func check(_ outputs: [String?]) throws {
        for output in outputs.compactMap(\.self) {
            guard let ending = ResultEnding.refused(output) else { continue }
            let refusal =
                ending == "pdf"
                ? Phrase(id: "berkas .pdf hanya ditulis oleh takar report", en: "only 'takar report' writes a .pdf file")
                : Phrase(id: "berkas .\(ending) tidak ditulis", en: "no .\(ending) file is written")
            throw ValidationError(
                Phrase(
                    id: "'\(output)': \(refusal.id); pakai .xlsx untuk buku kerja, atau .csv untuk teks dengan koma.",
                    en: "'\(output)': \(refusal.en); use .xlsx for a workbook, or .csv for text with commas."))
        }
    }

    /// Says before the work, not after it, that a name cannot be written, or would take the place of something that is read.
    static func prepare(reading: [String?], writing: [String?]) throws {
        try OutputGuard.check(reading: reading, writing: writing)
        for output in writing.compactMap(\.self) { try PDFFile.isName(output) ? PDFFile.probe(output) : WorkbookFile.probe(output) }
    }
}

extension TitledWorkbook {
    /// Writes it where a file was asked for, or the one table that says as much as text.
    func write(to path: String?, _ sheets: [SheetTable], asText table: SheetTable, _ csv: CSVOption) throws {
        guard let path else { return }
        if WorkbookFile.isName(path) { try write(to: path, sheets) } else { try table.write(to: path, in: language, as: csv.dialect) }
    }
}

extension SheetTable {
    /// Writes it where a file was asked for: alone as text, and with other sheets where it is a workbook.
    func write(to path: String?, in language: Language, _ csv: CSVOption, asWorkbook sheets: [SheetTable]? = nil) throws {
        guard let path else { return }
        if let sheets, WorkbookFile.isName(path) {
            try WorkbookFile.write(path, sheets, in: language)
        } else {
            try write(to: path, in: language, as: csv.dialect)
        }
    }
}
