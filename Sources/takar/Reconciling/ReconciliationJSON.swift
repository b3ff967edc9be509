import Analysis
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A reconciliation as one JSON object, with the official terms as keys.
struct ReconciliationJSON: Encodable {
    let per_tanggal: String
    /// What the result must be read with.
    let pemberitahuan: [String]
    let instrumen: InstrumentJSON
    let orang: People
    let indeks: Index
    let dimensi: [Summary]
    let sebab: [CauseJSON]
    let selisih: [DifferenceJSON]
    let kecocokan_opsi: [FitJSON]
    let rekap: Recap

    struct People: Encodable {
        let dibandingkan: Int
        let sama: Int
        let berbeda: Int
        let hanya_di_sini: Int
        let hanya_di_bkn: Int
        let tidak_diukur_di_sini: Int
        let tidak_pasti: Int
    }

    /// Over everybody on each side, and over those compared.
    struct Index: Encodable {
        let di_sini_semua: Decimal?
        let bkn_semua: Decimal?
        let selisih: Decimal
        /// The exact sum of points that is divided by the people compared.
        let jumlah_poin: Decimal
    }

    struct Summary: Encodable {
        let dimensi: String
        let di_sini: Decimal?
        let bkn: Decimal?
        let selisih: Decimal
        let sama: Int
        let bkn_lebih_tinggi: Int
        let bkn_lebih_rendah: Int
    }

    struct CauseJSON: Encodable {
        let sebab: String
        let judul: String
        let tindakan: String
        let orang: Int
        let selisih: Int
        let poin_indeks: Decimal
        let jumlah_poin: Decimal
    }

    struct DifferenceJSON: Encodable {
        let nip: String
        let dimensi: String
        let di_sini: Decimal
        let bkn: Decimal
        let sebab: String
        let keterangan: String?
        let catatan: [RecordJSON]
        let mungkin_juga: [String]
    }

    struct RecordJSON: Encodable {
        let berkas: String
        let baris: Int
        let isi: String
    }

    struct FitJSON: Encodable {
        let opsi: [String]
        let orang_sama: Int
        let dimensi_sama: Int
    }

    struct Recap: Encodable {
        let berkas: String
        let dibaca: Int
        let dipakai: Int
        let ditolak: Int
        let disisihkan: Int
        let disisihkan_karena: [SetAsideJSON]
        let temuan: [FindingJSON]
    }

    struct FindingJSON: Encodable {
        let baris: Int?
        let kolom: String?
        let tingkat: String
        let kode: String
        let pesan: String
    }

    init(_ result: ReconciliationResult, language: Language) {
        let reconciliation = result.reconciliation, comparison = reconciliation.comparison
        per_tanggal = reconciliation.plan.asOf.description
        pemberitahuan = reconciliation.plan.notices.map { $0[language] }
        instrumen = InstrumentJSON(reconciliation.plan.instrument, language: language)
        orang = People(
            dibandingkan: comparison.people.count, sama: comparison.people.count - comparison.differing.count, berbeda: comparison.differing.count,
            hanya_di_sini: comparison.onlyHere.count, hanya_di_bkn: comparison.onlyThere.count, tidak_diukur_di_sini: comparison.notMeasured.count,
            tidak_pasti: comparison.ambiguous.count)
        indeks = Index(
            di_sini_semua: reconciliation.indexHere.map { Decimal($0) }, bkn_semua: reconciliation.indexThere.map { Decimal($0) },
            selisih: Decimal(reconciliation.difference), jumlah_poin: Decimal(Points(thousandths: reconciliation.difference.sum)))
        dimensi = comparison.summaries.map { summary in
            Summary(
                dimensi: summary.dimension?.rawValue ?? "total", di_sini: summary.meanHere.map { Decimal($0) },
                bkn: summary.meanThere.map { Decimal($0) },
                selisih: Decimal(IndexShare(sum: summary.sumThere - summary.sumHere, people: summary.people)), sama: summary.agreeing,
                bkn_lebih_tinggi: summary.higherThere, bkn_lebih_rendah: summary.lowerThere)
        }
        sebab = reconciliation.causes.map { cause in
            CauseJSON(
                sebab: cause.cause.rawValue, judul: cause.cause.label[language], tindakan: cause.cause.remedy[language], orang: cause.people,
                selisih: cause.differences, poin_indeks: Decimal(cause.share), jumlah_poin: Decimal(Points(thousandths: cause.share.sum)))
        }
        selisih = reconciliation.differences.map { Self.difference($0, result, language) }
        kecocokan_opsi = reconciliation.fits.map { FitJSON(opsi: $0.setting.texts, orang_sama: $0.people, dimensi_sama: $0.dimensions) }
        let table = result.table
        rekap = Recap(
            berkas: table.file, dibaca: table.read, dipakai: table.scores.count, ditolak: table.refused,
            disisihkan: table.rowsSetAside.reduce(0) { $0 + $1.count },
            disisihkan_karena: table.rowsSetAside.map { SetAsideJSON($0, language) },
            temuan: table.diagnostics.map {
                FindingJSON(
                    baris: $0.place.row, kolom: $0.place.column, tingkat: $0.problem.severity.label[language], kode: $0.problem.code,
                    pesan: $0.text(in: language))
            })
    }

    private static func difference(_ difference: Difference, _ result: ReconciliationResult, _ language: Language) -> DifferenceJSON {
        DifferenceJSON(
            nip: result.people.nips[difference.person].description, dimensi: difference.dimension?.rawValue ?? "total",
            di_sini: Decimal(difference.here), bkn: Decimal(difference.there), sebab: difference.finding.cause.rawValue,
            keterangan: difference.finding.note?[language],
            catatan: difference.finding.records.map {
                RecordJSON(berkas: result.place($0.source).file ?? "", baris: result.place($0.source).row ?? $0.source.row, isi: $0.summary[language])
            }, mungkin_juga: difference.finding.alsoPossible.map(\.rawValue))
    }

    func text() throws -> String { try JSONText.encode(self) }
}

extension Decimal {
    /// A part of a difference with two decimals.
    fileprivate init(_ share: IndexShare) { self = Decimal(share.hundredths) / 100 }
}
