import Crypto
import Personnel
import Vocabulary

/// SHA-256 over what was measured or what came out, in the order of the archive: equal hashes, equal content.
///
/// Every text goes in with its length and every number with all its bits, so that no two contents write the same.
public struct ContentHash {
    private var hash = SHA256()
    private var buffer: [UInt8] = []
    private static let full = 1 << 16

    public init() { buffer.reserveCapacity(Self.full + 4096) }

    public mutating func absorb(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { buffer.append(contentsOf: $0) }
        flush()
    }

    public mutating func absorb(_ number: Int?) {
        absorb(number == nil ? 0 : 1)
        absorb(number ?? 0)
    }

    public mutating func absorb(_ text: String) {
        absorb(text.utf8.count)
        buffer.append(contentsOf: text.utf8)
        flush()
    }

    private mutating func flush() {
        guard buffer.count >= Self.full else { return }
        hash.update(data: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// In hexadecimal.
    public consuming func finish() -> String {
        hash.update(data: buffer)
        return hash.finalize().hexadecimal
    }
}

extension ContentHash {
    public mutating func absorb(_ unit: ArchivedUnit) {
        for text in [unit.unit.id, unit.unit.name, unit.unit.parentID, unit.unit.echelon.archived, unit.unit.agencyID] { absorb(text) }
    }

    public mutating func absorb(_ archived: ArchivedEmployee) {
        let employee = archived.employee
        absorb(archived.person)
        absorb(Int(employee.nip.number))
        absorb(employee.personID)
        absorb(employee.name)
        for code in [employee.standing, employee.status, employee.positionKind, employee.echelon, employee.education] { absorb(code.archived) }
        for text in [employee.post, employee.unitID, employee.agencyID, employee.agencyName] { absorb(text) }
    }

    public mutating func absorb(_ record: ArchivedRecord) {
        let cells = record.cells
        absorb(record.person)
        absorb(cells.kind.position)
        for text in [cells.code, cells.subcode, cells.name, cells.certificate] { absorb(text) }
        for number in [cells.start.map { Int($0.day) }, cells.finish.map { Int($0.day) }, cells.year, cells.amount] { absorb(number) }
        absorb(cells.isCancelled ? 1 : 0)
    }

    public mutating func absorb(_ score: PersonScore) {
        absorb(score.person)
        absorb(score.unit)
        absorb(score.exclusion)
        for number in score.dimensions + [score.category] + score.facts { absorb(number) }
    }

    public mutating func absorb(_ sums: UnitSums) {
        absorb(sums.unit)
        absorb(sums.tally.stored)
    }

    public mutating func absorb(_ result: MeasuredSums) {
        absorb(result.tally.stored)
        for number in result.missing { absorb(number) }
    }
}
