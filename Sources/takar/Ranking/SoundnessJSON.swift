import Analysis
import Foundation
import Instruments
import Measurement
import Vocabulary

/// The soundness of a ranking, as a part of its JSON; agencies by their ids, in the order of the ranking.
struct SoundnessJSON: Encodable {
    let putusan: String
    let kalimat: String
    let undian: Int
    let benih: UInt64
    let goyangan_bobot: [Noise]
    let data_hilang: [Missing]?
    let bobot: [Weight]
    let tanpa_dimensi: [Other]
    let data_lengkap: Other?
    let opsi: [Other]

    struct Noise: Encodable {
        let nama: String
        let judul: String
        /// Percent of the draws.
        let pertama_bertahan: Decimal
        let instansi: [Band]
    }

    struct Band: Encodable {
        let id: String
        let p5: Int
        let median: Int
        let p95: Int
        let pertama: Decimal
        let tiga_besar: Decimal
    }

    struct Missing: Encodable {
        let id: String
        let terbaik: Int
        let terburuk: Int
    }

    struct Weight: Encodable {
        let dimensi: String
        let nominal: Decimal
        let efektif: Decimal?
        let korelasi: Decimal?
    }

    struct Other: Encodable {
        let nama: String
        let berpindah: Int
        let terjauh: Int
        let pertama_bertahan: Bool?
        let peringkat: [Rank]
    }

    struct Rank: Encodable {
        let id: String
        let peringkat: Int?
    }

    init(_ soundness: Soundness, language: Language) {
        let ids = soundness.places.map(\.result.id)
        func other(_ reranking: Reranking) -> Other {
            Other(
                nama: reranking.name, berpindah: reranking.moved, terjauh: reranking.largestShift, pertama_bertahan: reranking.leaderHolds,
                peringkat: zip(ids, reranking.ranks).map { Rank(id: $0, peringkat: $1) })
        }
        putusan = soundness.verdict.rawValue
        kalimat = SoundnessReport.sentence(soundness, language)
        undian = soundness.settings.draws
        benih = soundness.settings.seed
        goyangan_bobot = soundness.draws.map { draw in
            func percent(_ part: Int) -> Decimal { ExactMean(sum: part * 100_000, count: draw.draws).map { Decimal($0) } ?? 0 }
            return Noise(
                nama: draw.noise.name, judul: draw.noise.label[language], pertama_bertahan: percent(draw.leaderHolds),
                instansi: zip(ids, draw.bands).map { id, band in
                    Band(
                        id: id, p5: band.low, median: band.median, p95: band.high, pertama: percent(band.firsts), tiga_besar: percent(band.topThree))
                })
        }
        data_hilang = soundness.missing.map { missing in
            ids.indices.map { Missing(id: ids[$0], terbaik: missing.best[$0], terburuk: missing.worst[$0]) }
        }
        bobot = soundness.weights.map {
            Weight(
                dimensi: $0.dimension.rawValue, nominal: Decimal(rounding: $0.nominal), efektif: $0.effective.map { Decimal(rounding: $0) },
                korelasi: $0.correlation.map { Decimal(rounding: $0) })
        }
        tanpa_dimensi = soundness.leaveOneOut.map(other)
        data_lengkap = soundness.missing.map { other($0.full) }
        opsi = soundness.options.map(other)
    }
}

extension Decimal {
    /// A statistic with four decimals.
    fileprivate init(rounding value: Double) { self = Decimal(Int((max(-1e9, min(1e9, value)) * 10_000).rounded())) / 10_000 }
}
