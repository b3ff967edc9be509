/// One row of the unit list (unit organisasi, unor).
public struct OrganizationUnit: Sendable, Hashable {
    /// `Id`, compared letter by letter.
    public var id: String
    /// `NamaUnor` without the dashes that exports put before it per level.
    public var name: String
    /// `DiatasanId`; empty for a root.
    public var parentID: String
    /// `EselonId` of the unit's head.
    public var echelon: Code
    /// `InstansiId`; empty when the list names no agency.
    public var agencyID: String

    public init(id: String, name: String, parentID: String = "", echelon: Code = .empty, agencyID: String = "") {
        self.id = id
        self.name = String(name.drop { $0 == "-" || $0 == " " })
        self.parentID = parentID
        self.echelon = echelon
        self.agencyID = agencyID
    }
}
