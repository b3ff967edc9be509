import Vocabulary

/// One row of SIASN's employee export: who somebody is and what post they hold.
///
/// NIK, telephone, e-mail and address are not among the fields: the index needs none of them.
public struct Employee: PersonnelRecord {
    public static let kind = RecordKind.employee
    public var nip: NIP
    /// `pns_id`, the key that stays when the NIP changes by decree; empty when the file has none.
    public var personID = ""
    public var name = ""
    public var standing = Code.empty
    public var status = Code.empty
    public var positionKind = Code.empty
    public var post = ""
    public var echelon = Code.empty
    /// The echelon of the unit, filled in from the unit list once both are read.
    public var unitEchelon = Code.empty
    public var education = Code.empty
    /// `unor_id`; empty when the row names no unit.
    public var unitID = ""
    /// `instansi_kerja_id`; empty when the row names no agency.
    public var agencyID = ""
    public var agencyName = ""

    public init(nip: NIP) { self.nip = nip }

    public func value(of field: RecordField) -> FieldValue? {
        switch field {
        case .employeeStanding: .code(standing)
        case .employeeStatus: .code(status)
        case .employeePositionKind: .code(positionKind)
        case .employeePost: .text(post)
        case .employeeEchelon: .code(echelon)
        case .employeeUnitEchelon: .code(unitEchelon)
        case .employeeEducation: .code(education)
        default: nil
        }
    }
}

extension Employee {
    /// A number that is the same for rows that say the same of a person, for telling repeated rows from contradicting ones.
    public var fingerprint: UInt64 {
        var fingerprint = Fingerprint()
        let id = PersonID(personID)
        fingerprint.absorb(id.high)
        fingerprint.absorb(id.low)
        for text in [name, post] { fingerprint.absorb(text) }
        // Each by itself: these texts repeat from row to row, and whoever has them once has their fingerprints.
        for text in [unitID, agencyID, agencyName] {
            var part = Fingerprint()
            part.absorb(text)
            fingerprint.absorb(part)
        }
        for code in [standing, status, positionKind, echelon, education] { fingerprint.absorb(code.bits) }
        return fingerprint.value
    }

    /// The fields that are codes on the row itself, in the order in which the fingerprint takes them.
    public static let codeFields: [RecordField] = [
        .employeeStanding, .employeeStatus, .employeePositionKind, .employeeEchelon, .employeeEducation,
    ]
}

extension Employee {
    /// Fills in the echelon of the unit; the unit's number, or nil where the list does not have it.
    @discardableResult
    public mutating func place(in tree: UnitTree) -> Int? {
        let unit = tree.number(of: unitID)
        unitEchelon = unit.map { tree.units[$0].echelon } ?? .empty
        return unit
    }
}
