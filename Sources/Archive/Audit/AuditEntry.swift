import Crypto
import Foundation
import Vocabulary

/// What was done with the archive.
public enum AuditAction: String, Sendable, CaseIterable {
    case importing = "impor"
    /// The last import of an agency was taken back.
    case undoing = "pembatalan"
    case measuring = "pengukuran"
    case publishing = "penetapan"
    /// A plan was kept.
    case planning = "rencana"
    /// The index that an agency wants to reach was set.
    case target = "target"
    case exporting = "ekspor"
    /// Somebody looked at a person's records or score.
    case viewingPerson = "lihat-orang"
    /// An agency goes by another name, or belongs to another region.
    case naming = "nama-instansi"
    /// An account was made or changed.
    case account = "akun"
    /// A token was made or revoked.
    case token = "token"
    /// Somebody signed in.
    case signIn = "masuk"
    /// Sessions were ended before their time.
    case signOut = "keluar"

    /// What was done, in words.
    public var label: Phrase {
        switch self {
        case .importing: Phrase(id: "impor", en: "import")
        case .undoing: Phrase(id: "pembatalan impor", en: "import taken back")
        case .measuring: Phrase(id: "pengukuran", en: "measurement")
        case .publishing: Phrase(id: "penetapan", en: "publication")
        case .planning: Phrase(id: "rencana", en: "plan")
        case .target: Phrase(id: "target", en: "target")
        case .exporting: Phrase(id: "ekspor", en: "export")
        case .viewingPerson: Phrase(id: "melihat orang", en: "person looked at")
        case .naming: Phrase(id: "nama instansi", en: "agency named")
        case .account: Phrase(id: "akun", en: "account")
        case .token: Phrase(id: "token", en: "token")
        case .signIn: Phrase(id: "masuk", en: "sign-in")
        case .signOut: Phrase(id: "keluar", en: "sign-out")
        }
    }
}

/// One entry of the audit trail (jejak audit), chained to the one before by its hash.
///
/// Nothing in it tells who the people in the data are: they stand by their number in the archive.
public struct AuditEntry: Sendable, Hashable {
    /// From 1, without gaps.
    public var sequence: Int
    public var at: ArchiveInstant
    public var by: String
    /// What was done; of an entry that a later version of the program wrote, perhaps nothing this one knows.
    public var action: String
    /// What it was done to, such as `impor 3`.
    public var subject: String
    /// What ties the entry to the subject's content: hashes and counts.
    public var detail: String
    /// The hash of the entry before; of the first, sixty-four zeros.
    public var previous: String
    public var hash: String

    public static let beginning = String(repeating: "0", count: 64)

    public init(
        sequence: Int, at: ArchiveInstant, by: String, action: String, subject: String, detail: String, previous: String, hash: String? = nil
    ) {
        self.sequence = sequence
        self.at = at
        self.by = by
        self.action = action
        self.subject = subject
        self.detail = detail
        self.previous = previous
        self.hash = hash ?? ""
        if hash == nil { self.hash = expectedHash }
    }

    /// SHA-256 in hexadecimal over all fields with their lengths, so that no text can run into the next.
    public var expectedHash: String {
        var hash = SHA256()
        for text in [String(sequence), at.description, by, action, subject, detail, previous] {
            hash.update(data: Data("\(text.utf8.count):\(text)".utf8))
        }
        return hash.finalize().hexadecimal
    }
}

extension SHA256.Digest {
    var hexadecimal: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}
