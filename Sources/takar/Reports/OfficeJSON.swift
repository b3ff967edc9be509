import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// An OPD with its means, or people who belong to none.
struct OfficeJSON: Encodable {
    let unor_id: String?
    let nama: String?
    /// Why it is no OPD; nil for an OPD.
    let bukan_opd: String?
    let peringkat: Int?
    let rata_rata: MeansJSON
    /// By the groups' names, where the instrument knows groups.
    let kelompok: [String: MeansJSON]?
    let tidak_diukur: Int
    let partisipasi_persen: Decimal?
    /// Whether fewer than ten people were measured.
    let kurang_dari_10_orang: Bool

    init(_ entry: OfficeResults.Entry, _ instrument: Instrument, _ language: Language) {
        unor_id = entry.unit?.id
        nama = entry.unit?.name
        bukan_opd = entry.place.reason?[language]
        peringkat = entry.rank
        rata_rata = MeansJSON(entry.means, instrument)
        kelompok = instrument.combination.groups.map { groups in
            [
                groups.absent: MeansJSON(Means(entry.tally.first), instrument),
                groups.present: MeansJSON(Means(entry.tally.second), instrument),
            ]
        }
        tidak_diukur = entry.notMeasured
        partisipasi_persen = ExactMean(sum: entry.tally.measured * 100_000, count: entry.people).map { Decimal($0) }
        kurang_dari_10_orang = entry.tally.isSmall
    }
}
