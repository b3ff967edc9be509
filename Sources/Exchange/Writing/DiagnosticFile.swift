import Foundation
import Vocabulary

/// What was found in files, as a table: where, how much it matters, what and what to do.
public enum DiagnosticFile {
    /// Writes the findings in their order; a workbook where the name ends in .xlsx.
    public static func write(
        _ diagnostics: [Diagnostic], to path: String, in language: Language, as dialect: CSVDialect = .plain,
        threads: Int = ProcessInfo.processInfo.activeProcessorCount
    ) throws(FileFailure) {
        if WorkbookFile.isName(path) || dialect != .plain { return try sheet(diagnostics, in: language).write(to: path, in: language, as: dialect) }
        try CSVFile.write(path, headings: ["berkas", "baris", "kolom", "tingkat", "kode", "pesan"], count: diagnostics.count, threads: threads) {
            places, text in
            for diagnostic in diagnostics[places] {
                text.cell(diagnostic.place.file ?? "")
                text.cell(diagnostic.place.row.map(String.init) ?? "")
                text.cell(diagnostic.place.column ?? "")
                text.cell(diagnostic.problem.severity.label[language])
                text.cell(diagnostic.problem.code)
                text.cell(diagnostic.text(in: language))
                text.endRow()
            }
        }
    }

    static func sheet(_ diagnostics: [Diagnostic], in language: Language) -> SheetTable {
        let headings = [
            SheetColumn("berkas", Phrase(id: "Berkas", en: "File"), .text, in: language),
            SheetColumn("baris", Phrase(id: "Baris", en: "Row"), .number, in: language),
            SheetColumn("kolom", Phrase(id: "Kolom", en: "Column"), .text, in: language),
            SheetColumn("tingkat", Phrase(id: "Tingkat", en: "Severity"), .text, in: language),
            SheetColumn("kode", Phrase(id: "Kode", en: "Code"), .text, in: language),
            SheetColumn("pesan", Phrase(id: "Pesan", en: "Message"), .sentences, in: language),
        ]
        return SheetTable(Phrase(id: "Temuan", en: "Findings")[language], headings, count: diagnostics.count) { sink throws(FileFailure) in
            for diagnostic in diagnostics {
                try sink([
                    .text(diagnostic.place.file ?? ""), diagnostic.place.row.map { .count($0) } ?? .blank, .text(diagnostic.place.column ?? ""),
                    .text(diagnostic.problem.severity.label[language]), .text(diagnostic.problem.code), .text(diagnostic.text(in: language)),
                ])
            }
        }
    }
}
