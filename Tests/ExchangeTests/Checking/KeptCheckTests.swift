import Personnel
import Quality
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// A check of records that an archive keeps answers what is kept as a check of the files does.
@Suite struct KeptCheckTests {
    @Test func whatIsKeptIsAnsweredAsFromTheFiles() throws {
        let folder = try DataFolder(try Fixture.agency)
        let (rows, _) = try KeptRows.read(folder)
        let day = try CivilDate.of("2022-06-30")
        let fromFiles = try CheckedDataSet.read(folder, asOf: day)
        var kept = KeptCheck(units: rows.units.map(\.unit), files: folder.tables.map { ($0.name, $0.layout.kind) }, asOf: day)
        for employee in rows.employees { kept.add(employee.employee, at: employee.source) }
        for record in rows.records { kept.add(record.record, of: record.person, at: record.source) }
        let checked = kept.finish()
        #expect(checked.people.map(\.details.employee.nip) == fromFiles.people.map(\.details.employee.nip))
        #expect(checked.check.whole.people == fromFiles.check.whole.people)
        var answered = 0
        for position in QualityScheme.indicators.indices where checked.check.obstacles[position] == nil {
            #expect(fromFiles.check.obstacles[position] == nil)
            #expect(checked.check.whole.applicable[position] == fromFiles.check.whole.applicable[position])
            #expect(checked.check.whole.findings[position] == fromFiles.check.whole.findings[position], "\(QualityScheme.indicators[position].code)")
            answered += 1
        }
        #expect(answered >= 5)
        // What is not kept is not answered, and why is said.
        #expect(checked.check.obstacles.contains { $0?.id.contains("tanggal_lahir") == true })
    }
}
