import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// Somebody's score, down to the record and the article (`takar explain --json`, `takar show --person --json`).
extension ExplainedPerson: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("penjelasan", Phrase(id: "Hasil takar explain --json", en: "What takar explain --json prints"))
    }

    private var isMeasured: Bool { explanation.exclusion == nil }

    package static var fields: [JSONField<ExplainedPerson>] {
        JSONField("nip") { $0.explanation.employee.nip.description }
        JSONField("nama") { $0.explanation.employee.name }
        JSONField("jabatan") { $0.explanation.employee.post }
        JSONField("unit") { $0.home.unit }
        JSONField("opd") { $0.home.office }
        JSONField("pensiun", Phrase(id: "Kapan batas usia pensiun tercapai, bila diketahui", en: "When the age of retirement is reached, if known")) {
            $0.explanation.retirement
        }
        JSONField("per_tanggal") { $0.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) { $0.plan.notices }
        JSONField("instrumen") { $0.plan.instrument }
        JSONField("tidak_diukur") { $0.explanation.exclusion?.reason }
        JSONField("total") { $0.isMeasured ? $0.explanation.total : nil }
        JSONField("kategori") { $0.isMeasured ? $0.explanation.category : nil }
        JSONField("kategori_bacaan_lain") { $0.isMeasured && !$0.explanation.otherCategories.isEmpty ? $0.explanation.otherCategories : nil }
        JSONField.each("dimensi", { person in person.isMeasured ? person.plan.instrument.dimensions.map { (person: person, rule: $0) } : [] }) {
            JSONField("dimensi") { $0.rule.dimension }
            JSONField("poin") { $0.person.explanation.dimensions[$0.rule.dimension.position] }
            JSONField("maksimum") { $0.rule.maximum }
            JSONField.each(
                "indikator",
                { dimension in
                    dimension.person.explanation.indicators.filter { $0.dimension == dimension.rule.dimension }.map { (dimension.person, $0) }
                }
            ) { indicator }
        }
        JSONField("ditolak") { person in person.explanation.refused.map { ProblemRow($0, person.places) } }
        JSONField("dipakai_dengan_catatan") { person in person.explanation.warned.map { ProblemRow($0, person.places) } }
        JSONField("disisihkan") { person in
            person.explanation.setAside.map { row in
                EvidenceRow(person.places(row.source), row.source, Said { row.summary[$0] }, nil, row.reason.label)
            }
        }
        JSONField("tidak_mengubah_nilai") { person in
            person.explanation.withoutEffect.map { row in
                EvidenceRow(person.places(row.source), row.source, Said(text: row.summary), row.reading, row.verdict.label)
            }
        }
        JSONField.each("saran", { $0.explanation.advice }) {
            JSONField("poin") { $0.gain }
            JSONField("paling_banyak", Phrase(id: "Apakah poinnya dapat kurang dari itu", en: "Whether it may be less")) { $0.isAtMost }
            JSONField("saran") { $0.text }
        }.saying(id: "Yang menaikkan nilai, terbanyak dahulu", en: "What would raise the score, most first")
    }

    @JSONFields<(ExplainedPerson, IndicatorExplanation)> private static var indicator: [JSONField<(ExplainedPerson, IndicatorExplanation)>] {
        JSONField("indikator") { $1.indicator.name }
        JSONField("judul") { $1.indicator.title }
        JSONField("poin") { $1.points }
        JSONField("dapat_diraih") { $1.attainable }
        JSONField("masih_dapat_ditambah") { $1.gain }
        JSONField(
            "saran",
            Phrase(
                id: "Apa yang dapat dilakukan, atau mengapa tidak ada", en: "What can be done about the missing points, or why nothing can")
        ) { $1.outlook?.text }
        JSONField("terbuka", Phrase(id: "Apakah dapat dilakukan sekarang", en: "Whether it can be done now")) { $1.outlook?.isOpen }
        JSONField("data_tidak_ada") { $1.row.restsOnMissingData }
        JSONField("pasal") { $1.row.provenance.source }
        JSONField("status") { $1.status.label }
        JSONField("alasan") { $1.reasons }
        JSONField("opsi") { $1.options }
        JSONField.each("fakta", { person, indicator in indicator.facts.map { (person, $0) } }) { fact }
    }

    @JSONFields<(ExplainedPerson, FactExplanation)> private static var fact: [JSONField<(ExplainedPerson, FactExplanation)>] {
        JSONField("fakta") { $1.fact.name }
        JSONField("judul") { $1.fact.title }
        JSONField("nilai") { $1.value }
        JSONField("catatan") { person, fact in
            fact.evidence.map { row in
                EvidenceRow(person.places(row.source), row.source, Said(text: row.summary), row.reading, row.verdict.label, until: row.until)
            }
        }
        JSONField("berbeda") { $1.rowsDisagree }
    }
}

/// A row of the person, and what became of it.
private struct EvidenceRow: JSONObject {
    let place: Place
    let source: RecordSource
    let summary: Said
    let reading: String?
    let verdict: Phrase
    let until: CivilDate?

    init(_ place: Place, _ source: RecordSource, _ summary: Said, _ reading: String?, _ verdict: Phrase, until: CivilDate? = nil) {
        self.place = place
        self.source = source
        self.summary = summary
        self.reading = reading
        self.verdict = verdict
        self.until = until
    }

    static var fields: [JSONField<EvidenceRow>] {
        JSONField("berkas") { $0.place.file ?? "" }
        JSONField("baris") { $0.place.row ?? $0.source.row }
        JSONField("isi") { $0.summary }
        JSONField("dibaca_sebagai") { $0.reading }
        JSONField("putusan") { $0.verdict }
        JSONField(
            "berlaku_sampai",
            Phrase(id: "Tanggal pengukuran terakhir yang memperhitungkannya", en: "The last date of measurement for which it counts")
        ) { $0.until }
    }
}

/// A row of the person in which something is wrong.
private struct ProblemRow: JSONObject {
    let row: Explanation.RowProblem
    let place: Place

    init(_ row: Explanation.RowProblem, _ places: (RecordSource) -> Place) {
        self.row = row
        place = places(row.source)
    }

    static var fields: [JSONField<ProblemRow>] {
        JSONField("berkas") { $0.place.file ?? "" }
        JSONField("baris") { $0.place.row ?? $0.row.source.row }
        JSONField("isi") { $0.row.summary }
        JSONField("kode") { $0.row.problem.code }
        JSONField("pesan") { $0.row.problem }
    }
}
