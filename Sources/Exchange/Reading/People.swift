import Foundation
import Personnel

/// The people of a data set by number, in the order of their rows.
public struct People: Sendable {
    public private(set) var nips: [NIP] = []
    /// By person: the unit's number in the tree; -1 for none, and below that, counted down from -2, an id of `strayUnits`.
    public private(set) var units: [Int32] = []
    /// By person: the agency's number.
    public private(set) var agencies: [Int32] = []
    public internal(set) var agencyList: [(id: String, name: String)] = []
    /// NIPs of people who are there under another one: a NIP changes by decree.
    public internal(set) var otherNIPs: [NIP: Int32] = [:]
    /// Ids of units that rows name and the unit list does not have.
    var strayUnits: [String] = []
    private var rows: [Int32] = []
    /// Each file of employees with the number of its first person.
    private var files: [(file: Int, first: Int)] = []

    public var count: Int { nips.count }

    mutating func reserve(_ capacity: Int) {
        nips.reserveCapacity(capacity)
        units.reserveCapacity(capacity)
        agencies.reserveCapacity(capacity)
        rows.reserveCapacity(capacity)
    }

    mutating func append(_ nip: NIP, unit: Int32, agency: Int32, at source: RecordSource) {
        if files.last?.file != source.file { files.append((source.file, count)) }
        nips.append(nip)
        units.append(unit)
        agencies.append(agency)
        rows.append(Int32(clamping: source.row))
    }

    /// Where the person's row stands.
    public func source(of person: Int) -> RecordSource {
        let file = files.last { $0.first <= person }?.file ?? 0
        return RecordSource(file: file, row: Int(rows[person]))
    }

    /// The id of the person's unit as their row writes it.
    public func unitID(of person: Int, in tree: UnitTree) -> String { unitID(units[person], in: tree) }

    /// Notes a person's unit that the list does not have; its number for `units`.
    ///
    /// - Parameter known: the numbers of those that were noted before.
    mutating func noteStrayUnit(_ id: String, _ known: inout [String: Int32]) -> Int32 {
        if id.isEmpty { return -1 }
        if let number = known[id] { return number }
        strayUnits.append(id)
        let number = -1 - Int32(truncatingIfNeeded: strayUnits.count)
        known[id] = number
        return number
    }

    /// The id of a unit as `units` notes it.
    func unitID(_ unit: Int32, in tree: UnitTree) -> String {
        if unit >= 0 { return tree.units[Int(unit)].id }
        return unit == -1 ? "" : strayUnits[-2 - Int(unit)]
    }

    /// The numbers of all people in the order of their NIP.
    public func inOrderOfNIP(threads: Int = ProcessInfo.processInfo.activeProcessorCount) -> [Int32] { NIPOrder.sorted(nips, threads: threads) }
}
