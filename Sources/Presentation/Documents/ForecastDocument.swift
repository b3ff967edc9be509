import Analysis
import Archive
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A trend with its forecast (`takar forecast --json`). Points are exact sums over everybody.
extension ForecastResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("ramalan", Phrase(id: "Hasil takar forecast --json", en: "What takar forecast --json prints"))
    }

    private func category(_ index: IndexSum) -> String? { index.mean.map { plan.instrument.category(of: $0) } }

    package static var fields: [JSONField<ForecastResult>] {
        JSONField("per_tanggal") { $0.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.notices }
        JSONField("instrumen") { $0.plan.instrument }
        JSONField.one("pengukuran_tersimpan", { result in result.stored.map { ($0, result) } }) { storedDay }.saying(
            id: "Yang diukur untuk hari itu dan disimpan di arsip", en: "What was measured for the day and kept in an archive")
        JSONField.each("tren", { result in result.trend.series.map { (point: $0, category: result.category($0.index)) } }) {
            JSONField("tanggal") { $0.point.date }
            JSONField("jenis") { $0.point.kind.rawValue }
            JSONField("label") { $0.point.label.isEmpty ? nil : $0.point.label }
            JSONField("indeks") { $0.point.index.mean }
            JSONField("kategori") { $0.category }
            JSONField("orang") { $0.point.index.people }
            JSONField("jumlah_poin") { $0.point.index.points.sum }
        }
        JSONField.each("ramalan", { result in result.forecast.steps.map { (step: $0, result: result) } }) {
            JSONField("tanggal") { $0.step.date }
            JSONField("indeks") { $0.step.index.mean }
            JSONField("kategori") { $0.result.category($0.step.index) }
            JSONField("jumlah_poin") { $0.step.index.points.sum }
            JSONField.part(
                "perubahan",
                {
                    ($0.step.change, $0.result)
                }
            ) { change }.saying(id: "Dari hari sebelumnya dalam daftar", en: "From the day before it in the list")
        }
        JSONField.one("sampai_akhir_tahun", { result in result.forecast.end.map { ($0.sinceStart, result) } }) { change }.saying(
            id: "Dari tanggal pengukuran sampai hari terakhir", en: "From the date of measurement to the last day")
        JSONField.one("target", { result in result.trend.target.flatMap { wanted in result.trend.outcome.map { (wanted, $0, result.trend) } } }) {
            JSONField("target") { $0.0 }
            JSONField("keadaan") { $0.1.code }
            JSONField("keterangan") { Phrase(id: $0.1.text(in: .indonesian), en: $0.1.text(in: .english)) }
            JSONField("tanggal") { $0.1.date }
            JSONField("kurang_poin") { Points(thousandths: $0.2.now.index.lacking(of: $0.0)) }
            JSONField("kurang_poin_akhir_tahun") { Points(thousandths: $0.2.end.index.lacking(of: $0.0)) }
            JSONField("indeks_paling_banyak") { $0.2.attainable.mean }
        }
    }

    @JSONFields<(DayChange, ForecastResult)> private static var change: [JSONField<(DayChange, ForecastResult)>] {
        JSONField("poin") { change, _ in change.points.sum }
        JSONField("poin_indeks") { change, result in result.forecast.index.share(of: change.points) }
        JSONField("orang_turun") { change, _ in change.losing }
        JSONField("orang_naik") { change, _ in change.gaining }
        JSONField("kategori_turun") { change, _ in change.lowerCategory }
        JSONField("kategori_naik") { change, _ in change.higherCategory }
        JSONField.each(
            "indikator",
            { change, result in zip(result.plan.compiled.indicators, change.indicators).filter { $0.1.losing + $0.1.gaining > 0 } }
        ) {
            JSONField("indikator") { $0.0.indicator.name }
            JSONField("dimensi") { $0.0.dimension }
            JSONField("judul") { $0.0.indicator.title }
            JSONField("poin_hilang") { $0.1.lost.sum }
            JSONField("orang_turun") { $0.1.losing }
            JSONField("poin_bertambah") { $0.1.gained.sum }
            JSONField("orang_naik") { $0.1.gaining }
        }
    }

    /// The stored measurement of the first day beside what the records say of it now.
    @JSONFields<(StoredDay, ForecastResult)> private static var storedDay: [JSONField<(StoredDay, ForecastResult)>] {
        JSONField("pengukuran") { stored, _ in stored.entry.number }
        JSONField("nama") { stored, _ in stored.entry.label }
        JSONField("penetapan") { stored, _ in stored.publication?.number }
        JSONField("indeks") { stored, _ in stored.index.mean }
        JSONField("orang") { stored, _ in stored.index.people }
        JSONField("indeks_sekarang") { _, result in result.forecast.index.mean }
        JSONField("orang_sekarang") { _, result in result.forecast.index.people }
        JSONField("selisih", Phrase(id: "Selisih kedua angka yang tercetak", en: "The difference of the two printed figures")) { stored, result in
            stored.index.mean.flatMap { before in result.forecast.index.mean.map { Decimal(hundredths: $0.hundredths - before.hundredths) } }
        }
        JSONField("selisih_tepat", Phrase(id: "Selisih itu sebagai pecahan poin", en: "The difference as an exact fraction of points")) {
            stored, result in stored.change(to: result.forecast.index)?.description
        }
        JSONField(
            "sebab",
            Phrase(id: "Mengapa dapat berbeda; kosong bila semuanya seperti waktu itu", en: "Why they may differ; empty where all is as it was then")
        ) { stored, result in stored.reasons(result.plan).map(\.rawValue) }
        JSONField("impor_waktu_itu") { stored, _ in stored.entry.knownImport }
        JSONField("impor_sesudahnya") { stored, _ in stored.laterImports }
        JSONField("perubahan_catatan") { stored, _ in
            Dictionary(stored.since.map { ($0.key.key, LaterChanges(counts: $0.value)) }) { first, _ in first }
        }
        JSONField("versi_instrumen") { stored, _ in stored.entry.instrumentVersion }
        JSONField("opsi") { stored, _ in stored.entry.settings }
        JSONField("pengukuran_lain") { stored, _ in stored.others }
    }
}

/// What several imports together changed.
private struct LaterChanges: JSONObject {
    let counts: ImportDifference.Counts

    static var fields: [JSONField<LaterChanges>] {
        JSONField("ditambah") { $0.counts.added }
        JSONField("berubah") { $0.counts.changed }
        JSONField("ditutup") { $0.counts.closed }
    }
}

extension GroupedPoints {
    /// Over everybody.
    fileprivate var sum: Points { Points(thousandths: total) }
}
