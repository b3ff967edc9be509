import Personnel

extension Employee {
    /// Equal byte by byte: to Swift a letter with its mark is equal however the two are written.
    func saysTheSame(as other: Employee) -> Bool { self == other && fingerprint == other.fingerprint }
}

extension OrganizationUnit {
    /// Equal byte by byte.
    func saysTheSame(as other: OrganizationUnit) -> Bool {
        self == other
            && zip([id, name, parentID, agencyID], [other.id, other.name, other.parentID, other.agencyID]).allSatisfy {
                $0.utf8.elementsEqual($1.utf8)
            }
    }
}
