/// An account (akun): who may use the archive, in which role and for whom.
///
/// What roles there are and what they allow the archive does not know; it keeps their names.
public struct AccountEntry: Sendable, Hashable {
    /// The number among all accounts of the archive, from 1.
    public var number: Int
    /// What its owner signs in with; no two accounts have the same name in any case of letters.
    public var name: String
    public var role: String
    /// The agency that it is for; nil for all.
    public var agencyID: String?
    /// The regional office of BKN whose agencies it is for, by its number.
    public var region: String?
    /// The units that it is limited to, by their ids; empty for all.
    public var units: [String]
    /// The person's number in the archive, for whom it is somebody's own.
    public var person: Int?
    /// The hash of the password in its encoded form; nil where none was chosen yet.
    public var password: String?
    public var createdAt: ArchiveInstant
    public var createdBy: String
    /// Since when nobody can use it; it stays, for the audit trail names it.
    public var disabledAt: ArchiveInstant?

    public init(
        number: Int = 0, name: String, role: String, agencyID: String? = nil, region: String? = nil, units: [String] = [], person: Int? = nil,
        password: String? = nil, createdAt: ArchiveInstant, createdBy: String, disabledAt: ArchiveInstant? = nil
    ) {
        self.number = number
        self.name = name
        self.role = role
        self.agencyID = agencyID
        self.region = region
        self.units = units
        self.person = person
        self.password = password
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.disabledAt = disabledAt
    }

    public var isDisabled: Bool { disabledAt != nil }

    /// Whether a text can be the name of an account: 1 to 64 letters and digits of ASCII, points, hyphens, low lines and at signs.
    public static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-_@".unicodeScalars.contains($0))
            }
    }

    /// The name by which accounts are told apart: without the case of letters of ASCII.
    static func key(_ name: String) -> [UInt8] { name.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 } }
}
