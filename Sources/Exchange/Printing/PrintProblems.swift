import CPango
import Vocabulary

extension FileFailure {
    /// Pages that cairo could not draw, in its own words.
    init(_ file: String, _ status: cairo_status_t) {
        let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "\(status.rawValue)"
        self.init(file, Problem.undrawnPages(Phrase(reason)))
    }
}

extension Problem {
    static func undrawnPages(_ reason: Phrase) -> Problem {
        Problem(
            "laporan-tak-tercetak",
            id: "Laporan PDF tidak dapat dibuat (\(reason.id))", remedy: "Jalankan lagi; buku kerja (.xlsx) memuat isi yang sama",
            en: "The PDF report cannot be made (\(reason.en))", remedy: "Run it again; a workbook (.xlsx) has the same content")
    }

    static let noFont = Problem(
        "tanpa-fon",
        id: "Tidak ada fon pada komputer ini untuk menulis PDF",
        remedy: "Pasang sebuah fon, misalnya paket fonts-dejavu-core, atau tulis buku kerja (.xlsx)",
        en: "This computer has no font to write a PDF with",
        remedy: "Install a font, such as the package fonts-dejavu-core, or write a workbook (.xlsx)")
}
