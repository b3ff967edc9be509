import Personnel

/// Takes what a folder says, row by row, as plain values: whoever keeps them.
///
/// People have numbers from 0 in the order of their rows; the numbers go on behind those of the people who were known before.
public protocol RecordTaker {
    mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws
    mutating func take(_ employee: Employee, at source: RecordSource) throws
    mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws

    /// Hears of the employees' rows that made nobody, once all others have been taken; says which people it knows stay because one of
    /// the rows may be theirs. The next numbers are theirs, in this order.
    mutating func staying(beside refused: [RefusedEmployee]) throws -> [Employee]
    /// Hears of a row of a unit or of a history that was refused, or of which nobody can tell whose it is.
    mutating func refuse(_ record: RefusedRecord) throws
}

/// A history row on its way to the taker.
enum IncomingRecord: Sendable {
    case taken(any PersonnelRecord, of: Int, at: RecordSource)
    case refused(RefusedRecord)
}
