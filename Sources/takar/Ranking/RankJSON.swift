import Analysis
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A ranking as one JSON object, with the official terms as keys.
struct RankJSON: Encodable {
    let sumber: String
    let yang_diperingkat: String
    let pemberitahuan: [String]
    let saringan: Filter
    let partisipasi_paling_sedikit: Decimal
    let peringkat: [Place]
    let tidak_diperingkat: [Unranked]
    let kekokohan: SoundnessJSON?
    let baris: Rows?
    let temuan: [Finding]

    struct Filter: Encodable {
        let di_antara: String?
        let kanreg: String?
        let status_kanreg: String?
        let jenis: String?
        let ukuran: String?
    }

    struct Place: Encodable {
        let peringkat: Int
        let instansi: Who
        let kualifikasi: Decimal
        let kompetensi: Decimal
        let kinerja: Decimal
        let disiplin: Decimal
        let total: Decimal
        let nasional: Standing
        let kanreg: Standing?
        let jenis: Standing?
        let ukuran: Standing?
    }

    struct Who: Encodable {
        let id: String
        let nama: String
        let jenis: String?
        let kanreg: String?
        let ukuran: String?
        let jumlah: Int?
        let diukur: Int
    }

    struct Standing: Encodable {
        let peringkat: Int
        let dari: Int

        init(_ standing: Ranking.Standing) {
            peringkat = standing.rank
            dari = standing.of
        }
    }

    struct Unranked: Encodable {
        let instansi: Who
        let alasan: String
        let keterangan: String
    }

    struct Rows: Encodable {
        let dibaca: Int
        let dipakai: Int
        let ditolak: Int
        let disisihkan: Int
        let disisihkan_karena: [SetAsideJSON]
    }

    struct Finding: Encodable {
        let berkas: String?
        let baris: Int?
        let kolom: String?
        let tingkat: String
        let kode: String
        let pesan: String
    }

    init(_ result: RankResult, language: Language) {
        let ranking = result.ranking, basis = result.basis
        sumber = basis.source
        yang_diperingkat = basis.subject.rawValue
        pemberitahuan = basis.notices.map { $0[language] }
        saringan = Filter(
            di_antara: basis.among?[language], kanreg: ranking.filter.region,
            status_kanreg: ranking.filter.region.flatMap { result.regions.region(named: $0)?.status.rawValue }, jenis: ranking.filter.kind?.rawValue,
            ukuran: ranking.filter.sizeBand)
        partisipasi_paling_sedikit = Decimal(ranking.minimum.thousandths) / 1000
        func who(_ entry: AgencyResult) -> Who {
            Who(
                id: entry.id, nama: entry.name, jenis: entry.kind?.rawValue, kanreg: entry.region,
                ukuran: entry.isReported ? ranking.bands.band(of: entry.size)?.name : nil, jumlah: entry.people, diukur: entry.measured)
        }
        peringkat = ranking.places.map { place in
            let means = place.means.dimensions
            return Place(
                peringkat: place.rank, instansi: who(place.result), kualifikasi: Decimal(means[0]), kompetensi: Decimal(means[1]),
                kinerja: Decimal(means[2]), disiplin: Decimal(means[3]), total: Decimal(place.means.total), nasional: Standing(place.nation),
                kanreg: place.region.map { Standing($0) }, jenis: place.kind.map { Standing($0) }, ukuran: place.sizeBand.map { Standing($0) })
        }
        tidak_diperingkat = ranking.unranked.map {
            Unranked(instansi: who($0.result), alasan: $0.reason.rawValue, keterangan: $0.reason.label[language])
        }
        kekokohan = result.soundness.map { SoundnessJSON($0, language: language) }
        baris = basis.rows.map { rows in
            Rows(
                dibaca: rows.read, dipakai: rows.used, ditolak: rows.refused, disisihkan: rows.setAside.reduce(0) { $0 + $1.count },
                disisihkan_karena: rows.setAside.map { SetAsideJSON($0, language) })
        }
        temuan = basis.diagnostics.map {
            Finding(
                berkas: $0.place.file, baris: $0.place.row, kolom: $0.place.column, tingkat: $0.problem.severity.label[language],
                kode: $0.problem.code, pesan: $0.text(in: language))
        }
    }

    func text() throws -> String { try JSONText.encode(self) }
}
