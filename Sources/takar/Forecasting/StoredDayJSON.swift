import Analysis
import Archive
import Foundation
import Measurement
import Vocabulary

/// The stored measurement of a forecast's first day beside what the records say of it now.
struct StoredDayJSON: Encodable {
    let pengukuran: Int
    let nama: String
    let penetapan: Int?
    let indeks: Decimal?
    let orang: Int
    let indeks_sekarang: Decimal?
    let orang_sekarang: Int
    /// The difference of the two printed figures.
    let selisih: Decimal?
    /// The difference as an exact fraction of points.
    let selisih_tepat: String?
    /// Why they may differ; empty where records, instrument and options are those of then.
    let sebab: [String]
    let impor_waktu_itu: Int
    let impor_sesudahnya: [Int]
    let perubahan_catatan: [String: Counts]
    let versi_instrumen: String
    let opsi: [String]
    let pengukuran_lain: Int

    struct Counts: Encodable {
        let ditambah: Int
        let berubah: Int
        let ditutup: Int
    }

    init(_ stored: StoredDay, _ result: ForecastResult) {
        let now = result.forecast.index
        pengukuran = stored.entry.number
        nama = stored.entry.label
        penetapan = stored.publication?.number
        indeks = stored.index.mean.map { Decimal($0) }
        orang = stored.index.people
        indeks_sekarang = now.mean.map { Decimal($0) }
        orang_sekarang = now.people
        selisih = stored.index.mean.flatMap { before in now.mean.map { Decimal($0.hundredths - before.hundredths) / 100 } }
        selisih_tepat = stored.change(to: now)?.description
        sebab = stored.reasons(result.plan).map(\.rawValue)
        impor_waktu_itu = stored.entry.knownImport
        impor_sesudahnya = stored.laterImports
        perubahan_catatan = Dictionary(
            stored.since.map { ($0.key.key, Counts(ditambah: $0.value.added, berubah: $0.value.changed, ditutup: $0.value.closed)) }
        ) { first, _ in first }
        versi_instrumen = stored.entry.instrumentVersion
        opsi = stored.entry.settings
        pengukuran_lain = stored.others
    }
}
