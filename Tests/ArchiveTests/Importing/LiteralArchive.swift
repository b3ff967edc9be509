import Personnel
import TestSupport

@testable import Archive

/// The slow, literal model of an archive of one agency: what the last file of every kind said, and who everybody is.
struct LiteralArchive {
    /// People by their number from 1, with what the archive last heard of them.
    private(set) var people: [Employee] = []
    /// Everybody who was in the last file of employees: the person's number and their row.
    private(set) var employees: [Int: Employee] = [:]
    private(set) var units: [String: OrganizationUnit] = [:]
    /// By kind, the rows of its last file as `person cells`.
    private(set) var rows: [RecordKind: [ArchivedRow]] = [:]

    struct ArchivedRow: Hashable {
        var person: Int
        var text: String
    }

    /// What an export changes.
    mutating func take(_ export: Export) -> ImportDifference {
        var difference = ImportDifference()
        if let list = export.units { difference[.unit] = takeUnits(list) }
        let numbers: [Int]
        if let list = export.employees {
            numbers = identify(list)
            takeEmployees(list, numbers, &difference)
        } else {
            numbers = order
        }
        for (kind, list) in export.histories {
            let now = list.filter { numbers.indices.contains($0.person) }.map { ArchivedRow(person: numbers[$0.person], text: Self.text($0.cells)) }
            difference[kind] = Self.difference(rows[kind] ?? [], now)
            rows[kind] = now
        }
        return difference
    }

    /// In which order the archive tells who is there, for exports without employees.
    var order: [Int] = []
    /// The numbers of the people of the last file of employees, in its order.
    private(set) var last: [Int] = []

    private mutating func takeUnits(_ list: [OrganizationUnit]) -> ImportDifference.Counts {
        var counts = ImportDifference.Counts()
        for unit in list {
            if units[unit.id] == nil { counts.added += 1 } else if units[unit.id] == unit { counts.unchanged += 1 } else { counts.changed += 1 }
        }
        let now = Dictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })
        counts.closed = units.keys.filter { now[$0] == nil }.count
        units = now
        return counts
    }

    /// Everybody by the id they have; then by NIP those whose id fits nobody; the rest are new.
    private mutating func identify(_ list: [Employee]) -> [Int] {
        let known = people
        var numbers = [Int?](repeating: nil, count: list.count)
        for (place, employee) in list.enumerated() where !employee.personID.isEmpty {
            numbers[place] = known.firstIndex { $0.personID == employee.personID }.map { $0 + 1 }
        }
        let taken = Set(numbers.compactMap(\.self))
        for (place, employee) in list.enumerated() where numbers[place] == nil {
            let had = known.indices.map { $0 + 1 }.filter { known[$0 - 1].nip == employee.nip && !taken.contains($0) }
            numbers[place] = had.last { employees[$0] != nil } ?? had.last
        }
        for (place, employee) in list.enumerated() {
            if let number = numbers[place] {
                people[number - 1] = employee
            } else {
                people.append(employee)
                numbers[place] = people.count
            }
        }
        last = numbers.compactMap(\.self)
        return last
    }

    private mutating func takeEmployees(_ list: [Employee], _ numbers: [Int], _ difference: inout ImportDifference) {
        var counts = ImportDifference.Counts()
        for (employee, number) in zip(list, numbers) {
            switch employees[number] {
            case nil: counts.added += 1
            case employee?: counts.unchanged += 1
            case let before?:
                counts.changed += 1
                if before.unitID != employee.unitID { difference.moved += 1 }
            }
        }
        counts.closed = employees.keys.filter { !numbers.contains($0) }.count
        employees = Dictionary(uniqueKeysWithValues: zip(numbers, list))
        difference[.employee] = counts
    }

    /// Counts every different row on both sides.
    private static func difference(_ before: [ArchivedRow], _ now: [ArchivedRow]) -> ImportDifference.Counts {
        var counts = ImportDifference.Counts()
        for person in Set((before + now).map(\.person)) {
            var gone = 0, come = 0
            for row in Set((before + now).filter { $0.person == person }) {
                let old = before.count { $0 == row }, new = now.count { $0 == row }
                counts.unchanged += min(old, new)
                gone += max(0, old - new)
                come += max(0, new - old)
            }
            let changed = min(gone, come)
            counts.changed += changed
            counts.added += come - changed
            counts.closed += gone - changed
        }
        return counts
    }

    static func text(_ cells: RecordCells) -> String { "\(cells)" }
}
