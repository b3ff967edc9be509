import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// An explanation as one JSON object, with the official terms as keys.
struct ExplanationJSON: Encodable {
    let nip: String
    let nama: String
    let jabatan: String
    let unit: String
    let opd: String
    /// When the person reaches the age of retirement; nil where that is not known.
    let pensiun: String?
    let per_tanggal: String
    /// What the result must be read with.
    let pemberitahuan: [String]
    let instrumen: InstrumentJSON
    let tidak_diukur: String?
    let total: Decimal?
    let kategori: String?
    let kategori_bacaan_lain: [String]?
    let dimensi: [DimensionJSON]
    let ditolak: [Refused]
    let dipakai_dengan_catatan: [Refused]
    let disisihkan: [EvidenceJSON]
    let tidak_mengubah_nilai: [EvidenceJSON]
    /// What would raise the score, most first.
    let saran: [Advice]

    struct Advice: Encodable {
        let poin: Decimal
        /// Whether it may be less.
        let paling_banyak: Bool
        let saran: String
    }

    struct DimensionJSON: Encodable {
        let dimensi: String
        let poin: Decimal
        let maksimum: Decimal
        let indikator: [IndicatorJSON]
    }

    struct IndicatorJSON: Encodable {
        let indikator: String
        let judul: String
        let poin: Decimal
        let dapat_diraih: Decimal
        let masih_dapat_ditambah: Decimal
        /// What can be done about the missing points, or why nothing can; nil where none are missing.
        let saran: String?
        /// Whether it can be done now.
        let terbuka: Bool?
        let data_tidak_ada: Bool
        let pasal: String
        let status: String
        let alasan: [String]
        let opsi: [String]
        let fakta: [FactJSON]
    }

    struct FactJSON: Encodable {
        let fakta: String
        let judul: String
        let nilai: String
        let catatan: [EvidenceJSON]
        let berbeda: Bool
    }

    struct EvidenceJSON: Encodable {
        let berkas: String
        let baris: Int
        let isi: String
        let dibaca_sebagai: String?
        let putusan: String
        /// The last date of measurement for which the row counts.
        let berlaku_sampai: String?

        init(_ place: Place, _ source: RecordSource, isi: String, dibaca_sebagai: String?, putusan: String, berlaku_sampai: CivilDate? = nil) {
            berkas = place.file ?? ""
            baris = place.row ?? source.row
            self.isi = isi
            self.dibaca_sebagai = dibaca_sebagai
            self.putusan = putusan
            self.berlaku_sampai = berlaku_sampai?.description
        }
    }

    struct Refused: Encodable {
        let berkas: String
        let baris: Int
        let isi: String
        let kode: String
        let pesan: String
    }

    init(_ person: ExplainedPerson) {
        let (explanation, plan, places, language) = (person.explanation, person.plan, person.places, person.language)
        nip = explanation.employee.nip.description
        nama = explanation.employee.name
        jabatan = explanation.employee.post
        unit = person.home.unit
        opd = person.home.office
        pensiun = explanation.retirement?.description
        per_tanggal = plan.asOf.description
        pemberitahuan = plan.notices.map { $0[language] }
        instrumen = InstrumentJSON(plan.instrument, language: language)
        tidak_diukur = explanation.exclusion?.reason
        let isMeasured = explanation.exclusion == nil
        total = isMeasured ? Decimal(explanation.total) : nil
        kategori = isMeasured ? explanation.category : nil
        kategori_bacaan_lain = isMeasured && !explanation.otherCategories.isEmpty ? explanation.otherCategories : nil
        dimensi =
            !isMeasured
            ? []
            : plan.instrument.dimensions.map { rule in
                DimensionJSON(
                    dimensi: rule.dimension.rawValue, poin: Decimal(explanation.dimensions[rule.dimension.position]), maksimum: Decimal(rule.maximum),
                    indikator: explanation.indicators.filter { $0.dimension == rule.dimension }.map { Self.indicator($0, places, language) })
            }
        func problem(_ row: Explanation.RowProblem) -> Refused {
            let place = places(row.source)
            return Refused(
                berkas: place.file ?? "", baris: place.row ?? row.source.row, isi: row.summary[language], kode: row.problem.code,
                pesan: row.problem.text(in: language))
        }
        ditolak = explanation.refused.map(problem)
        dipakai_dengan_catatan = explanation.warned.map(problem)
        disisihkan = explanation.setAside.map {
            EvidenceJSON(places($0.source), $0.source, isi: $0.summary[language], dibaca_sebagai: nil, putusan: $0.reason.label[language])
        }
        tidak_mengubah_nilai = explanation.withoutEffect.map {
            EvidenceJSON(places($0.source), $0.source, isi: $0.summary[language], dibaca_sebagai: $0.reading, putusan: $0.verdict.label[language])
        }
        saran = explanation.advice.map { Advice(poin: Decimal($0.gain), paling_banyak: $0.isAtMost, saran: $0.text[language]) }
    }

    private static func indicator(_ indicator: IndicatorExplanation, _ places: (RecordSource) -> Place, _ language: Language) -> IndicatorJSON {
        IndicatorJSON(
            indikator: indicator.indicator.name, judul: indicator.indicator.title[language], poin: Decimal(indicator.points),
            dapat_diraih: Decimal(indicator.attainable), masih_dapat_ditambah: Decimal(indicator.gain),
            saran: indicator.outlook?.text[language], terbuka: indicator.outlook?.isOpen, data_tidak_ada: indicator.row.restsOnMissingData,
            pasal: indicator.row.provenance.source, status: indicator.status.label[language], alasan: indicator.reasons.map { $0[language] },
            opsi: indicator.options,
            fakta: indicator.facts.map { fact in
                FactJSON(
                    fakta: fact.fact.name, judul: fact.fact.title[language], nilai: fact.value[language],
                    catatan: fact.evidence.map {
                        EvidenceJSON(
                            places($0.source), $0.source, isi: $0.summary[language], dibaca_sebagai: $0.reading,
                            putusan: $0.verdict.label[language], berlaku_sampai: $0.until)
                    }, berbeda: fact.rowsDisagree)
            })
    }

    func text() throws -> String { try JSONText.encode(self) }
}
