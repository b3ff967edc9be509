import Exchange
import Instruments
import Measurement
import Personnel
import Quality
import Vocabulary
import Workflows

/// A check of data, without anything about a single person (`takar check --json`).
extension CheckResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("pemeriksaan-data", Phrase(id: "Hasil takar check --json", en: "What takar check --json prints"))
    }

    private var check: QualityCheck { checked.check }

    package static var fields: [JSONField<CheckResult>] {
        JSONField("bagian", Phrase(id: "Unit yang diperiksa; tanpa ini semuanya", en: "The units it is of; everybody without it")) {
            ScopeOfUnits($0.measured.dataSet)
        }
        JSONField("per_tanggal") { $0.check.context.asOf }
        JSONField(
            "jenis_data_tidak_ada",
            Phrase(
                id: "Jenis catatan dinilai yang tidak dimiliki siapa pun", en: "Kinds of records that are scored and of which none counts for anybody"
            )
        ) { $0.measured.missing }
        JSONField("diperiksa") { $0.check.whole.people }
        JSONField("tidak_diperiksa") { $0.check.departed }
        JSONField("seluruhnya") { $0.check.whole }
        JSONField.each(
            "indikator", { result in QualityScheme.indicators.enumerated().map { (position: $0.offset, indicator: $0.element, check: result.check) } }
        ) { indicator }
        JSONField.each("menyentuh_nilai", { PointsAtStake($0.checked, $0.measured).entries }) {
            JSONField("jenis") { $0.matter.rawValue }
            JSONField("judul") { $0.matter.label }
            JSONField("kode") { $0.matter.codes }
            JSONField("orang") { $0.people }
            JSONField("temuan") { $0.findings }
            JSONField("poin_paling_banyak") { $0.thousandths.map { Points(thousandths: $0) } }
        }
        JSONField("opd") { result in result.checked.officesFromLowest.map { CheckedUnit(unit: $0.unit, tally: $0.tally) } }
        JSONField.each("di_luar_opd", { $0.checked.outsideOffices }) {
            JSONField("unor_id") { $0.unit?.id ?? "" }
            JSONField("nama") { $0.unit?.name ?? "" }
            JSONField("sebab") { $0.place.reason ?? Phrase("") }
            JSONField("hasil") { $0.tally }
        }.saying(
            id: "Instansi, unit tanpa induk, dan unit melingkar yang pegawainya tidak berada di OPD",
            en: "Agencies, orphaned units and units on cycles whose people belong to no OPD")
        JSONField("unit") { result in
            result.checked.tree.byName.filter { result.check.units[$0].people > 0 }.map { number in
                CheckedUnit(unit: result.checked.tree.units[number], tally: result.check.units[number])
            }
        }
        JSONField("di_luar_daftar_unit") { $0.check.byPlace[.nowhere] ?? QualityTally() }
    }

    private typealias Asked = (position: Int, indicator: QualityIndicator, check: QualityCheck)

    @JSONFields<Asked> private static var indicator: [JSONField<Asked>] {
        JSONField("kode") { $0.indicator.code }
        JSONField("judul") { $0.indicator.title }
        JSONField("dimensi") { $0.indicator.dimension.rawValue }
        JSONField("berlaku") { $0.check.whole.applicable[$0.position] }
        JSONField("temuan") { $0.check.whole.findings[$0.position] }
        JSONField("nilai") { $0.check.whole.share($0.position) }
        JSONField("tidak_terjawab") { $0.check.obstacles[$0.position] }
        JSONField("status") { $0.indicator.status.label }
    }
}

/// A unit that was checked.
private struct CheckedUnit: JSONObject {
    let unit: OrganizationUnit?
    let tally: QualityTally

    static var fields: [JSONField<CheckedUnit>] {
        JSONField("unor_id") { $0.unit?.id ?? "" }
        JSONField("nama") { $0.unit?.name ?? "" }
        JSONField("hasil") { $0.tally }
    }
}

/// The index of some people, with what it rests on.
extension QualityTally: JSONObject {
    package static var fields: [JSONField<QualityTally>] {
        JSONField("orang") { $0.people }
        JSONField("orang_dengan_temuan") { $0.peopleWithFindings }
        JSONField("indeks") { $0.index }
        JSONField("dimensi") { tally in
            Dictionary(
                uniqueKeysWithValues: QualityDimension.allCases.compactMap { dimension in tally.index(dimension).map { (dimension.rawValue, $0) } })
        }
        JSONField("indikator_terjawab") { $0.answered }
        JSONField("bobot_terjawab_persen") { ExactMean(sum: $0.answeredWeight * 100_000, count: QualityScheme.wholeWeight) }
    }
}
