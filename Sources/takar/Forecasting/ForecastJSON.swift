import Analysis
import Exchange
import Foundation
import Instruments
import Measurement
import Vocabulary

/// A trend with its forecast as one JSON object, with the official terms as keys. Points are exact sums over everybody.
struct ForecastJSON: Encodable {
    let per_tanggal: String
    /// What the result must be read with.
    let pemberitahuan: [String]
    let instrumen: InstrumentJSON
    /// What was measured for D and kept; nil where there is no archive, or nothing of that day in it.
    let pengukuran_tersimpan: StoredDayJSON?
    let tren: [Point]
    let ramalan: [Step]
    /// From D to the last day; nil where there is nothing to forecast.
    let sampai_akhir_tahun: Change?
    let target: Target?

    struct Point: Encodable {
        let tanggal: String
        let jenis: String
        let label: String?
        let indeks: Decimal?
        let kategori: String?
        let orang: Int
        let jumlah_poin: Decimal
    }

    struct Step: Encodable {
        let tanggal: String
        let indeks: Decimal?
        let kategori: String?
        let jumlah_poin: Decimal
        /// From the day before it in the list, or from D.
        let perubahan: Change
    }

    struct Change: Encodable {
        let poin: Decimal
        let poin_indeks: Decimal
        let orang_turun: Int
        let orang_naik: Int
        let kategori_turun: Int
        let kategori_naik: Int
        let indikator: [IndicatorJSON]
    }

    struct IndicatorJSON: Encodable {
        let indikator: String
        let dimensi: String
        let judul: String
        let poin_hilang: Decimal
        let orang_turun: Int
        let poin_bertambah: Decimal
        let orang_naik: Int
    }

    struct Target: Encodable {
        let target: Decimal
        let keadaan: String
        let keterangan: String
        let tanggal: String?
        let kurang_poin: Decimal
        let kurang_poin_akhir_tahun: Decimal
        let indeks_paling_banyak: Decimal?
    }

    init(_ result: ForecastResult, language: Language) {
        let instrument = result.plan.instrument, trend = result.trend, forecast = result.forecast
        func category(_ index: IndexSum) -> String? { index.mean.map { instrument.category(of: $0) } }
        func points(_ thousandths: Int) -> Decimal { Decimal(Points(thousandths: thousandths)) }
        func change(_ change: DayChange) -> Change {
            Change(
                poin: points(change.points.total), poin_indeks: Decimal(forecast.index.share(of: change.points).hundredths) / 100,
                orang_turun: change.losing, orang_naik: change.gaining, kategori_turun: change.lowerCategory, kategori_naik: change.higherCategory,
                indikator: zip(result.plan.compiled.indicators, change.indicators).filter { $0.1.losing + $0.1.gaining > 0 }.map { compiled, change in
                    IndicatorJSON(
                        indikator: compiled.indicator.name, dimensi: compiled.dimension.rawValue, judul: compiled.indicator.title[language],
                        poin_hilang: points(change.lost.total), orang_turun: change.losing, poin_bertambah: points(change.gained.total),
                        orang_naik: change.gaining)
                })
        }
        per_tanggal = result.plan.asOf.description
        pemberitahuan = result.plan.notices.map { $0[language] }
        instrumen = InstrumentJSON(instrument, language: language)
        pengukuran_tersimpan = result.stored.map { StoredDayJSON($0, result) }
        tren = trend.series.map { point in
            Point(
                tanggal: point.date.description, jenis: point.kind.rawValue, label: point.label.isEmpty ? nil : point.label,
                indeks: point.index.mean.map { Decimal($0) }, kategori: category(point.index), orang: point.index.people,
                jumlah_poin: points(point.index.points.total))
        }
        ramalan = forecast.steps.map { step in
            Step(
                tanggal: step.date.description, indeks: step.index.mean.map { Decimal($0) }, kategori: category(step.index),
                jumlah_poin: points(step.index.points.total), perubahan: change(step.change))
        }
        sampai_akhir_tahun = forecast.end.map { change($0.sinceStart) }
        if let wanted = trend.target, let outcome = trend.outcome {
            target = Target(
                target: Decimal(wanted), keadaan: outcome.code, keterangan: outcome.text(in: language), tanggal: outcome.date?.description,
                kurang_poin: points(trend.now.index.lacking(of: wanted)), kurang_poin_akhir_tahun: points(trend.end.index.lacking(of: wanted)),
                indeks_paling_banyak: trend.attainable.mean.map { Decimal($0) })
        } else {
            target = nil
        }
    }

    func text() throws -> String { try JSONText.encode(self) }
}
