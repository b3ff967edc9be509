import Archive
import Exchange
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// What an import changed, as text for a terminal.
struct ImportReport {
    let outcome: ImportOutcome
    let language: Language

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading.bold, ""] + DifferenceTable(entry: outcome.entry, language: language).lines() + notices() + [""] + files() + findings() + [""]
            + [ending]
    }

    private var heading: String {
        let agency = outcome.agency
        let name = agency.name.isEmpty ? agency.id : "\(agency.name) (\(agency.id))"
        return (outcome.isTrial ? words("Uji coba impor ", "Trial import ") : words("Impor ", "Import ")) + name
    }

    /// What stays open, or looks like a mistake: said before anything else.
    private func notices() -> [String] {
        let allowed = outcome.allowed.map { words("Diizinkan: ", "Allowed: ") + $0.message[language] + "." }
        return outcome.reasons.map(said).flatMap(Self.wrapped).map(\.red)
            + (allowed + outcome.notices.map(said)).flatMap(Self.wrapped).map(\.yellow)
    }

    private func said(_ problem: Problem) -> String { "\(problem.message[language]). \(problem.remedy[language])." }

    /// In lines of at most 80 characters.
    private static func wrapped(_ text: String) -> [String] {
        text.lines(of: 76).enumerated().map { number, line in "  \(number == 0 ? "! " : "  ")\(line)" }
    }

    private func files() -> [String] {
        let read = outcome.intakes.reduce(0) { $0 + $1.read }, refused = outcome.intakes.reduce(0) { $0 + $1.refused }
        let apart = outcome.intakes.reduce(0) { $0 + $1.setAside.values.reduce(0, +) }
        return [
            "  \(words("Berkas", "Files").padded(14))\(language.text(outcome.intakes.count).aligned(6))  "
                + words(
                    "baris dibaca \(language.text(read)), ditolak \(language.text(refused)), disisihkan \(language.text(apart))",
                    "rows read \(language.text(read)), refused \(language.text(refused)), set aside \(language.text(apart))")
        ]
    }

    /// What was found, commonest first; of people who are not among the employees all rows of all files together.
    private func findings() -> [String] {
        let unknown = outcome.intakes.reduce(0) { $0 + $1.setAside[.unknownPerson, default: 0] }
        let code = "riwayat-orang-tak-dikenal"
        func line(_ count: Int, _ message: String, _ code: String) -> String {
            "  \("".padded(14))\(language.text(count).aligned(6))  \(message) (\(code))"
        }
        let others = DiagnosticSummary(outcome.found.filter { $0.problem.code != code || unknown == 0 }).commonest(5)
        return others.map { line($0.count, $0.problem.message[language], $0.problem.code) }
            + (unknown == 0
                ? [] : [line(unknown, words("Baris milik orang yang tidak ada di data pegawai", "Rows of people not among the employees"), code)])
    }

    private var ending: String {
        if !outcome.reasons.isEmpty {
            return "  " + words("Impor dihentikan; arsip tetap seperti semula.", "The import was stopped; the archive is as it was.")
        }
        if outcome.isTrial { return "  " + words("Arsip tidak diubah (--dry-run).", "The archive was not changed (--dry-run).") }
        if !outcome.isKept {
            return "  " + words("Tidak ada yang berubah; arsip tetap seperti semula.", "Nothing has changed; the archive is as it was.")
        }
        return "  " + words("Disimpan sebagai impor \(outcome.entry.number).", "Kept as import \(outcome.entry.number).")
    }
}
