import Archive
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A measurement, without anything about a single person (`takar measure --json`).
package struct MeasurementDocument: JSONDocument, JSONObject {
    let measured: MeasuredDataSet
    let whatIf: [String]
    /// What became of it in an archive; nil where it was measured from files.
    let fate: MeasurementFate?
    private let summary: DiagnosticSummary
    private let offices: OfficeResults

    /// - Parameter whatIf: what the alternatives are called.
    package init(_ measured: MeasuredDataSet, whatIf: [String] = [], fate: MeasurementFate? = nil) {
        self.measured = measured
        self.whatIf = whatIf
        self.fate = fate
        summary = DiagnosticSummary(measured.findings)
        offices = measured.officeResults
    }

    package static var title: DocumentTitle {
        DocumentTitle("pengukuran", Phrase(id: "Hasil takar measure --json", en: "What takar measure --json prints"))
    }

    private var instrument: Instrument { measured.plan.instrument }
    private var whole: Tally { measured.aggregation.whole }
    private var combination: Combination { measured.aggregation.combination }

    package static var fields: [JSONField<MeasurementDocument>] {
        JSONField("arsip", Phrase(id: "Di mana arsip menyimpannya", en: "Where an archive has it")) { $0.fate }
        JSONField("bagian", Phrase(id: "Unit yang diukur; tanpa ini semuanya", en: "The units it is of; everybody without it")) {
            ScopeOfUnits($0.measured.dataSet)
        }
        JSONField("instrumen") { $0.instrument }
        JSONField("per_tanggal") { $0.measured.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) {
            $0.measured.plan.notices + $0.measured.missing.map(\.message)
        }
        JSONField(
            "jenis_data_tidak_ada", Phrase(id: "Jenis catatan yang tidak dimiliki siapa pun", en: "Kinds of records of which none counts for anybody")
        ) { $0.measured.missing }
        JSONField.part("jumlah", { $0 }) { counts }
        JSONField("rata_rata") { GradedMeans(Means($0.whole, by: $0.combination), $0.instrument) }
        JSONField("kelompok") { GradedMeans.groups($0.whole, $0.instrument) }
        JSONField("instansi") { document in
            document.measured.dataSet.people.agencyList.indices.map { MeasuredAgency($0, document.measured) }.sorted { $0.agency.id < $1.agency.id }
        }
        JSONField("opd") { document in document.offices.offices.map { GradedOffice($0, document.instrument) } }
        JSONField("di_luar_opd", Phrase(id: "Yang tidak berada di OPD mana pun", en: "People who belong to no OPD")) { document in
            document.offices.outside.map { GradedOffice($0, document.instrument) }
        }
        JSONField("kategori") { Dictionary(uniqueKeysWithValues: zip($0.instrument.categories.rows.map(\.name), $0.whole.categories)) }
        JSONField.each("poin_hilang", { PointsLost($0.measured).entries }) { lost }
        JSONField("pengandaian", Phrase(id: "Hasil dengan opsi atau instrumen lain", en: "What other options and instruments would make of it")) {
            document -> [TriedAlternative]? in
            document.whatIf.isEmpty ? nil : zip(document.whatIf, document.measured.alternatives).map(TriedAlternative.init)
        }
        JSONField.part("partisipasi", { $0 }) { participation }
        JSONField.each("baris", { $0.measured.dataSet.intakes }) {
            JSONField("berkas") { $0.file }
            JSONField("jenis") { $0.kind.label }
            JSONField("dibaca") { $0.read }
            JSONField("dipakai") { $0.used }
            JSONField("ditolak") { $0.refused }
            JSONField("disisihkan") { Dictionary(uniqueKeysWithValues: $0.setAside.map { ($0.key.rawValue, $0.value) }) }
        }
        JSONField.each("diagnostik", { $0.summary.entries }) {
            JSONField("kode") { $0.problem.code }
            JSONField("tingkat") { $0.problem.severity.label }
            JSONField("jumlah") { $0.count }
            JSONField("pesan") { $0.problem.message }
        }
    }

    @JSONFields<MeasurementDocument> private static var counts: [JSONField<MeasurementDocument>] {
        JSONField("orang") { $0.measured.dataSet.people.count }
        JSONField("diukur") { $0.whole.measured }
        JSONField("tidak_diukur") { $0.whole.notMeasured }
        JSONField("baris_pegawai_ditolak") { $0.measured.dataSet.refusedEmployees }
        JSONField(
            "baris_pegawai_ditolak_tanpa_unit",
            Phrase(
                id: "Dari sebagian unit: baris ditolak yang unitnya tidak dikenal, di luar semua angka",
                en: "Of a part: refused rows that name no unit of the list and are in none of the numbers")
        ) { document -> Int? in document.measured.dataSet.scope == nil ? nil : document.measured.dataSet.refusedOfUnknownUnit }
        JSONField("bertumpu_pada_data_yang_tidak_ada") { $0.measured.scores.restingOnMissingData }
        JSONField("di_antara_bacaan_kategori") { $0.measured.scores.betweenCategoryReadings }
    }

    @JSONFields<PointsLost.Entry> private static var lost: [JSONField<PointsLost.Entry>] {
        JSONField("indikator") { $0.name }
        JSONField("dimensi") { $0.dimension }
        JSONField("judul") { $0.title }
        JSONField("poin", Phrase(id: "Rata-rata per orang yang diukur", en: "The mean of everybody measured")) { $0.mean.map { $0.decimal } ?? 0 }
        JSONField("orang") { $0.people }
    }

    @JSONFields<MeasurementDocument> private static var participation: [JSONField<MeasurementDocument>] {
        JSONField("persen") { $0.measured.participation.map { $0.decimal } ?? 0 }
        JSONField("kategori") { document in document.measured.participation.map { document.instrument.category(of: $0) } ?? "" }
        JSONField("tidak_diukur") { Dictionary(uniqueKeysWithValues: zip($0.instrument.population.map(\.reason), $0.whole.excluded)) }
    }
}

/// One agency of several that were measured together.
private struct MeasuredAgency: JSONObject {
    let agency: (id: String, name: String)
    let means: GradedMeans
    let notMeasured: Int

    init(_ number: Int, _ measured: MeasuredDataSet) {
        let tally = measured.aggregation.agencies[number]
        agency = measured.dataSet.people.agencyList[number]
        means = GradedMeans(Means(tally, by: measured.aggregation.combination), measured.plan.instrument)
        notMeasured = tally.notMeasured
    }

    static var fields: [JSONField<MeasuredAgency>] {
        JSONField("id") { $0.agency.id }
        JSONField("nama") { $0.agency.name }
        JSONField("rata_rata") { $0.means }
        JSONField("tidak_diukur") { $0.notMeasured }
    }
}

/// What another option or instrument makes of the same people.
private struct TriedAlternative: JSONObject {
    let name: String
    let alternative: Alternative

    private var instrument: Instrument { alternative.plan.instrument }

    static var fields: [JSONField<TriedAlternative>] {
        JSONField("pengandaian") { $0.name }
        JSONField("instrumen") { $0.instrument }
        JSONField("pemberitahuan") { $0.alternative.plan.notices }
        JSONField("rata_rata") {
            GradedMeans(Means($0.alternative.aggregation.whole, by: $0.alternative.aggregation.combination), $0.instrument)
        }
        JSONField("kategori") {
            Dictionary(uniqueKeysWithValues: zip($0.instrument.categories.rows.map(\.name), $0.alternative.aggregation.whole.categories))
        }
        JSONField("naik") { $0.alternative.comparison.higher }
        JSONField("turun") { $0.alternative.comparison.lower }
        JSONField("tetap") { $0.alternative.comparison.same }
        JSONField("kategori_lain") { $0.alternative.comparison.otherCategory }
        JSONField("hanya_di_sini") { $0.alternative.comparison.onlySecond }
        JSONField("tidak_lagi_diukur") { $0.alternative.comparison.onlyFirst }
    }
}

/// An OPD with its means, or people who belong to none.
private struct GradedOffice: JSONObject {
    let entry: OfficeResults.Entry
    let instrument: Instrument

    init(_ entry: OfficeResults.Entry, _ instrument: Instrument) {
        self.entry = entry
        self.instrument = instrument
    }

    static var fields: [JSONField<GradedOffice>] {
        JSONField("unor_id") { $0.entry.unit?.id }
        JSONField("nama") { $0.entry.unit?.name }
        JSONField("bukan_opd", Phrase(id: "Mengapa bukan OPD", en: "Why it is no OPD")) { $0.entry.place.reason }
        JSONField("peringkat") { $0.entry.rank }
        JSONField("rata_rata") { GradedMeans($0.entry.means, $0.instrument) }
        JSONField("kelompok") { GradedMeans.groups($0.entry.tally, $0.instrument) }
        JSONField("tidak_diukur") { $0.entry.notMeasured }
        JSONField("partisipasi_persen") { ExactMean(sum: $0.entry.tally.measured * 100_000, count: $0.entry.people) }
        JSONField("kurang_dari_10_orang") { $0.entry.tally.isSmall }
    }
}

extension MeasurementFate: JSONObject {
    package static var fields: [JSONField<MeasurementFate>] {
        JSONField("disimpan") { $0.kept != nil }
        JSONField("pengukuran") { $0.kept?.entry.number }
        JSONField("baru", Phrase(id: "Apakah belum ada sebelumnya", en: "Whether it was not there before")) { $0.kept?.isNew }
        JSONField("sidik_data") { $0.hashes?.data }
        JSONField("sidik_hasil") { $0.hashes?.result }
    }
}

extension ExactMean {
    /// With two decimals, half up.
    var decimal: Decimal { Decimal(hundredths: hundredths) }
}
