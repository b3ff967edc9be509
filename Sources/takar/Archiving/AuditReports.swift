import Archive
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// The state of an audit trail, as text for a terminal.
struct CheckedTrailReport {
    let trail: CheckedTrail
    let language: Language

    func lines() -> [String] {
        guard trail.isIntact else { return (trail.damage + trail.check.faults.map { $0.message[language] }).map { "✗ \($0)".red } }
        let words =
            language == .indonesian
            ? (whole: "✓ Jejak audit utuh", head: "  Sidik entri terakhir")
            : (whole: "✓ The audit trail is intact", head: "  Hash of the last entry")
        return ["\(words.whole): \(language.counted(trail.check.entries, "entri", "entry", "entries"))", "\(words.head): \(trail.check.head)"]
    }
}

/// The entries of an audit trail, a line each.
struct AuditEntriesReport {
    let entries: [AuditEntry]
    let language: Language

    func lines() -> [String] {
        let actions = entries.map { AuditAction(rawValue: $0.action)?.label[language] ?? $0.action }
        let widths = [entries.map(\.by), actions, entries.map(\.subject)].map { $0.map(\.count).max() ?? 0 }
        return zip(entries, actions).map { entry, action in
            let who = "\(language.text(entry.sequence).aligned(6))  \(entry.at.text(in: language))  \(entry.by.padded(widths[0]))"
            return "\(who)  \(action.padded(widths[1]))  \(entry.subject.padded(widths[2]))  \(entry.hash.prefix(12))"
        }
    }
}
