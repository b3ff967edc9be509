import Access
import Archive
import Vocabulary

extension AccountEntry {
    /// What the role is called; its name in the archive where this version of the program does not know it.
    public var roleLabel: Phrase { Role(rawValue: role)?.label ?? Phrase(role) }

    /// Whether it is for nobody's data but the owner's.
    public var isOwn: Bool { role == Role.pegawai.rawValue }
}

extension Role {
    /// Whether accounts of a role are for one agency.
    enum AgencyRule {
        /// For one, always.
        case bound
        /// For all, or for the one that is named.
        case free
        /// For those of a region.
        case never
    }

    var agencyRule: AgencyRule {
        switch self {
        case .administrator, .auditor: .free
        case .evaluator: .never
        case .pengelola, .opd, .pimpinan, .pegawai: .bound
        }
    }
}

extension ArchiveReader {
    /// What an account may see and do; nil where it is disabled, has a role of another version of the program, or says less of its scope
    /// than the role needs: what is not said is never everything.
    public func scope(of account: AccountEntry) -> Scope? {
        guard !account.isDisabled, let role = Role(rawValue: account.role) else { return nil }
        let agency: AgencyScope
        switch (role.agencyRule, account.agencyID, account.region) {
        case (.free, nil, nil): agency = .all
        case (.free, let id?, nil), (.bound, let id?, nil): agency = .one(id)
        case (.never, nil, let region?): agency = .region(region)
        default: return nil
        }
        if role == .opd, account.units.isEmpty { return nil }
        return Scope(role: role, agency: agency, units: account.units, person: account.person)
    }
}
