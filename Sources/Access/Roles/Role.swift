import Vocabulary

/// What somebody is to an archive (peran); it says what an account may do, and its ``Scope`` with whom.
public enum Role: String, Sendable, CaseIterable {
    /// Keeps the accounts and may do everything.
    case administrator
    /// Keeps the data of an agency: imports, measures, plans and publishes.
    case pengelola
    /// Works for some units of an agency, and sees to what their people lack.
    case opd
    /// Leads an agency or some of its units: sees everything there and changes nothing.
    case pimpinan
    /// A civil servant, who sees nobody but themselves.
    case pegawai
    /// Works at a regional office of BKN (kantor regional), and sees the figures of its agencies without people.
    case evaluator
    /// Looks into everything, also into the audit trail, and changes nothing.
    case auditor

    /// What the role is called.
    public var label: Phrase {
        switch self {
        case .administrator: Phrase(id: "Administrator", en: "Administrator")
        case .pengelola: Phrase(id: "Pengelola kepegawaian", en: "Personnel officer")
        case .opd: Phrase(id: "Staf OPD", en: "OPD staff")
        case .pimpinan: Phrase(id: "Pimpinan", en: "Head")
        case .pegawai: Phrase(id: "Pegawai", en: "Civil servant")
        case .evaluator: Phrase(id: "Evaluator kantor regional", en: "Evaluator of a regional office")
        case .auditor: Phrase(id: "Auditor", en: "Auditor")
        }
    }

    /// All that the role may do.
    public var permissions: Set<Permission> {
        switch self {
        case .administrator: Set(Permission.allCases)
        case .pengelola: Set(Permission.allCases).subtracting([.administer, .readAudit])
        case .opd: [.seeFigures, .seePeople, .export, .plan, .checkData]
        case .pimpinan: [.seeFigures, .seePeople, .export]
        case .pegawai: [.seeSelf]
        case .evaluator: [.seeFigures, .checkData]
        case .auditor: [.seeFigures, .seePeople, .export, .checkData, .readAudit]
        }
    }
}
