/// Writing the audit trail: each entry goes behind the last, in the transaction of what it tells.
extension ArchiveWriter {
    public func audit(_ action: AuditAction, _ subject: String, detail: String = "", by: String, at: ArchiveInstant) throws {
        let last = try lastAudit()
        try append(
            AuditEntry(
                sequence: (last?.sequence ?? 0) &+ 1, at: at, by: by, action: action.rawValue, subject: subject, detail: detail,
                previous: last?.hash ?? AuditEntry.beginning))
    }
}
