import Archive
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// What an archive holds, as text for a terminal.
struct HistoryReport {
    let history: ArchiveHistory
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        guard !history.agencies.isEmpty else { return [words("Arsip belum berisi instansi.", "The archive has no agency yet.")] }
        return history.agencies.flatMap { lines($0) + [""] } + [
            "  " + words("+ ditambah, ~ berubah, − ditutup dibanding impor sebelumnya", "+ added, ~ changed, − closed since the import before")
        ]
    }

    /// As wide as the longest name of all who did anything.
    private var actorWidth: Int {
        history.agencies.flatMap { $0.imports.map(\.by) + $0.measurements.map(\.entry.by) }.map(\.count).max() ?? 0
    }

    private func lines(_ agency: ArchiveHistory.AgencyHistory) -> [String] {
        let name = agency.agency.name.isEmpty ? agency.agency.id : "\(agency.agency.name) (\(agency.agency.id))"
        let actor = actorWidth
        let undone = agency.imports.undone
        return [name.bold] + agency.imports.map { line($0, actor, undone[$0.number]) } + agency.measurements.map { line($0, actor) }
    }

    private func line(_ entry: ImportEntry, _ actor: Int, _ undoneBy: Int?) -> String {
        let employees = entry.difference[.employee]
        let histories = RecordKind.allCases.filter { $0 != .unit && $0 != .employee }.map { entry.difference[$0] }
        func changes(_ counts: [ImportDifference.Counts]) -> String {
            let sums = (counts.reduce(0) { $0 + $1.added }, counts.reduce(0) { $0 + $1.changed }, counts.reduce(0) { $0 + $1.closed })
            return "+\(language.text(sums.0)) ~\(language.text(sums.1)) −\(language.text(sums.2))"
        }
        let fate =
            entry.undoes.map { words("  [membatalkan impor \($0)]", "  [takes import \($0) back]") }
            ?? undoneBy.map { words("  [dibatalkan oleh impor \($0)]", "  [taken back by import \($0)]") } ?? ""
        return
            "  \(words("impor", "import").padded(11))\(String(entry.number).aligned(5))  \(entry.at.text(in: language))  \(entry.by.padded(actor))  "
            + "\(words("pegawai", "employees")) \(changes([employees])), \(words("riwayat", "records")) \(changes(histories))\(fate)"
    }

    private func line(_ measured: (entry: MeasurementEntry, means: Means?, publication: Publication?), _ actor: Int) -> String {
        let entry = measured.entry
        let index = measured.means.map { language.text($0.total) } ?? "–"
        var line =
            "  \(words("pengukuran", "measurement").padded(11))\(String(entry.number).aligned(5))  \(entry.at.text(in: language))  \(entry.by.padded(actor))  "
            + "\(words("per", "as of")) \(entry.asOf.text(in: language))  \(index.aligned(6).bold)  "
            + language.counted(entry.result.tally.measured, "orang", "person", "people")
        if !entry.label.isEmpty { line += "  \(entry.label)" }
        if let publication = measured.publication {
            let later = history.superseded[publication.number].map { words(", digantikan penetapan \($0)", ", superseded by publication \($0)") }
            let reason = publication.reason.map { ", \(words("alasan", "reason")): \($0)" } ?? ""
            line += "  [\(words("penetapan", "publication")) \(publication.number): \(publication.decree)\(reason)\(later ?? "")]"
        }
        return line
    }
}

/// What an archive knows of one person, as text for a terminal.
struct PersonHistoryReport {
    let history: PersonHistory
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        let agency = history.agency.title
        return [(history.placements.last?.version.value.employee.name ?? "").bold + "  \(agency)", ""] + placements() + [""] + records() + scores()
    }

    private func placements() -> [String] {
        ["  " + words("Menurut impor tanggal", "As imported on")]
            + history.placements.map { placement in
                let employee = placement.version.value.employee
                let until = placement.until.map { $0.at.day(in: language) } ?? words("sekarang", "now")
                return "  \(placement.from.map { $0.at.day(in: language) } ?? "?") – \(until)  \(employee.nip)  "
                    + [employee.post, placement.units.isEmpty ? employee.unitID : placement.units.joined(separator: " → ")].filter { !$0.isEmpty }
                    .joined(separator: ", ")
            }
    }

    private func records() -> [String] {
        let standing = history.records.filter { $0.closed == nil }.count, closed = history.records.count - standing
        return [
            "  "
                + words(
                    "Catatan: \(language.text(standing)) berlaku, \(language.text(closed)) sudah ditutup",
                    "Records: \(language.text(standing)) stand, \(language.text(closed)) are closed")
        ]
    }

    private func scores() -> [String] {
        history.scores.map { entry, score, category, exclusion in
            let total = language.text(Points(thousandths: score.total))
            let result = exclusion.map { "\(words("tidak diukur", "not measured")): \($0[language])" } ?? "\(total.padded(6))  \(category)"
            return "  \(words("Pengukuran", "Measurement")) \(String(entry.number).aligned(4))  \(entry.asOf.text(in: language))  \(result)"
                + (entry.label.isEmpty ? "" : "  \(entry.label)")
        }
    }
}
