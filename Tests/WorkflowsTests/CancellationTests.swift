import Archive
import Dispatch
import Exchange
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary
import Workflows

/// Stopping deeds, each by itself.
@Suite struct CancellationTests {
    /// Deeds that go through all rows of an agency, or write all of them.
    enum Job: String, CaseIterable {
        case measuringFiles, measuringArchive, importing, exporting, checking, reporting, forecasting, explaining, comparing, verifying, simulating

        func run(_ sample: Sample, _ work: Work) throws {
            let plan = try PlanRequest.on(), files = PeopleRequest(sample.files, plan)
            switch self {
            case .measuringFiles: _ = try MeasurementRequest(files).run(work)
            case .measuringArchive: _ = try MeasurementRequest(PeopleRequest(sample.archived, plan)).run(work)
            case .importing: _ = try sample.take(agency: "4012", work)
            case .exporting:
                _ = try ExportRequest(.agency(nil, at: nil), of: sample.archive, to: sample.path("keluar"), by: Sample.by).run(work)
            case .checking: _ = try CheckRequest(files).run(work)
            case .reporting: _ = try ReportRequest(files, namesPeople: true).run(work)
            case .forecasting: _ = try ForecastRequest(PeopleRequest(sample.archived, plan)).run(work)
            case .explaining: _ = try ExplanationRequest(.name("contoh 0000007"), in: sample.files, plan, by: Sample.by).run(work)
            case .comparing: _ = try ComparisonRequest(1, 1, of: sample.archive).run(work)
            case .verifying: _ = try VerificationRequest(of: sample.archive).run(work)
            case .simulating:
                try SimulationRequest(sample.path("baru"), employees: 60, asOf: CivilDate.of(Sample.day)).run(work)
            }
        }
    }

    @Test(arguments: Job.allCases) func whatWasStoppedBeforeLeavesNothing(job: Job) throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.keep("Triwulan II")
        let before = try ArchiveState(sample), files = try sample.everyFile()
        let cancellation = Cancellation()
        cancellation.request()
        let failure = try #require(throws: FileFailure.self) { try job.run(sample, Work(cancellation: cancellation)) }
        #expect(Cancellation.isCause(of: failure))
        #expect(try ArchiveState(sample) == before)
        #expect(try sample.everyFile() == files)
    }

    /// What was measured before is not kept once somebody asks to stop.
    @Test func keepingIsStoppedToo() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let taken = try MeasurementRequest(PeopleRequest(sample.archived, .on()), isToBeKept: true).run()
        let before = try ArchiveState(sample), cancellation = Cancellation()
        cancellation.request()
        let failure = try #require(throws: FileFailure.self) {
            try taken.conclude((label: "Triwulan II", by: Sample.by), Work(cancellation: cancellation))
        }
        #expect(Cancellation.isCause(of: failure))
        #expect(try ArchiveState(sample) == before)
    }

    /// Some rows were read when it is asked, and the rest is not.
    @Test(arguments: [Job.measuringFiles, .importing]) func aRequestInTheMiddleOfReadingStopsIt(job: Job) throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let before = try ArchiveState(sample), cancellation = Cancellation()
        let recorder = ProgressRecorder { cancellation.request() }
        let work = Work(progress: recorder.progress, cancellation: cancellation)
        let failure = try #require(throws: FileFailure.self) { try job.run(sample, work) }
        let stretch = try #require(recorder.stretches.first)
        #expect(Cancellation.isCause(of: failure) && recorder.stretches.count == 1)
        #expect(stretch.advanced > 0 && stretch.advanced < stretch.total && stretch.finishes == 1)
        #expect(try ArchiveState(sample) == before)
        // Whoever asks again is served.
        try job.run(sample, Work())
    }

    /// Two jobs in one process: the other is in the middle of its own when the one is stopped.
    @Test func whileOneIsStoppedAnotherGoesOnToItsEnd() throws {
        let sample = try Sample()
        defer { sample.remove() }
        let expected = try sample.measured().points
        let request = MeasurementRequest(PeopleRequest(sample.files, try .on()))
        let hasBegun = DispatchSemaphore(value: 0), mayGoOn = DispatchSemaphore(value: 0), isDone = DispatchSemaphore(value: 0)
        let outcome = Handover<Result<[NIP: [Int]], any Error>>()
        let waiting = WorkProgress { _, _ in
            hasBegun.signal()
            mayGoOn.wait()
            return WorkProgress.Stretch(advance: { _ in }, finish: {})
        }
        DispatchQueue.global().async {
            outcome.leave(Result { try request.run(Work(threads: 2, progress: waiting)).measured.points })
            isDone.signal()
        }
        hasBegun.wait()
        let cancellation = Cancellation()
        let recorder = ProgressRecorder { cancellation.request() }
        let failure = #expect(throws: FileFailure.self) { try request.run(Work(progress: recorder.progress, cancellation: cancellation)) }
        mayGoOn.signal()
        isDone.wait()
        #expect(failure.map { Cancellation.isCause(of: $0) } == true)
        #expect(try outcome.value?.get() == expected)
    }

    /// A deed hears its own and no other, even where it is done within one that was stopped; one that is given none ends with what it is a
    /// part of.
    @Test func whoeverPassesNoneIsStoppedWithTheWhole() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let stopped = Cancellation(), own = Work(cancellation: Cancellation())
        stopped.request()
        try Cancellation.$current.withValue(stopped) { () throws in
            let request = MeasurementRequest(PeopleRequest(sample.files, try .on()))
            #expect(throws: FileFailure.self) { try request.run() }
            #expect(throws: FileFailure.self) { try HistoryRequest(of: sample.archive).run() }
            #expect(try request.run(own).measured.aggregation.whole.measured > 0)
        }
        #expect(try HistoryRequest(of: sample.archive).run().agencies.count == 1)
    }
}
