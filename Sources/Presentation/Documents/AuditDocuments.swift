import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// The state of an audit trail (`takar audit verify --json`).
extension CheckedTrail: JSONDocument, JSONObject {
    package static var title: DocumentTitle {
        DocumentTitle("pemeriksaan-jejak-audit", Phrase(id: "Hasil takar audit verify --json", en: "What takar audit verify --json prints"))
    }

    package static var fields: [JSONField<CheckedTrail>] {
        JSONField("utuh") { $0.isIntact }
        JSONField("entri") { $0.check.entries }
        JSONField("sidik_terakhir") { $0.check.head }
        JSONField("temuan") { $0.damage.map { Phrase($0) } + $0.check.faults.map(\.message) }
    }
}

extension AuditEntry: JSONListed, JSONObject {
    package static var listTitle: DocumentTitle {
        DocumentTitle("jejak-audit", Phrase(id: "Hasil takar audit list --json", en: "What takar audit list --json prints"))
    }

    package static var fields: [JSONField<AuditEntry>] {
        JSONField("urutan") { $0.sequence }
        JSONField("waktu") { $0.at }
        JSONField("oleh") { $0.by }
        JSONField("tindakan") { $0.action }
        JSONField("objek") { $0.subject }
        JSONField("rincian") { $0.detail }
        JSONField("sidik_sebelumnya") { $0.previous }
        JSONField("sidik") { $0.hash }
    }
}
