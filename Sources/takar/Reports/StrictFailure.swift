import Exchange
import Measurement
import Vocabulary

/// Why a measurement does not stand under `--strict`: it was made, and something it should rest on was left out.
struct StrictFailure {
    let failure: CommandFailure

    /// Nil where nothing was left out.
    init?(_ measured: MeasuredDataSet, _ language: Language) {
        let refused = measured.dataSet.intakes.reduce(0) { $0 + $1.refused }
        // Errors beside rows: files, sheets and columns that were not read.
        let others = DiagnosticSummary(measured.findings).count(.error) - refused
        var reasons: [Phrase] = []
        if refused > 0 { reasons.append(Phrase(id: "\(refused) baris ditolak", en: "\(refused) rows were refused")) }
        if others > 0 { reasons.append(Phrase(id: "\(others) galat pada berkas atau kolom", en: "\(others) errors of files or columns")) }
        if !measured.missing.isEmpty {
            let count = measured.missing.count
            reasons.append(Phrase(id: "\(count) jenis data tidak ada", en: "\(count) kinds of records are missing"))
        }
        guard !reasons.isEmpty else { return nil }
        failure = CommandFailure(["takar: \(reasons.map { $0[language] }.joined(separator: ", ")) (--strict)."], status: ExitStatus.data)
    }
}
