import Analysis
import Vocabulary

extension TrendPoint.Kind {
    package var label: Phrase {
        switch self {
        case .measured: Phrase(id: "diukur", en: "measured")
        case .recalculated: Phrase(id: "dihitung ulang", en: "recalculated")
        case .forecast: Phrase(id: "ramalan", en: "forecast")
        }
    }
}

extension TargetOutcome {
    /// A stable identifier for programs.
    package var code: String {
        switch self {
        case .reached: "tercapai"
        case .lost: "tercapai-lalu-turun"
        case .scheduled: "tercapai-kemudian"
        case .missed: "belum-tercapai"
        case .outOfReach: "tidak-terjangkau"
        }
    }

    /// The day on which the index falls below the target, or from which on it reaches it.
    package var date: CivilDate? {
        switch self {
        case .lost(let date), .scheduled(let date): date
        case .reached, .missed, .outOfReach: nil
        }
    }

    package func text(in language: Language) -> String {
        switch self {
        case .reached: Phrase(id: "tercapai, dan bertahan sampai akhir tahun", en: "reached, and kept to the end of the year")[language]
        case .lost(let date):
            Phrase(
                id: "tercapai sekarang, tetapi tidak lagi per \(date.text(in: .indonesian))",
                en: "reached now, but no longer as of \(date.text(in: .english))")[language]
        case .scheduled(let date):
            Phrase(
                id: "belum tercapai; tercapai per \(date.text(in: .indonesian)) dengan yang sudah terjadwal",
                en: "not reached yet; reached as of \(date.text(in: .english)) by what is scheduled")[language]
        case .missed: Phrase(id: "tidak tercapai tanpa catatan baru", en: "not reached without new records")[language]
        case .outOfReach:
            Phrase(
                id: "tidak terjangkau, juga bila setiap orang meraih semua yang dapat diraih",
                en: "out of reach, even if everybody reached all there is to reach")[language]
        }
    }
}
