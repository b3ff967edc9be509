import Exchange
import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// What deeds tell of while they work.
@Suite struct ProgressTests {
    /// Every stretch is told of to its end, and its end once.
    private func expectWhole(_ recorder: ProgressRecorder, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!recorder.stretches.isEmpty, sourceLocation: sourceLocation)
        for stretch in recorder.stretches {
            #expect(stretch.unit == .bytes && stretch.total > 0 && stretch.advanced == stretch.total, sourceLocation: sourceLocation)
            #expect(stretch.finishes == 1 && stretch.calls >= 8, sourceLocation: sourceLocation)
        }
    }

    @Test func everyByteOfAFolderIsToldOfOnce() throws {
        let sample = try Sample()
        defer { sample.remove() }
        for threads in [1, 4] {
            let recorder = ProgressRecorder()
            _ = try sample.measured(nil, on: Sample.day, Work(threads: threads, progress: recorder.progress))
            #expect(recorder.stretches.count == 1)
            expectWhole(recorder)
        }
    }

    @Test func anImportTellsOfEveryByte() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let recorder = ProgressRecorder()
        try sample.take("awal", Work(progress: recorder.progress))
        #expect(recorder.stretches.count == 1)
        expectWhole(recorder)
    }

    /// A forecast goes through the files several times, and each time is a stretch.
    @Test func everyTimeIsAStretchOfItsOwn() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let recorder = ProgressRecorder()
        _ = try ForecastRequest(PeopleRequest(sample.files, .on())).run(Work(progress: recorder.progress))
        #expect(recorder.stretches.count > 1)
        expectWhole(recorder)
    }

    /// Employees and records as they stand after every import, also records of people who have left; of units nothing is told.
    @Test func ofAnArchiveEveryRowIsCounted() throws {
        let sample = try Sample()
        defer { sample.remove() }
        func expectEveryRow(_ what: String) throws {
            let recorder = ProgressRecorder()
            _ = try sample.measured(sample.archived, on: Sample.day, Work(progress: recorder.progress))
            let stretch = try #require(recorder.stretches.first), rows = try #require(try ArchiveState(sample).rows.first)
            #expect(recorder.stretches.count == 1 && stretch.unit == .rows && stretch.finishes == 1, "\(what)")
            #expect(stretch.total == rows[1] + rows[2] && stretch.advanced == stretch.total && stretch.total > 600, "\(what)")
        }
        try sample.take()
        try expectEveryRow("after the first import")
        try sample.vary("lanjut", "kursus.csv") { Array($0.dropLast(20)) }
        try sample.take("lanjut")
        try expectEveryRow("after courses went")
        let employees = try String(contentsOfFile: sample.path("awal/pegawai.csv"), encoding: .utf8).split(whereSeparator: \.isNewline)
        try sample.write(employees.prefix(31).joined(separator: "\n") + "\n", to: "orang/pegawai.csv")
        try sample.take("orang", allowing: [.closing])
        try expectEveryRow("after people left without their records")
        _ = try UndoRequest(agency: Sample.agency, in: sample.archive, by: Sample.by).run()
        try expectEveryRow("after they came back")
    }

    /// Many rows at a time, and at the end those that are left.
    @Test func ofManyRowsEachIsCountedOnce() throws {
        let sample = try Sample(people: 2000)
        defer { sample.remove() }
        try sample.take()
        let recorder = ProgressRecorder()
        _ = try sample.measured(sample.archived, on: Sample.day, Work(progress: recorder.progress))
        let stretch = try #require(recorder.stretches.first)
        #expect(stretch.calls > 1 && stretch.calls * 100 < stretch.total && stretch.advanced == stretch.total)
    }

    /// Also where the deed is refused afterwards, or stopped before its first row.
    @Test func aStretchEndsThoughTheDeedDoesNot() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let request = MeasurementRequest(PeopleRequest(sample.files, try .on(), units: ["tidak ada"]))
        let refused = ProgressRecorder()
        #expect(throws: Refusal.self) { try request.run(Work(progress: refused.progress)) }
        #expect(refused.stretches.count == 1)
        expectWhole(refused)
        let cancellation = Cancellation()
        let stopped = ProgressRecorder(onBegin: { cancellation.request() })
        #expect(throws: FileFailure.self) { try request.run(Work(progress: stopped.progress, cancellation: cancellation)) }
        #expect(stopped.stretches.map(\.finishes) == [1] && stopped.stretches.map(\.advanced) == [0])
    }

    /// Whoever asked before is told of nothing, by files and archives alike.
    @Test func whatWasStoppedBeforeBeginsNoStretch() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let stopped = ProgressRecorder(), cancellation = Cancellation()
        cancellation.request()
        for source in [sample.files, sample.archived] {
            let request = MeasurementRequest(PeopleRequest(source, try .on()))
            #expect(throws: FileFailure.self) { try request.run(Work(progress: stopped.progress, cancellation: cancellation)) }
        }
        #expect(stopped.stretches.isEmpty)
    }

    /// What is logged may lie anywhere for long: it has figures, and nothing by which anybody could be told.
    @Test func theLogNamesNobody() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let recorder = LogRecorder()
        let work = Work { what, figures in recorder.hear(what, figures) }
        let plan = try PlanRequest.on(), files = PeopleRequest(sample.files, plan)
        try sample.take("awal", work)
        for people in [files, PeopleRequest(sample.archived, plan)] {
            _ = try MeasurementRequest(people, whatIf: ["technical=proportional"]).run(work)
            _ = try ReportRequest(people, namesPeople: true).run(work)
            _ = try CheckRequest(people).run(work)
            _ = try ExplanationRequest(.name("contoh 0000007"), in: people.source, plan, by: Sample.by).run(work)
        }
        let lines = recorder.lines
        #expect(lines.contains { $0.hasPrefix("file read ") && $0.contains("rows=") } && lines.count > 20)
        let nips = try sample.measured().dataSet.people.nips.map(\.description)
        for line in lines {
            #expect(!line.uppercased().contains("PEGAWAI CONTOH") && !nips.contains { line.contains($0) }, "\(line)")
        }
    }
}
