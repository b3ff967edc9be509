import Archive
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A stored measurement as one JSON object, with the official terms as keys.
struct StoredMeasurementJSON: Encodable {
    let pengukuran: Int
    let instansi: AgencyJSON
    let per_tanggal: String
    let nama: String
    let diambil: String
    let oleh: String
    let instrumen: String
    let versi_instrumen: String
    let opsi: [String]
    /// What the result must be read with.
    let pemberitahuan: [String]
    let impor_terakhir: Int
    let sidik_data: String
    let sidik_hasil: String
    let diukur: Int
    let tidak_diukur: Int
    let indeks: Decimal?
    let dimensi: [String: Decimal]
    let kategori: String?
    let unit: [Unit]
    let penetapan: PublicationJSON?

    struct Unit: Encodable {
        let unor_id: String
        let nama_unor: String
        let induk_id: String
        let jumlah: Int
        let indeks: Decimal?
        let peringkat: Int?
    }

    init(_ stored: StoredMeasurement, language: Language) {
        let entry = stored.entry
        pengukuran = entry.number
        instansi = AgencyJSON(stored.agency)
        per_tanggal = entry.asOf.description
        nama = entry.label
        diambil = entry.at.description
        oleh = entry.by
        instrumen = entry.instrumentID
        versi_instrumen = entry.instrumentVersion
        opsi = entry.settings
        pemberitahuan = stored.plan.notices.map { $0[language] }
        impor_terakhir = entry.knownImport
        sidik_data = entry.dataHash
        sidik_hasil = entry.resultHash
        diukur = entry.result.tally.measured
        tidak_diukur = entry.result.tally.notMeasured + stored.refused
        indeks = (stored.means?.total).map { Decimal($0) }
        dimensi = Dictionary(
            zip(stored.plan.instrument.dimensions, stored.means?.dimensions ?? []).map { ($0.dimension.label.id.lowercased(), Decimal($1)) }
        ) { first, _ in first }
        kategori = (stored.means?.total).map { stored.plan.instrument.category(of: $0) }
        unit = stored.units.map {
            Unit(
                unor_id: $0.unit.id, nama_unor: $0.unit.name, induk_id: $0.unit.parentID, jumlah: $0.means?.count ?? 0,
                indeks: ($0.means?.total).map { Decimal($0) }, peringkat: $0.rank)
        }
        penetapan = stored.publication.map { PublicationJSON($0, supersededBy: stored.supersededBy?.number) }
    }

    func text() throws -> String { try JSONText.encode(self) }
}

/// A publication of an archive.
struct PublicationJSON: Encodable {
    let penetapan: Int
    let pengukuran: Int
    let sk: String
    let waktu: String
    let oleh: String
    let menggantikan: Int?
    /// Why it took the other's place, where somebody said so.
    let alasan: String?
    let digantikan_oleh: Int?

    init(_ publication: Publication, supersededBy: Int?) {
        penetapan = publication.number
        pengukuran = publication.measurement
        sk = publication.decree
        waktu = publication.at.description
        oleh = publication.by
        menggantikan = publication.supersedes
        alasan = publication.reason
        digantikan_oleh = supersededBy
    }
}
