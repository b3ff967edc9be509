import Archive
import Vocabulary

extension Phrase {
    /// Of refused rows of which nobody knows whether they are of the part that was measured.
    package static let refusedElsewhere = Phrase(
        id: "baris pegawai ditolak tanpa unit yang dikenal; mungkin dari bagian ini, tidak terhitung di sini",
        en: "refused rows of employees without a known unit; perhaps of this part, not counted here")
}

extension Publication {
    /// The reason with its title, as reports print it; nil where there is none.
    package func reason(in language: Language) -> String? {
        reason.map { "\(Phrase(id: "Alasan", en: "Reason")[language]): \($0)" }
    }
}
