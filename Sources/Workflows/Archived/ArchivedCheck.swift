import Archive
import Exchange
import Personnel
import Vocabulary

extension DataSource {
    /// Checks the data of the source, or of the part of it that a data set was limited to.
    ///
    /// - Parameter dataSet: what measuring read of the same source.
    func checked(_ dataSet: DataSet, asOf: CivilDate) throws -> CheckedDataSet {
        switch self {
        case .folder(let folder): try CheckedDataSet.read(dataSet.folder ?? folder, asOf: asOf, scope: dataSet.scope)
        case .archive(let agency): try agency.checked(dataSet.scope, asOf: asOf)
        }
    }
}

extension ArchivedAgency {
    fileprivate func checked(_ scope: UnitScope?, asOf: CivilDate) throws -> CheckedDataSet {
        try store.read { reader in
            let places = try ArchivedPlaces(reader, id, at: knownImport)
            var check = KeptCheck(
                units: try reader.units(of: id, at: knownImport).map(\.unit), files: places.files, asOf: asOf, scope: scope)
            _ = try reader.forEachRow(of: id, at: knownImport) { archived in
                check.add(archived.employee, at: places[archived.source])
            } record: { archived, record, person in
                check.add(record, of: person, at: places[archived.source])
            }
            return check.finish()
        }
    }
}
