import Analysis
import Archive
import Instruments
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary
import Workflows

extension ForecastReport {
    /// The stored measurement of the day beside what the records say of it now, and why they differ.
    func stored() -> [String] {
        guard let stored = result.stored else { return [] }
        let entry = stored.entry
        let label = entry.label.isEmpty ? "" : " (\(entry.label))"
        let official = stored.publication.map { ", \(words("penetapan", "publication")) \($0.number)" } ?? ""
        var lines = [
            "",
            "  \(words("Pengukuran tersimpan per \(forecast.start.text(in: language))", "Stored measurement as of \(forecast.start.text(in: language))"))"
                .bold,
            row(words("Waktu itu", "Then"), stored.index, words("pengukuran \(entry.number)", "measurement \(entry.number)") + label + official),
            row(words("Sekarang", "Now"), forecast.index, words("menurut catatan sekarang", "by the records as they are now")),
        ]
        if let before = stored.index.mean, let after = forecast.index.mean, let exact = stored.change(to: forecast.index) {
            lines.append(
                "  \(words("Selisih", "Difference").padded(Self.dateWidth))\(language.change(from: before, to: after).aligned(8))  "
                    + words("tepat", "exactly") + " \(exact)")
        }
        lines += reasons(stored).map { "  \("".padded(Self.dateWidth))\("".aligned(8))  \($0)" }
        if stored.others > 0 {
            lines.append(
                "  \("".padded(Self.dateWidth))\("".aligned(8))  "
                    + words(
                        "dan \(language.text(stored.others)) pengukuran lain per tanggal ini (takar history)",
                        "and \(language.text(stored.others)) more of this date (takar history)"))
        }
        return lines
    }

    private func row(_ title: String, _ index: IndexSum, _ text: String) -> String {
        let people = language.counted(index.people, "orang", "person", "people")
        return "  \(title.padded(Self.dateWidth))\((index.mean.map(language.text) ?? "–").aligned(8))  \(text), \(people)"
    }

    private func reasons(_ stored: StoredDay) -> [String] {
        let reasons = stored.reasons(result.plan)
        guard !reasons.isEmpty else {
            let isTheSame = stored.change(to: forecast.index)?.isZero ?? true
            return [
                isTheSame
                    ? words("catatan, instrumen, dan opsi sama seperti waktu itu", "records, instrument and options are those of then")
                    : words(
                        "catatan, instrumen, dan opsi sama seperti waktu itu, tetapi hasilnya lain: jalankan takar verify \(stored.entry.number)",
                        "records, instrument and options are those of then, and the result is not: run takar verify \(stored.entry.number)")
            ]
        }
        return reasons.map { reason in
            switch reason {
            case .laterRecords: later(stored)
            case .otherVersion:
                words(
                    "instrumen versi lain: \(stored.entry.instrumentVersion.prefix(12)) waktu itu, \(result.plan.instrument.version.prefix(12)) sekarang",
                    "another version of the instrument: \(stored.entry.instrumentVersion.prefix(12)) then, \(result.plan.instrument.version.prefix(12)) now"
                )
            case .otherOptions:
                words(
                    "opsi lain: \(options(stored.entry.settings)) waktu itu, \(options(result.plan.instrument.changedSettings)) sekarang",
                    "other options: \(options(stored.entry.settings)) then, \(options(result.plan.instrument.changedSettings)) now")
            }
        }
    }

    private func later(_ stored: StoredDay) -> String {
        func changes(_ counts: ImportDifference.Counts) -> String {
            "+\(language.text(counts.added)) ~\(language.text(counts.changed)) −\(language.text(counts.closed))"
        }
        let imports = stored.laterImports.map(String.init).joined(separator: ", ")
        let employees = changes(stored.counts { $0 == .employee })
        let histories = changes(stored.counts { $0 != .employee && $0 != .unit })
        let units = stored.counts { $0 == .unit }
        let moved = units.changesNothing ? "" : words(", unit \(changes(units))", ", units \(changes(units))")
        return words(
            "catatan yang diimpor sesudahnya (impor \(imports)): pegawai \(employees), riwayat \(histories)\(moved)",
            "records imported since (import \(imports)): employees \(employees), records \(histories)\(moved)")
    }

    private func options(_ settings: [String]) -> String {
        settings.isEmpty ? words("bawaan", "default") : settings.joined(separator: " ")
    }
}
