import Archive
import Exchange
import Foundation
import Measurement
import Testing
import Vocabulary
import Workflows

/// Writing what an archive knows into files that anybody can measure again.
@Suite struct ExportTests {
    @Test func whatIsExportedMeasuresToTheSame() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let exported = try ExportRequest(.agency(nil, at: nil), of: sample.archive, to: sample.path("keluar"), by: Sample.by).run()
        #expect(exported.people == 60 && exported.records > 500)
        let files = try sample.measured(), again = try sample.measured(.folder(sample.path("keluar")))
        #expect(again.index == files.index && again.points == files.points && again.unitMeans == files.unitMeans)
    }

    /// Whoever has the files of a measurement has its data as they were then, its instrument and its results.
    @Test func aMeasurementHasAllToMakeItAgain() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let entry = try sample.keep("Triwulan II")
        try sample.vary("lanjut", "kursus.csv") { _ in [] }
        try sample.take("lanjut")
        let request = ExportRequest(.measurement(entry.number), of: sample.archive, to: sample.path("bukti"), by: Sample.by) { stored in
            "{\"nama\": \"\(stored.entry.label)\"}"
        }
        _ = try request.run()
        let measured = try MeasurementRequest(
            PeopleRequest(.folder(sample.path("bukti/data")), .on(instrument: sample.path("bukti/hasil/instrumen.yaml")))
        ).run().measured
        #expect(try measured.points == sample.measured().points)
        #expect(try String(contentsOfFile: sample.path("bukti/hasil/pengukuran.json"), encoding: .utf8) == "{\"nama\": \"Triwulan II\"}\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: sample.path("bukti/hasil")).sorted()
        #expect(names == ["instrumen.yaml", "pengukuran.json", "skor.csv", "tidak-diukur.csv", "unit.csv"])
    }

    /// Whoever has a measurement's files makes the same of them: from the files, and from an archive of theirs.
    @Test func exportsMeasureToWhatTheyHold() throws {
        let sample = try Sample(people: 1), days = ["2022-04-18", "2022-12-31"]
        defer { sample.remove() }
        for (number, agency) in ["4011", "4012"].enumerated() {
            for day in days {
                try sample.simulate("\(agency)-\(day)", people: 40 + 20 * number, seed: UInt64(number + 1), asOf: "2022-12-31", exportedOn: day)
                try sample.take("\(agency)-\(day)", agency: agency)
                try sample.keep(day, agency: agency, on: day)
            }
        }
        for number in 1...4 {
            let entry = try StoredMeasurementRequest(number, of: sample.archive).run().entry, day = days[(number + 1) % 2]
            let proof = "bukti\(number)", data = SourceRequest.folder(sample.path("\(proof)/data"))
            _ = try ExportRequest(.measurement(number), of: sample.archive, to: sample.path(proof), by: Sample.by).run()
            let plan = try PlanRequest.on(day, instrument: sample.path("\(proof)/hasil/instrumen.yaml"))
            let written = try sample.results(of: try MeasurementRequest(PeopleRequest(data, plan)).run().measured)
            for (text, file) in zip(written, ["skor.csv", "unit.csv", "tidak-diukur.csv"]) {
                let held = try String(contentsOfFile: sample.path("\(proof)/hasil/\(file)"), encoding: .utf8)
                #expect(text == held && held.split(separator: "\n").count > 3, "\(file) of measurement \(number)")
            }
            let other = sample.path("lain\(number).db"), theirs = SourceRequest.archive(other, agency: nil)
            #expect(try ImportRequest(sample.path("\(proof)/data"), into: other, agency: "X", by: Sample.by).run().isKept)
            let taken = try MeasurementRequest(PeopleRequest(theirs, .on(day))).run()
            #expect(taken.measured.aggregation.whole == entry.result.tally, "measurement \(number)")
            // Hashes go by the numbers that people have in an archive, so they are the same where an archive begins with this agency.
            if number == 1 {
                let hashes = try #require(try taken.conclude(nil)?.hashes)
                #expect(hashes.data == entry.dataHash && hashes.result == entry.resultHash)
            }
            // An export of what was exported is the same again, byte for byte.
            _ = try ExportRequest(.agency(nil, at: nil), of: other, to: sample.path("lagi\(number)"), by: Sample.by).run()
            let files = try FileManager.default.contentsOfDirectory(atPath: sample.path("\(proof)/data")).sorted()
            #expect(try FileManager.default.contentsOfDirectory(atPath: sample.path("lagi\(number)")).sorted() == files && files.count == 8)
            for file in files {
                let pair = try [proof + "/data", "lagi\(number)"].map { try Data(contentsOf: URL(fileURLWithPath: sample.path("\($0)/\(file)"))) }
                #expect(pair[0] == pair[1], "\(file) of measurement \(number)")
            }
        }
    }

    /// What was known after an earlier import.
    @Test func anEarlierStateCanBeExported() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        try sample.vary("lanjut", "kursus.csv") { Array($0.dropLast(20)) }
        try sample.take("lanjut")
        let counts = try [1, 2].map { number in
            let content = ExportRequest.Content.agency(Sample.agency, at: number)
            return try ExportRequest(content, of: sample.archive, to: sample.path("keluar-\(number)"), by: Sample.by).run().records
        }
        #expect(counts[0] == counts[1] + 20)
    }

    @Test func theTrailTellsOfIt() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        _ = try ExportRequest(.agency(nil, at: nil), of: sample.archive, to: sample.path("keluar"), by: Sample.by).run()
        let entry = try #require(try sample.audit().last)
        #expect(entry.action == AuditAction.exporting.rawValue && entry.subject == "instansi \(Sample.agency)" && entry.by == Sample.by)
        #expect(entry.detail.hasPrefix("impor=1 orang=20 "))
    }

    /// Nothing is written over, and what was refused is in no trail.
    @Test func aFolderThatHoldsSomethingIsLeftAlone() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        try sample.write("x", to: "penuh/catatan.txt")
        let before = try ArchiveState(sample), files = try sample.everyFile()
        let request = ExportRequest(.agency(nil, at: nil), of: sample.archive, to: sample.path("penuh"), by: Sample.by)
        let failure = try #require(throws: FileFailure.self) { try request.run() }
        #expect(failure.problem.code == "folder-tidak-kosong")
        #expect(try ArchiveState(sample) == before)
        #expect(try sample.everyFile() == files)
    }

    @Test func whatIsNotThereIsRefused() throws {
        let sample = try Sample(people: 20)
        defer { sample.remove() }
        try sample.take()
        let contents: [(ExportRequest.Content, String)] = [
            (.measurement(9), "pengukuran-tidak-ada"), (.agency("9999", at: nil), "instansi-tidak-di-arsip"),
            (.agency(nil, at: 7), "impor-tidak-ada"),
        ]
        let files = try sample.everyFile()
        for (content, code) in contents {
            let request = ExportRequest(content, of: sample.archive, to: sample.path("keluar"), by: Sample.by)
            let failure = try #require(throws: ArchiveFailure.self) { try request.run() }
            #expect(failure.problem.code == code)
        }
        #expect(try sample.everyFile() == files)
    }
}
