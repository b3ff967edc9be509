import Personnel

extension ArchiveWriter {
    /// Adds an agency, or names one that is there otherwise, which goes into the audit trail; the agency as it is from then on.
    ///
    /// - `agency`: what is empty in it stays as it was.
    @discardableResult
    public func name(_ agency: Agency, by: String, at: ArchiveInstant) throws -> Agency {
        let known = try self.agency(agency.id)
        var named = agency
        if named.name.isEmpty { named.name = known?.name ?? "" }
        if named.quickCode.isEmpty { named.quickCode = known?.quickCode ?? "" }
        if named.typeID.isEmpty { named.typeID = known?.typeID ?? "" }
        guard named != known else { return named }
        try put(named)
        if known != nil { try audit(.naming, "instansi \(named.id)", detail: "nama=\(named.name) kode=\(named.quickCode)", by: by, at: at) }
        return named
    }
}
