import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// Study paths over several years (`takar plan --years --json`).
extension StudyResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("studi", Phrase(id: "Hasil takar plan --years --json", en: "What takar plan --years --json prints"))
    }

    package static var fields: [JSONField<StudyResult>] {
        JSONField("per_tanggal") { $0.paths.plan.asOf }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) {
            $0.paths.plan.notices
        }
        JSONField("instrumen") { $0.paths.plan.instrument }
        JSONField("lingkup") { ScopeOfUnits($0.dataSet) }
        JSONField.each("tahun", { $0.paths.years }) {
            JSONField("tanggal") { $0.day }
            JSONField("orang") { $0.without.tally.measured }
            JSONField("kualifikasi_tanpa") { $0.without.qualification }
            JSONField("kualifikasi") { $0.with.qualification }
            JSONField("indeks_tanpa") { $0.without.means?.total }
            JSONField("indeks") { $0.with.means?.total }
            JSONField.each("pendanaan", { year in StudyTerms.Funding.allCases.compactMap { way in year.funding[way].map { (way, $0) } } }) {
                JSONField("pendanaan") { $0.0.rawValue }
                JSONField("mulai") { $0.1.starting }
                JSONField("sedang_belajar") { $0.1.studying }
                JSONField(
                    "gelar_dihitung",
                    Phrase(id: "Sejak awal, yang dicantumkan sampai tanggal itu", en: "Since the beginning, those recorded by the day")
                ) {
                    $0.1.counting
                }
                JSONField("poin") { Points(thousandths: $0.1.thousandths) }
                JSONField("biaya") { $0.1.cost }
            }
        }
        JSONField.each("peserta", { result in result.paths.students.map { (student: $0, result: result) } }) {
            JSONField("nip") { $0.result.dataSet.people.nips[Int($0.student.person)].description }
            JSONField("program") { $0.result.paths.programmes.degrees[$0.student.degree].name }
            JSONField("pendanaan") { $0.result.paths.programmes.degrees[$0.student.degree].study?.funding.rawValue }
            JSONField("mulai") { $0.student.start }
            JSONField("lulus") { $0.student.graduation }
            JSONField("dicantumkan") { $0.student.recorded }
            JSONField("poin") { $0.student.points }
        }
        JSONField.each("tidak_diikutkan", { result in result.paths.leftOut.map { (entry: $0, result: result) } }) {
            JSONField("nip") { $0.result.dataSet.people.nips[Int($0.entry.person)].description }
            JSONField("program") { $0.result.paths.programmes.degrees[$0.entry.degree].name }
            JSONField("pensiun") { $0.entry.retirement }
            JSONField("wajib_kerja_sampai") { $0.entry.served }
        }
        JSONField(
            "tanpa_tanggal_pensiun",
            Phrase(id: "Peserta yang tanggal pensiunnya tidak diketahui", en: "Students whose day of retirement is not known")
        ) {
            $0.paths.unknownRetirements
        }
    }
}

extension PlanStage {
    /// The mean of the dimension of qualification (*kualifikasi*).
    package var qualification: ExactMean? { means?.dimensions[Dimension.qualification.position] }
}
