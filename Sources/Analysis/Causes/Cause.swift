import Vocabulary

/// Why a score here and BKN's are likely to differ, from the surest to none.
public enum Cause: String, Sendable, CaseIterable, Comparable {
    /// BKN has no appraisal of somebody who has one here.
    case ratingAbsentThere = "penilaian-tidak-ada-di-bkn"
    /// BKN counts a punishment that a later decree cancelled.
    case cancelledSanction = "hukuman-batal-dihitung"
    /// BKN counts one certificate several times.
    case duplicateCertificate = "sertifikat-kembar-dihitung"
    /// BKN counts what is dated after the date of measurement.
    case afterDate = "sesudah-tanggal-dihitung"
    /// Without a record that is here the score would be BKN's.
    case recordMissingThere = "catatan-tidak-ada-di-bkn"
    /// BKN counts by another window of time.
    case window = "jendela-waktu-lain"
    /// BKN reads the regulation by another option of the instrument.
    case option = "opsi-lain"
    /// BKN must have a record that is not here.
    case recordMissingHere = "catatan-tidak-ada-di-sini"
    /// BKN's value fits another class of posts or another level of the post.
    case position = "jabatan-lain"
    /// BKN's value fits another fact about the person than the records here have.
    case otherData = "data-lain-di-bkn"
    /// The dimensions agree with BKN's, and BKN's total is not their sum.
    case total = "total-bukan-jumlah"
    case unexplained = "belum-terjelaskan"

    public var label: Phrase {
        switch self {
        case .ratingAbsentThere: Phrase(id: "penilaian kinerja tidak ada di BKN", en: "BKN has no appraisal")
        case .cancelledSanction: Phrase(id: "hukuman yang dibatalkan dihitung BKN", en: "BKN counts a cancelled punishment")
        case .duplicateCertificate: Phrase(id: "sertifikat yang sama dihitung berulang oleh BKN", en: "BKN counts a certificate repeatedly")
        case .afterDate: Phrase(id: "BKN menghitung yang sesudah tanggal pengukuran", en: "BKN counts what lies after the date of measurement")
        case .recordMissingThere: Phrase(id: "catatan di sini tidak ada di BKN", en: "a record here is missing at BKN")
        case .window: Phrase(id: "jendela waktu lain", en: "another window of time")
        case .option: Phrase(id: "opsi instrumen lain", en: "another option of the instrument")
        case .recordMissingHere: Phrase(id: "catatan di BKN tidak ada di sini", en: "a record of BKN is missing here")
        case .position: Phrase(id: "kelas atau jenjang jabatan lain di BKN", en: "BKN has another class or level of the post")
        case .otherData: Phrase(id: "data lain di BKN", en: "BKN has other data")
        case .total: Phrase(id: "total BKN bukan jumlah dimensinya", en: "BKN's total is not the sum of its dimensions")
        case .unexplained: Phrase(id: "belum terjelaskan", en: "unexplained")
        }
    }

    /// What to do about it.
    public var remedy: Phrase {
        switch self {
        case .ratingAbsentThere: Phrase(id: "unggah penilaian kinerjanya ke SIASN", en: "enter the appraisal in SIASN")
        case .cancelledSanction: Phrase(id: "unggah SK pembatalannya ke SIASN", en: "enter the cancelling decree in SIASN")
        case .duplicateCertificate: Phrase(id: "hapus sertifikat kembarnya di SIASN", en: "remove the repeated certificate in SIASN")
        case .afterDate: Phrase(id: "tanyakan tanggal penarikan kepada BKN", en: "ask BKN for the date of its pull")
        case .recordMissingThere:
            Phrase(id: "unggah catatan ini ke SIASN dan mintakan verifikasinya", en: "enter the record in SIASN and have it verified")
        case .window: Phrase(id: "tanyakan jendela waktunya kepada BKN", en: "ask BKN for its window of time")
        case .option: Phrase(id: "lihat kecocokan opsi; tanyakan cara BKN", en: "see how options fit; ask BKN how it counts")
        case .recordMissingHere: Phrase(id: "ekspor ulang data dari SIASN", en: "export the data from SIASN again")
        case .position: Phrase(id: "cocokkan jabatan di SIASN", en: "check the post in SIASN")
        case .otherData: Phrase(id: "cocokkan data ini dengan SIASN", en: "check these data against SIASN")
        case .total: Phrase(id: "tanyakan kepada BKN", en: "ask BKN")
        case .unexplained: Phrase(id: "minta rincian kepada BKN", en: "ask BKN for the particulars")
        }
    }

    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Cause, right: Cause) -> Bool { left.position < right.position }
}
