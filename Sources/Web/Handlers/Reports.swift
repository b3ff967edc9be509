import Archive
import Presentation
import Vocabulary
import Workflows

/// The report of a measurement as a file: pages to print, or a workbook with everybody.
enum Reports {
    static func pages(_ visit: Visit) throws -> Answer {
        let view = try visit.view()
        try visit.note(.exporting, "pengukuran \(view.number)", detail: "laporan=pdf")
        let file = try PassingFile(in: visit.site.uploads.leaving, ending: "pdf") { path in
            _ = try ReportPrint(view.opened.measured, language: visit.language).write(to: path)
        }
        return .download(file, name: "laporan-\(view.number).pdf", type: "application/pdf")
    }

    static func workbook(_ visit: Visit) throws -> Answer {
        let view = try visit.view(), opened = view.opened
        try visit.note(.exporting, "pengukuran \(view.number)", detail: "laporan=xlsx orang=\(opened.people.count)")
        let file = try PassingFile(in: visit.site.uploads.leaving, ending: "xlsx") { path in
            _ = try ReportWorkbook(opened.measured, opened.roll, earlier: opened.earlier, language: visit.language).write(to: path)
        }
        return .download(
            file, name: "laporan-\(view.number).xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
}
