import Analysis
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A ranking (`takar rank --json`).
extension RankResult: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("peringkat", Phrase(id: "Hasil takar rank --json", en: "What takar rank --json prints"))
    }

    package static var fields: [JSONField<RankResult>] {
        JSONField("sumber") { $0.basis.source }
        JSONField("yang_diperingkat") { $0.basis.subject.rawValue }
        JSONField("pemberitahuan") { $0.basis.notices }
        JSONField.part("saringan", { $0 }) {
            JSONField("di_antara") { $0.basis.among }
            JSONField("kanreg") { $0.ranking.filter.region }
            JSONField("status_kanreg") { result in result.ranking.filter.region.flatMap { result.regions.region(named: $0)?.status.rawValue } }
            JSONField("jenis") { $0.ranking.filter.kind?.rawValue }
            JSONField("ukuran") { $0.ranking.filter.sizeBand }
        }
        JSONField("partisipasi_paling_sedikit") { Decimal($0.ranking.minimum.thousandths) / 1000 }
        JSONField.each("peringkat", { result in result.ranking.places.map { (place: $0, bands: result.ranking.bands) } }) {
            JSONField("peringkat") { $0.place.rank }
            JSONField("instansi") { RankedAgency(result: $0.place.result, bands: $0.bands) }
            Dimension.allCases.map { dimension in JSONField(dimension.rawValue) { $0.place.means.dimensions[dimension.position] } }
            JSONField("total") { $0.place.means.total }
            JSONField("nasional") { $0.place.nation }
            JSONField("kanreg") { $0.place.region }
            JSONField("jenis") { $0.place.kind }
            JSONField("ukuran") { $0.place.sizeBand }
        }
        JSONField.each("tidak_diperingkat", { result in result.ranking.unranked.map { (unranked: $0, bands: result.ranking.bands) } }) {
            JSONField("instansi") { RankedAgency(result: $0.unranked.result, bands: $0.bands) }
            JSONField("alasan") { $0.unranked.reason.rawValue }
            JSONField("keterangan") { $0.unranked.reason.label }
        }
        JSONField("kekokohan") { $0.soundness }
        JSONField.one("baris", { $0.basis.rows }) {
            JSONField("dibaca") { $0.read }
            JSONField("dipakai") { $0.used }
            JSONField("ditolak") { $0.refused }
            JSONField("disisihkan") { $0.setAside.reduce(0) { $0 + $1.count } }
            JSONField("disisihkan_karena") { $0.setAside }
        }
        JSONField.each("temuan", { $0.basis.diagnostics }) {
            JSONField("berkas") { $0.place.file }
            Diagnostic.placedFields
        }
    }
}

/// Who is ranked, or is not.
private struct RankedAgency: JSONObject {
    let result: AgencyResult
    let bands: [SizeBand]

    static var fields: [JSONField<RankedAgency>] {
        JSONField("id") { $0.result.id }
        JSONField("nama") { $0.result.name }
        JSONField("jenis") { $0.result.kind?.rawValue }
        JSONField("kanreg") { $0.result.region }
        JSONField("ukuran") { $0.result.isReported ? $0.bands.band(of: $0.result.size)?.name : nil }
        JSONField("jumlah") { $0.result.people }
        JSONField("diukur") { $0.result.measured }
    }
}

extension Ranking.Standing: JSONObject {
    package static var fields: [JSONField<Ranking.Standing>] {
        JSONField("peringkat") { $0.rank }
        JSONField("dari") { $0.of }
    }
}

/// How sound a ranking is; agencies by their ids, in the order of the ranking.
extension Soundness: JSONObject {
    private var ids: [String] { places.map(\.result.id) }

    private func reranked(_ reranking: Reranking) -> RerankedAgencies { RerankedAgencies(reranking: reranking, ids: ids) }

    package static var fields: [JSONField<Soundness>] {
        JSONField("putusan") { $0.verdict.rawValue }
        JSONField("kalimat") { Phrase(id: $0.sentence(in: .indonesian), en: $0.sentence(in: .english)) }
        JSONField("undian") { $0.settings.draws }
        JSONField("benih") { $0.settings.seed }
        JSONField.each("goyangan_bobot", { soundness in soundness.draws.map { (draw: $0, ids: soundness.ids) } }) {
            JSONField("nama") { $0.draw.noise.name }
            JSONField("judul") { $0.draw.noise.label }
            JSONField("pertama_bertahan", Phrase(id: "Persen undian", en: "Percent of the draws")) { percent($0.draw.leaderHolds, of: $0.draw.draws) }
            JSONField.each("instansi", { of in zip(of.ids, of.draw.bands).map { (id: $0, band: $1, draws: of.draw.draws) } }) {
                JSONField("id") { $0.id }
                JSONField("p5") { $0.band.low }
                JSONField("median") { $0.band.median }
                JSONField("p95") { $0.band.high }
                JSONField("pertama") { percent($0.band.firsts, of: $0.draws) }
                JSONField("tiga_besar") { percent($0.band.topThree, of: $0.draws) }
            }
        }
        JSONField.eachIfAny(
            "data_hilang",
            { soundness in
                soundness.missing.map { missing in
                    soundness.ids.indices.map { (id: soundness.ids[$0], best: missing.best[$0], worst: missing.worst[$0]) }
                }
            }
        ) {
            JSONField("id") { $0.id }
            JSONField("terbaik") { $0.best }
            JSONField("terburuk") { $0.worst }
        }
        JSONField.each("bobot", { $0.weights }) {
            JSONField("dimensi") { $0.dimension }
            JSONField("nominal") { Decimal(rounding: $0.nominal) }
            JSONField("efektif") { $0.effective.map { Decimal(rounding: $0) } }
            JSONField("korelasi") { $0.correlation.map { Decimal(rounding: $0) } }
        }
        JSONField("tanpa_dimensi") { $0.leaveOneOut.map($0.reranked) }
        JSONField("data_lengkap") { soundness in soundness.missing.map { soundness.reranked($0.full) } }
        JSONField("opsi") { $0.options.map($0.reranked) }
    }

    private static func percent(_ part: Int, of draws: Int) -> Decimal { ExactMean(sum: part * 100_000, count: draws)?.decimal ?? 0 }
}

/// The agencies ranked by something else.
private struct RerankedAgencies: JSONObject {
    let reranking: Reranking
    let ids: [String]

    static var fields: [JSONField<RerankedAgencies>] {
        JSONField("nama") { $0.reranking.name }
        JSONField("berpindah") { $0.reranking.moved }
        JSONField("terjauh") { $0.reranking.largestShift }
        JSONField("pertama_bertahan") { $0.reranking.leaderHolds }
        JSONField.each("peringkat", { Array(zip($0.ids, $0.reranking.ranks)) }) {
            JSONField("id") { $0.0 }
            JSONField("peringkat") { $0.1 }
        }
    }
}

extension Decimal {
    /// A statistic with four decimals.
    fileprivate init(rounding value: Double) { self = Decimal(Int((max(-1e9, min(1e9, value)) * 10_000).rounded())) / 10_000 }
}
