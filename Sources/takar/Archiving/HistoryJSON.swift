import Archive
import Foundation
import Measurement
import Personnel
import Vocabulary

/// What an archive holds, as JSON with the official terms as keys.
struct HistoryJSON: Encodable {
    let instansi: AgencyJSON
    let impor: [Import]
    let pengukuran: [Measured]

    struct Import: Encodable {
        let impor: Int
        let waktu: String
        let oleh: String
        let berkas: [String]
        /// The import that this one took back.
        let membatalkan: Int?
        /// The import that took this one back.
        let dibatalkan_oleh: Int?
        let perubahan: [String: ImportJSON.Counts]
    }

    struct Measured: Encodable {
        let pengukuran: Int
        let per_tanggal: String
        let nama: String
        let waktu: String
        let oleh: String
        let instrumen: String
        let opsi: [String]
        let diukur: Int
        let indeks: Decimal?
        let sidik_data: String
        let sidik_hasil: String
        let penetapan: PublicationJSON?
    }

    static func text(_ history: ArchiveHistory) throws -> String {
        try JSONText.encode(history.agencies.map { HistoryJSON($0, history.superseded) })
    }

    private init(_ history: ArchiveHistory.AgencyHistory, _ superseded: [Int: Int]) {
        instansi = AgencyJSON(history.agency)
        let undone = history.imports.undone
        impor = history.imports.map { entry in
            Import(
                impor: entry.number, waktu: entry.at.description, oleh: entry.by, berkas: entry.files.map(\.name),
                membatalkan: entry.undoes, dibatalkan_oleh: undone[entry.number], perubahan: ImportJSON.changes(entry))
        }
        pengukuran = history.measurements.map { entry, means, publication in
            Measured(
                pengukuran: entry.number, per_tanggal: entry.asOf.description, nama: entry.label, waktu: entry.at.description, oleh: entry.by,
                instrumen: entry.instrumentID, opsi: entry.settings, diukur: entry.result.tally.measured,
                indeks: (means?.total).map { Decimal($0) }, sidik_data: entry.dataHash, sidik_hasil: entry.resultHash,
                penetapan: publication.map { PublicationJSON($0, supersededBy: superseded[$0.number]) })
        }
    }
}

/// What an archive knows of one person, as JSON.
struct PersonHistoryJSON: Encodable {
    let instansi: AgencyJSON
    let penempatan: [Placement]
    let catatan_berlaku: Int
    let catatan_ditutup: Int
    let skor: [Score]

    struct Placement: Encodable {
        let sejak: String?
        let sampai: String?
        let nip: String
        let jabatan: String
        let unor_id: String
        /// What the unit was called when the row came.
        let nama_unor: String
        /// What it was called later, while the row still stood; nil where it kept its name.
        let nama_unor_kemudian: [String]?
    }

    struct Score: Encodable {
        let pengukuran: Int
        let per_tanggal: String
        /// Nil where the person was not measured.
        let total: Decimal?
        let kategori: String?
        let alasan_tidak_diukur: String?
    }

    init(_ history: PersonHistory, language: Language) {
        instansi = AgencyJSON(history.agency)
        penempatan = history.placements.map { placement in
            let employee = placement.version.value.employee
            return Placement(
                sejak: placement.from?.at.description, sampai: placement.until?.at.description, nip: employee.nip.description,
                jabatan: employee.post, unor_id: employee.unitID, nama_unor: placement.units.first ?? "",
                nama_unor_kemudian: placement.units.count > 1 ? Array(placement.units.dropFirst()) : nil)
        }
        catatan_berlaku = history.records.filter { $0.closed == nil }.count
        catatan_ditutup = history.records.count - catatan_berlaku
        skor = history.scores.map { entry, score, category, exclusion in
            Score(
                pengukuran: entry.number, per_tanggal: entry.asOf.description,
                total: exclusion == nil ? Decimal(Points(thousandths: score.total)) : nil,
                kategori: exclusion == nil ? category : nil, alasan_tidak_diukur: exclusion?[language])
        }
    }

    func text() throws -> String { try JSONText.encode(self) }
}
