import Personnel

/// Takes what a folder says, row by row, as plain values: whoever keeps them.
///
/// People have numbers from 0 in the order of their rows; the numbers go on behind those of the people who were known before.
public protocol RecordTaker {
    mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws
    mutating func take(_ employee: Employee, at source: RecordSource) throws
    mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws
}

/// A history row on its way to the taker.
struct IncomingRecord: Sendable {
    let person: Int
    let record: any PersonnelRecord
    let source: RecordSource
}
