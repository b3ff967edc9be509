import Dispatch
import Exchange
import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflows

/// Writing files of invented people.
@Suite struct SimulatingTests {
    private func bytes(_ sample: Sample, _ name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: sample.path(name)) {
            files[file] = try Data(contentsOf: sample.folder.appendingPathComponent("\(name)/\(file)"))
        }
        return files
    }

    @Test func theSameSeedWritesTheSameBytes() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.simulate("lagi", people: 20, seed: 5)
        try sample.simulate("lain", people: 20, seed: 6)
        let first = try bytes(sample, "awal"), again = try bytes(sample, "lagi"), other = try bytes(sample, "lain")
        #expect(first.count == 8 && again == first && other != first)
    }

    @Test func whatLiesInAFolderIsLeftAlone() throws {
        let sample = try Sample(people: 5)
        defer { sample.remove() }
        let before = try bytes(sample, "awal")
        let failure = try #require(throws: FileFailure.self) { try sample.simulate("awal", people: 20, seed: 6) }
        #expect(failure.problem.code == "folder-tidak-kosong")
        #expect(try bytes(sample, "awal") == before)
    }

    @Test func aFolderThatCannotBeMadeIsRefused() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        let refusal = try #require(throws: Refusal.self) { try sample.simulate("awal/pegawai.csv/dalam", people: 5, seed: 1) }
        #expect(refusal.kind == .files && refusal.code == "folder-tidak-dapat-dibuat")
    }

    @Test func whatCannotBeSimulatedIsRefused() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        let day = try CivilDate.of(Sample.day), later = try CivilDate.of("2022-07-01")
        for request in [
            SimulationRequest(sample.path("a"), employees: 0, asOf: day), SimulationRequest(sample.path("b"), employees: 5, agencies: 6, asOf: day),
            SimulationRequest(sample.path("c"), employees: 5, asOf: day, exportedOn: later),
        ] {
            let refusal = try #require(throws: Refusal.self) { try request.run() }
            #expect(refusal.kind == .usage && refusal.code == "simulasi-di-luar-batas")
        }
    }

    // MARK: Folders of what came to nothing

    /// Does something with a folder that is there and empty and with one that is not there; afterwards both are as they were.
    private func expectFoldersToStay(_ deed: (_ folder: String) throws -> Void) throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try FileManager.default.createDirectory(atPath: sample.path("kosong"), withIntermediateDirectories: false)
        let before = try FileManager.default.subpathsOfDirectory(atPath: sample.folder.path).sorted()
        for name in ["kosong", "baru"] {
            try deed(sample.path(name))
            #expect(try FileManager.default.subpathsOfDirectory(atPath: sample.folder.path).sorted() == before, "\(name)")
        }
    }

    @Test func aRefusedOneLeavesFoldersAsTheyWere() throws {
        try expectFoldersToStay { folder in
            let request = SimulationRequest(folder, employees: 0, asOf: try CivilDate.of(Sample.day))
            #expect(throws: Refusal.self) { try request.run() }
        }
    }

    @Test func oneStoppedBeforeLeavesFoldersAsTheyWere() throws {
        let cancellation = Cancellation()
        cancellation.request()
        try expectFoldersToStay { folder in
            let request = SimulationRequest(folder, employees: 5, asOf: try CivilDate.of(Sample.day))
            #expect(throws: FileFailure.self) { try request.run(Work(cancellation: cancellation)) }
        }
    }

    /// Once files are being written; there are so many people that it is not done before.
    @Test func oneStoppedInTheMiddleLeavesFoldersAsTheyWere() throws {
        try expectFoldersToStay { folder in
            let request = SimulationRequest(folder, employees: 10_000_000, asOf: try CivilDate.of(Sample.day)), cancellation = Cancellation()
            DispatchQueue.global().async {
                while !cancellation.isRequested {
                    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
                    if names?.isEmpty == false { cancellation.request() } else { usleep(1000) }
                }
            }
            let failure = try #require(throws: FileFailure.self) { try request.run(Work(cancellation: cancellation)) }
            #expect(Cancellation.isCause(of: failure))
            cancellation.request()
        }
    }
}
