import TestSupport
import Testing

@testable import Exchange

/// No score depends on how many threads read, in which order rows stand, or how they are spread over files.
@Suite struct OrderTests {
    @Test func threadsChangeNothing() throws {
        let folder = try DataFolder(try Fixture.agency)
        let plan = try TestFolder.plan()
        let one = try DataSet.read(folder, plan: plan, options: .test(threads: 1))
        for threads in [2, 8, 0] {
            let other = try DataSet.read(folder, plan: plan, options: .test(threads: threads, piece: 5000))
            #expect(try Outputs(other) == Outputs(one))
            #expect(other.diagnostics == one.diagnostics)
            #expect(other.intakes.map { [$0.read, $0.used, $0.refused] } == one.intakes.map { [$0.read, $0.used, $0.refused] })
            #expect(other.intakes.map(\.setAside) == one.intakes.map(\.setAside))
        }
    }

    @Test(arguments: [false, true]) func theOrderOfRowsChangesNothing(inTwo: Bool) throws {
        try Self.check(try Fixture.files, rounds: 8, inTwo: inTwo)
    }

    /// Shuffles every file, perhaps cuts it in two, and compares everything that is written.
    static func check(_ files: [(name: String, bytes: [UInt8])], rounds: Int, inTwo: Bool) throws {
        let tables = try files.map { try RawTable(name: $0.name, bytes: $0.bytes) }
        func outputs(_ tables: [RawTable], inTwo: Bool) throws -> Outputs {
            let folder = try TestFolder()
            for table in tables { try table.write(to: folder, inTwo: inTwo) }
            return try Outputs(DataSet.read(try DataFolder(folder.path), plan: try TestFolder.plan()))
        }
        let expected = try outputs(tables, inTwo: false)
        #expect(expected.scores.utf8.count > 1000)
        var random = SeededGenerator(seed: inTwo ? 2 : 1)
        for _ in 0..<rounds {
            let shuffled = try outputs(tables.map { $0.shuffled(&random) }, inTwo: inTwo)
            #expect(shuffled == expected)
        }
    }
}
