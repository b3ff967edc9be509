import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Archive

/// History rows become cells and rows again, in memory and through the file.
@Suite struct RecordCellsTests {
    @Test func everyRecordComesBackAsItWas() throws {
        var random = SeededGenerator(seed: 11)
        var kinds: Set<RecordKind> = []
        for _ in 0..<5000 {
            let record = RandomCells.record(&random)
            let cells = try #require(RecordCells(record))
            let back = try #require(cells.record)
            #expect(Self.bytes(back) == Self.bytes(record))
            #expect(RecordCells(back) == cells)
            kinds.insert(cells.kind)
        }
        #expect(kinds.count == 6)
    }

    @Test func anEmployeeIsNoHistory() throws {
        #expect(RecordCells(try Make.employee(1)) == nil)
        #expect(RecordCells(.employee).record == nil)
        #expect(RecordCells(.unit).record == nil)
    }

    /// What a code table can say comes back from the archive, also where a cell would be cleaned once more.
    @Test func everyCodeComesBack() {
        for code in RandomCells.codes + [Code(bits: 0x2035), Code(bits: 0x3527), Code(bits: 0x4C4C_554E), Code(bits: 0x2D)] {
            #expect(Code(archived: code.archived) == code, "\(code)")
        }
    }

    /// Through both keepers, byte by byte: rows of the first import, which go straight to their place, and of a later one.
    @Test(arguments: StoreKind.allCases) func everyRecordComesBackFromTheArchive(kind: StoreKind) throws {
        var random = SeededGenerator(seed: 12)
        let store = try kind.make()
        for person in 1...2 {
            let records = (0..<400).map { _ in RandomCells.record(&random) }
            // Somebody else each time: of the same person a row that cannot be read would close nothing.
            var export = Export(employees: [try Make.employee(person)])
            for kind in RecordKind.allCases where kind != .unit && kind != .employee { export.histories[kind] = [] }
            for record in records {
                let cells = try #require(RecordCells(record))
                export.histories[cells.kind]?.append(.init(person: 0, cells: cells))
            }
            let entry = try store.take(export)
            let back = try store.known(at: entry.number).records.compactMap(\.cells.record)
            #expect(back.map(Self.bytes).sorted() == records.map(Self.bytes).sorted())
            #expect(try store.take(export).difference.changesNothing)
        }
    }

    @Test(arguments: StoreKind.allCases) func everyTextOfAnEmployeeAndAUnitComesBack(kind: StoreKind) throws {
        let store = try kind.make()
        var employees: [Employee] = [], units: [OrganizationUnit] = []
        for (place, text) in RandomCells.texts.enumerated() {
            var employee = try Make.employee(place + 1)
            (employee.name, employee.post, employee.unitID, employee.agencyID, employee.agencyName) = (text, text, text, text, text)
            employee.personID = "\(place)" + text
            let code = RandomCells.codes[place % RandomCells.codes.count]
            (employee.standing, employee.status, employee.positionKind, employee.echelon, employee.education) = (code, code, code, code, code)
            employees.append(employee)
            units.append(OrganizationUnit(id: "\(place)" + text, name: text, parentID: text, echelon: code, agencyID: text))
        }
        let export = Export(units: units, employees: employees)
        let entry = try store.take(export)
        let known = try store.known(at: entry.number)
        #expect(known.employees.map { Self.bytes($0.employee) } == employees.map(Self.bytes))
        #expect(known.units.map { Self.bytes($0.unit) } == units.map(Self.bytes))
        #expect(try store.take(export).difference.changesNothing)
        for employee in employees {
            #expect(
                try store.read { try $0.person(of: "I1", id: employee.personID, nip: try Make.nip(99)) }
                    == known.employees.first { $0.employee.nip == employee.nip }?.person)
        }
    }

    /// Rows have the same digest when they say the same, byte by byte, and else another.
    @Test func theDigestTellsRowsApart() throws {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<3000 {
            let cells = try #require(RecordCells(RandomCells.record(&random)))
            var other = cells
            switch Int.random(in: 0..<10, using: &random) {
            case 0: other.code = RandomCells.texts.randomElement(using: &random) ?? ""
            case 1: other.subcode = RandomCells.texts.randomElement(using: &random) ?? ""
            case 2: other.name = RandomCells.texts.randomElement(using: &random) ?? ""
            case 3: other.certificate = RandomCells.texts.randomElement(using: &random) ?? ""
            case 4: other.start = Bool.random(using: &random) ? nil : CivilDate(day: Int32.random(in: 0...3, using: &random))
            case 5: other.finish = Bool.random(using: &random) ? nil : CivilDate(day: Int32.random(in: 0...3, using: &random))
            case 6: other.year = Bool.random(using: &random) ? nil : Int.random(in: 0...3, using: &random)
            case 7: other.amount = [nil, RecordCells.unreadable, 0, 1].randomElement(using: &random) ?? nil
            case 8: other.isCancelled.toggle()
            default: other.kind = RecordKind.allCases.randomElement(using: &random) ?? .unit
            }
            #expect((cells.digest == other.digest) == (Self.bytes(cells) == Self.bytes(other)))
        }
    }

    /// A text that moves from one cell to the next is another row.
    @Test func theDigestKnowsWhichCellSaysWhat() {
        var rows: [RecordCells] = []
        let changes: [(inout RecordCells) -> Void] = [
            { $0.code = "1" }, { $0.subcode = "1" }, { $0.name = "1" }, { $0.certificate = "1" }, { $0.start = CivilDate(day: 1) },
            { $0.finish = CivilDate(day: 1) }, { $0.year = 1 }, { $0.amount = 1 }, { $0.isCancelled = true }, { _ in },
        ]
        for kind in RecordKind.allCases {
            for change in changes {
                var cells = RecordCells(kind)
                change(&cells)
                rows.append(cells)
            }
        }
        #expect(Set(rows.map(\.digest)).count == rows.count)
    }

    /// Everything in a value, its texts as bytes: to Swift texts are equal however their letters are put together.
    private static func bytes(_ value: Any) -> String {
        if let text = value as? String { return "\(Array(text.utf8))" }
        if let code = value as? Code { return "\(code.bits)" }
        let mirror = Mirror(reflecting: value)
        guard !mirror.children.isEmpty else { return "\(value)" }
        return "\(type(of: value))(" + mirror.children.map { "\($0.label ?? "")=\(bytes($0.value))" }.joined(separator: ",") + ")"
    }
}
