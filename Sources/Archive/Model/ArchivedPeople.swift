import Personnel

/// An employee's row as the archive knows it.
public struct ArchivedEmployee: Sendable, Equatable {
    /// The person's number in the archive, which stays when the NIP changes by decree.
    public var person: Int
    public var employee: Employee
    /// The file among all files of the archive, and the row in it.
    public var source: RecordSource

    public init(person: Int, employee: Employee, source: RecordSource) {
        self.person = person
        self.employee = employee
        self.source = source
    }
}

/// A history row as the archive knows it.
public struct ArchivedRecord: Sendable, Hashable {
    public var person: Int
    public var cells: RecordCells
    public var source: RecordSource

    public init(person: Int, cells: RecordCells, source: RecordSource) {
        self.person = person
        self.cells = cells
        self.source = source
    }
}

/// A unit as the archive knows it.
public struct ArchivedUnit: Sendable, Hashable {
    /// The number of this version of the unit in the archive, which a person's score names.
    public var number: Int
    public var unit: OrganizationUnit
    public var source: RecordSource

    public init(number: Int, unit: OrganizationUnit, source: RecordSource) {
        self.number = number
        self.unit = unit
        self.source = source
    }
}

/// Something the archive knew for a while: from one import until another.
public struct Version<Value: Sendable>: Sendable {
    public var value: Value
    /// The number of the import that brought it.
    public var opened: Int
    /// The number of the import that no longer had it; nil while it stands.
    public var closed: Int?

    public init(_ value: Value, opened: Int, closed: Int? = nil) {
        self.value = value
        self.opened = opened
        self.closed = closed
    }

    /// Whether it stood once the import of a number was done.
    public func stands(at number: Int) -> Bool { opened <= number && (closed.map { $0 > number } ?? true) }
}
