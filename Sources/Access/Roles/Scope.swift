/// The agencies that an account may see.
public enum AgencyScope: Sendable, Hashable {
    case all
    /// One agency, by its id.
    case one(String)
    /// Those of a regional office of BKN, by its number in Roman digits, such as `IV`.
    case region(String)
}

/// What an account may see and do (lingkup): its role, and whom it holds for.
public struct Scope: Sendable, Hashable {
    public let role: Role
    public let agency: AgencyScope
    /// The ids of the units that it is limited to, each with all below it; empty for everybody of the agency.
    public let units: [String]
    /// Who it is, by the number in the archive; nil for who is bound to nobody.
    public let person: Int?

    public init(role: Role, agency: AgencyScope, units: [String] = [], person: Int? = nil) {
        self.role = role
        self.agency = agency
        self.units = units
        self.person = person
    }

    /// Whether something may be done at all.
    ///
    /// Nobody may see themselves who is bound to nobody; accounts and the audit trail are everybody's, so that nobody may touch them who
    /// is bound to a part.
    public func may(_ permission: Permission) -> Bool {
        guard role.permissions.contains(permission) else { return false }
        switch permission {
        case .seeSelf: return person != nil
        case .administer, .readAudit: return agency == .all
        default: return true
        }
    }
}
