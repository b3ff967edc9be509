import Archive
import Vocabulary
import Workflows

/// The accounts of an archive (`takar access list --json`): nothing of secrets, not even their digests.
extension ListedAccount: JSONListed, JSONObject {
    package static var listTitle: DocumentTitle {
        DocumentTitle("akun", Phrase(id: "Hasil takar access list --json", en: "What takar access list --json prints"))
    }

    package static var fields: [JSONField<ListedAccount>] {
        JSONField("nomor") { $0.account.number }
        JSONField("nama") { $0.account.name }
        JSONField("peran") { $0.account.role }
        JSONField("instansi", Phrase(id: "Tidak ada bila semua instansi atau satu wilayah", en: "None for all agencies or for a region")) {
            $0.account.agencyID
        }
        JSONField("wilayah", Phrase(id: "Nomor kantor regional BKN", en: "The number of BKN's regional office")) { $0.account.region }
        JSONField("unit", Phrase(id: "Unit beserta semua yang di bawahnya; kosong untuk semua", en: "Units with all below them; empty for all")) {
            $0.account.units
        }
        JSONField("orang", Phrase(id: "Nomor orang dalam arsip", en: "The person's number in the archive")) { $0.account.person }
        JSONField("ada_kata_sandi") { $0.account.password != nil }
        JSONField("dibuat") { $0.account.createdAt }
        JSONField("oleh") { $0.account.createdBy }
        JSONField("dinonaktifkan") { $0.account.disabledAt }
        JSONField("sesi_berjalan") { $0.sessions }
        JSONField.each("token", { $0.tokens }) {
            JSONField("nomor") { $0.number }
            JSONField("nama") { $0.label }
            JSONField("dibuat") { $0.createdAt }
            JSONField("oleh") { $0.createdBy }
            JSONField("berlaku_sampai") { $0.expiresAt }
            JSONField("dicabut") { $0.revokedAt }
        }
    }
}
