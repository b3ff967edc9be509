import ArgumentParser
import Exchange
import Foundation
import Vocabulary

/// The names of results on the command line.
enum OutputNames {
    /// Refuses a name whose ending promises another form than is written: a workbook where it is .xlsx, or else comma-separated text.
    static func check(_ outputs: String?...) throws {
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
}

extension DataOptions {
    /// What is read, for `OutputGuard`.
    var inputs: [String?] { [data] }
}

extension SourceOptions {
    /// What is read, for `OutputGuard`.
    var inputs: [String?] { [data, archive] }
}

extension PlanOptions {
    /// The file of the instrument, where one was named, for `OutputGuard`.
    var inputs: [String?] { [instrument.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }] }
}
