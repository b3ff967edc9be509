import Vocabulary

/// A place where the audit trail is not as it was written.
public struct AuditFault: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The entry's content does not fit its hash: it was altered.
        case altered
        /// Entries are missing before this one: `sequence` was expected.
        case removed(expected: Int)
        /// The entry does not follow the one before it: entries were removed, reordered or exchanged.
        case broken
        /// What the entry tells of is not in the archive, or is there otherwise.
        case contradicted
        /// Something in the archive has no entry.
        case untold
        /// The last entries are missing: the trail no longer reaches the entry that was noted.
        case cut
    }

    public let kind: Kind
    /// The entry's number; nil for what has none.
    public let sequence: Int?
    public let subject: String

    public var message: Phrase {
        let entry = Phrase(id: "entri \(sequence ?? 0) (\(subject))", en: "entry \(sequence ?? 0) (\(subject))")
        return switch kind {
        case .altered: Phrase(id: "\(entry.id): isinya diubah", en: "\(entry.en): it was altered")
        case .removed(let expected):
            Phrase(
                id: "\(entry.id): entri \(expected) sampai \((sequence ?? 1) &- 1) hilang",
                en: "\(entry.en): entries \(expected) to \((sequence ?? 1) &- 1) are missing")
        case .broken:
            Phrase(
                id: "\(entry.id): tidak menyambung ke entri sebelumnya; ada yang dihapus, ditukar, atau diganti",
                en: "\(entry.en): it does not follow the entry before; entries were removed, reordered or replaced")
        case .contradicted:
            Phrase(
                id: "\(entry.id): isi arsip tidak lagi seperti yang dicatat", en: "\(entry.en): the archive no longer has what was recorded")
        case .untold: Phrase(id: "\(subject): tidak tercatat di jejak audit", en: "\(subject): it is not in the audit trail")
        case .cut:
            Phrase(
                id: "jejak audit berakhir sebelum entri dengan sidik \(subject)", en: "the audit trail ends before the entry with the hash \(subject)"
            )
        }
    }
}

/// What an entry tells of something in the archive: what it is, who did it and when.
private struct Told: Equatable {
    let detail: String
    let by: String
    let at: ArchiveInstant

    init(_ detail: String, _ by: String, _ at: ArchiveInstant) {
        self.detail = detail
        self.by = by
        self.at = at
    }
}

/// The audit trail held against itself and against what it tells of.
public struct AuditCheck: Sendable {
    public private(set) var entries = 0
    /// The hash of the last entry, to be noted elsewhere: whoever cuts the end off cannot know it.
    public private(set) var head = AuditEntry.beginning
    public private(set) var faults: [AuditFault] = []

    /// - `noted`: the hash of an entry noted earlier, which must still be there.
    public init(_ reader: any ArchiveReader, noted: String? = nil) throws {
        var told: [String: Told] = [:]
        for entry in try reader.imports(of: nil) { told[entry.auditSubject] = Told(entry.auditDetail, entry.by, entry.at) }
        for entry in try reader.measurements(of: nil) { told[entry.auditSubject] = Told(entry.auditDetail, entry.by, entry.at) }
        for entry in try reader.publications() { told[entry.auditSubject] = Told(entry.auditDetail, entry.by, entry.at) }
        for entry in try reader.plans(of: nil) {
            // A plan is what its entry says only with the very lines that were kept.
            let isWhole = try entry.contentHash(reader.planLines(of: entry.number)) == entry.hash
            told[entry.auditSubject] = Told(isWhole ? entry.auditDetail : "", entry.by, entry.at)
        }
        let binding: Set<String> = [AuditAction.importing, .undoing, .measuring, .publishing, .planning].reduce(into: []) { $0.insert($1.rawValue) }
        // Accounts and tokens change: what the last entry says of each is what it must be.
        let changing: Set<String> = [AuditAction.account.rawValue, AuditAction.token.rawValue]
        var last: [String: (sequence: Int, detail: String)] = [:]
        var expected = 1
        var isNoted = noted == nil || noted == AuditEntry.beginning
        try reader.forEachAudit { entry in
            func fault(_ kind: AuditFault.Kind) { faults.append(AuditFault(kind: kind, sequence: entry.sequence, subject: entry.subject)) }
            if entry.sequence != expected { fault(.removed(expected: expected)) }
            if entry.hash != entry.expectedHash { fault(.altered) }
            if entry.previous != head { fault(.broken) }
            if binding.contains(entry.action), told.removeValue(forKey: entry.subject) != Told(entry.detail, entry.by, entry.at) {
                fault(.contradicted)
            }
            if changing.contains(entry.action) { last[entry.subject] = (entry.sequence, entry.detail) }
            if let noted, entry.hash.hasPrefix(noted) { isNoted = true }
            expected = entry.sequence &+ 1
            head = entry.hash
            entries += 1
        }
        try check(reader, last)
        for subject in told.keys.sorted() { faults.append(AuditFault(kind: .untold, sequence: nil, subject: subject)) }
        if !isNoted { faults.append(AuditFault(kind: .cut, sequence: nil, subject: noted ?? "")) }
    }
    /// Holds accounts and tokens against the last that was told of each.
    private mutating func check(_ reader: any ArchiveReader, _ told: [String: (sequence: Int, detail: String)]) throws {
        var told = told
        func tokens(_ account: AccountEntry) throws -> [(String, String)] {
            try reader.tokens(of: account.number).map { ($0.auditSubject, $0.auditDetail) }
        }
        let kept = try reader.accounts().flatMap { [($0.auditSubject, $0.auditDetail)] + (try tokens($0)) }
        for (subject, detail) in kept {
            let last = told.removeValue(forKey: subject)
            guard last?.detail != detail else { continue }
            faults.append(AuditFault(kind: last == nil ? .untold : .contradicted, sequence: last?.sequence, subject: subject))
        }
        for (subject, last) in told.sorted(by: { $0.value.sequence < $1.value.sequence }) {
            faults.append(AuditFault(kind: .contradicted, sequence: last.sequence, subject: subject))
        }
    }
}
