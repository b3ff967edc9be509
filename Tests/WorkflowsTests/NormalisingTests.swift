import Exchange
import Foundation
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// Canonical tables: what is measured from them is what is measured from the files they were made of.
@Suite struct NormalisingTests {
    private func results(_ folder: String, _ sample: Sample, _ plan: PlanRequest) throws -> [String] {
        try sample.results(of: MeasurementRequest(PeopleRequest(.folder(folder), plan)).run().measured)
    }

    /// Under both instruments, at leap days and ends of years.
    @Test(arguments: [1, 2, 3, 4] as [UInt64], ["2020-02-29", "2022-06-30", "2022-12-31", "2024-02-29"])
    func measureAsTheFilesTheyWereMadeOf(seed: UInt64, day: String) throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.simulate("kotor", people: 400, seed: seed, asOf: day)
        _ = try NormalisationRequest(sample.path("kotor"), to: sample.path("baku")).run()
        let raw = try MeasurementRequest(PeopleRequest(.folder(sample.path("kotor")), .on(day))).run().measured
        let tables = try MeasurementRequest(PeopleRequest(.folder(sample.path("baku")), .on(day))).run().measured
        #expect(try sample.results(of: raw) == sample.results(of: tables))
        #expect(raw.aggregation.whole == tables.aggregation.whole && raw.participation == tables.participation)
        #expect(raw.scores.losses == tables.scores.losses && raw.missing == tables.missing)
        #expect(raw.dataSet.refusedEmployees == tables.dataSet.refusedEmployees)
    }

    @Test(.enabled(if: Place.isThere(Place.samples))) func measureAsTheSampleAgency() throws {
        let sample = try Sample(people: 1), data = Place.samples.appendingPathComponent("kab-contoh").path
        defer { sample.remove() }
        _ = try NormalisationRequest(data, to: sample.path("baku")).run()
        for day in ["2022-06-30", "2024-12-31"] {
            #expect(try results(sample.path("baku"), sample, .on(day)) == results(data, sample, .on(day)))
        }
    }

    /// Words of the regulation that are no longer than a code are read as in measuring.
    @Test func readShortWordsOfPredicates() throws {
        let sample = try Sample(people: 80)
        defer { sample.remove() }
        var changed = 0
        try sample.vary("kata", "skp22.csv") { lines in
            lines.enumerated().map { number, line in
                var cells = line.split(separator: ";", omittingEmptySubsequences: false)
                guard number > 0, cells.count == 6 else { return line }
                changed += 1
                cells[4] = ["Baik", "KURANG", "baik", "Sangat Baik", "2"][number % 5]
                return cells.joined(separator: ";")
            }
        }
        _ = try NormalisationRequest(sample.path("kata"), to: sample.path("baku")).run()
        for day in ["2022-06-30", "2024-06-30"] {
            #expect(try results(sample.path("baku"), sample, .on(day)) == results(sample.path("kata"), sample, .on(day)))
        }
        let table = try String(contentsOfFile: sample.path("baku/skp22.csv"), encoding: .utf8)
        #expect(changed > 0 && !table.dropFirst(60).contains { $0.isLetter })
    }

    /// Every case beside the project that has employees is measured the same from its tables.
    @Test(.enabled(if: Place.isThere(Place.cases))) func measureAsTheCases() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        var compared = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: Place.cases.path).sorted() {
            let data = Place.cases.appendingPathComponent(name).path, tables = sample.path("baku-\(name)")
            guard (try? NormalisationRequest(data, to: tables).run()) != nil else { continue }
            #expect(try results(tables, sample, .on("2022-06-30")) == results(data, sample, .on("2022-06-30")), "\(name)")
            compared += 1
        }
        #expect(compared > 10)
    }

    private func bytes(_ folder: String) throws -> [String: Data] {
        try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) {
            $0[$1] = FileManager.default.contents(atPath: folder + "/" + $1)
        }
    }

    @Test func areTheSameWhateverTheThreadsAndTheOrderOfRows() throws {
        let sample = try Sample(people: 200)
        defer { sample.remove() }
        _ = try NormalisationRequest(sample.path("awal"), to: sample.path("satu")).run(Work(threads: 1))
        _ = try NormalisationRequest(sample.path("awal"), to: sample.path("empat")).run(Work(threads: 4))
        let first = try bytes(sample.path("satu"))
        #expect(try first == bytes(sample.path("empat")))
        let files = try FileManager.default.contentsOfDirectory(atPath: sample.path("awal")).filter { !["pegawai.csv", "unor.csv"].contains($0) }
        for file in files {
            try sample.vary("lain-\(file)", file) { lines in
                // A line break within quotes belongs to its row.
                lines.filter { !$0.contains("\"") }.reversed() + lines.filter { $0.contains("\"") }
            }
            _ = try NormalisationRequest(sample.path("lain-\(file)"), to: sample.path("baku-\(file)")).run()
            let other = try bytes(sample.path("baku-\(file)"))
            for table in other.keys where table != "ditolak.csv" && table != "manifest.json" { #expect(other[table] == first[table], "\(file)") }
        }
        #expect(files.count > 4)
    }

    /// Whether rows are read column by column or each as a record.
    @Test(arguments: [5, 6, 7] as [UInt64]) func areTheSameHoweverRowsAreRead(seed: UInt64) throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        try sample.simulate("kotor", people: 500, seed: seed, asOf: "2022-06-30")
        let folder = try DataFolder(sample.path("kotor"))
        var options = ReadingOptions(threads: 3)
        options.piece = 20_000
        let fast = try CanonicalWriter(folder, options: options).write(to: sample.path("cepat"))
        options.plainly = true
        let plain = try CanonicalWriter(folder, options: options).write(to: sample.path("polos"))
        #expect(try bytes(sample.path("cepat")) == bytes(sample.path("polos")))
        #expect(fast.diagnostics == plain.diagnostics && fast.records == plain.records && fast.refused == plain.refused && fast.records > 1000)
    }

    @Test func holdNoNamesAndUnderAKeyNoNIP() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.write(String(repeating: "k", count: 32) + "\n", to: "kunci.txt")
        try sample.write("pendek", to: "pendek.txt")
        _ = try NormalisationRequest(sample.path("awal"), to: sample.path("samaran"), keyFile: sample.path("kunci.txt")).run()
        let text = try bytes(sample.path("samaran")).values.map { String(decoding: $0, as: UTF8.self) }.joined()
        let raw = try MeasurementRequest(PeopleRequest(sample.files, .on())).run().measured
        #expect(raw.dataSet.people.nips.allSatisfy { !text.contains($0.description) })
        let measured = try MeasurementRequest(PeopleRequest(.folder(sample.path("samaran")), .on())).run().measured
        #expect(measured.aggregation.whole == raw.aggregation.whole && measured.unitMeans == raw.unitMeans)
        let scores = try sample.results(of: measured)[0].split(separator: "\n").dropFirst()
        #expect(scores.allSatisfy { $0.hasPrefix("P") && $0.prefix { $0 != "," }.count == 19 } && scores.count == measured.aggregation.whole.measured)
        let refusal = try #require(throws: FileFailure.self) {
            try NormalisationRequest(sample.path("awal"), to: sample.path("lagi"), keyFile: sample.path("pendek.txt")).run()
        }
        #expect(refusal.problem.code == "kunci-terlalu-pendek")
    }

    /// Agencies beside each other are measured as one.
    @Test func ofSeveralAgenciesAreOne() throws {
        let sample = try Sample(people: 80)
        defer { sample.remove() }
        try sample.simulate("lain", people: 120, seed: 9)
        try FileManager.default.createDirectory(atPath: sample.path("negara"), withIntermediateDirectories: false)
        let ids = [("awal", "a"), ("lain", "b")]
        for (name, part) in ids { _ = try NormalisationRequest(sample.path(name), to: sample.path("negara/" + part)).run() }
        let whole = try MeasurementRequest(PeopleRequest(.folder(sample.path("negara")), .on())).run().measured
        let parts = try ids.map {
            try MeasurementRequest(PeopleRequest(.folder(sample.path($0.0)), .on())).run().measured.aggregation.whole.measured
        }
        #expect(whole.aggregation.whole.measured == parts.reduce(0, +))
    }

    @Test func ofOneAgencyTwiceAreRefused() throws {
        let sample = try Sample(people: 80)
        defer { sample.remove() }
        try FileManager.default.createDirectory(atPath: sample.path("negara"), withIntermediateDirectories: false)
        for part in ["a", "b"] { _ = try NormalisationRequest(sample.path("awal"), to: sample.path("negara/" + part)).run() }
        do {
            _ = try MeasurementRequest(PeopleRequest(.folder(sample.path("negara")), .on())).run()
            Issue.record("two folders of one agency are measured")
        } catch let failure as FileFailure {
            #expect(failure.problem.code == "instansi-dua-kali" && failure.file == "b/manifest.json")
        }
    }

    /// Tables that lie beside the files they were made of are not measured in their place: the files may have changed since.
    @Test func areNotMeasuredInThePlaceOfFilesBesideThem() throws {
        let sample = try Sample(people: 80)
        defer { sample.remove() }
        _ = try NormalisationRequest(sample.path("awal"), to: sample.path("awal/baku")).run()
        let before = try MeasurementRequest(PeopleRequest(.folder(sample.path("awal")), .on())).run().measured.aggregation.whole
        try FileManager.default.removeItem(atPath: sample.path("awal/skp.csv"))
        let after = try MeasurementRequest(PeopleRequest(.folder(sample.path("awal")), .on())).run().measured.aggregation.whole
        #expect(before != after)
    }

    /// A manifest of another program makes no folder one of canonical tables.
    @Test func areNoneWhereTheManifestIsOfOthers() throws {
        let sample = try Sample(people: 80)
        defer { sample.remove() }
        let before = try results(sample.path("awal"), sample, .on())
        try sample.write("{\"name\": \"aplikasi\"}", to: "awal/manifest.json")
        #expect(try results(sample.path("awal"), sample, .on()) == before)
    }

    /// Manifests of before have no XXH3: they are held against their SHA-256.
    @Test func ofBeforeAreHeldAgainstTheirSHA256() throws {
        let sample = try Sample(people: 60)
        defer { sample.remove() }
        let folder = sample.path("baku"), manifest = folder + "/manifest.json"
        _ = try NormalisationRequest(sample.path("awal"), to: folder).run()
        let lines = try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count { $0.contains("\"xxh3\"") } == 11)
        // The line in front of it ends the object then.
        let before = lines.indices.filter { !lines[$0].contains("\"xxh3\"") }.map { line in
            line + 1 < lines.count && lines[line + 1].contains("\"xxh3\"") ? lines[line].dropLast() : lines[line]
        }
        try before.joined(separator: "\n").write(toFile: manifest, atomically: true, encoding: .utf8)
        #expect(try results(folder, sample, .on()) == results(sample.path("awal"), sample, .on()))
        // One that could not be worked out is none.
        let without = before.joined(separator: "\n").replacing("\"sha256\"", with: "\"xxh3\" : \"\",\n      \"sha256\"")
        try without.write(toFile: manifest, atomically: true, encoding: .utf8)
        #expect(try results(folder, sample, .on()) == results(sample.path("awal"), sample, .on()))
        let table = try String(contentsOfFile: folder + "/skp.csv", encoding: .utf8)
        try table.replacing(",20", with: ",21", maxReplacements: 1).write(toFile: folder + "/skp.csv", atomically: true, encoding: .utf8)
        let failure = try #require(throws: FileFailure.self) { try MeasurementRequest(PeopleRequest(.folder(folder), .on())).run() }
        #expect(failure.problem.code == "tabel-baku-berubah" && failure.file == "skp.csv")
    }

    @Test func areRefusedByNameWhereTheyAreNotWhole() throws {
        let sample = try Sample()
        defer { sample.remove() }
        func refusal(_ spoil: (String) throws -> Void) throws -> FileFailure {
            let folder = sample.path(UUID().uuidString)
            _ = try NormalisationRequest(sample.path("awal"), to: folder).run()
            try spoil(folder)
            return try #require(throws: FileFailure.self) { try MeasurementRequest(PeopleRequest(.folder(folder), .on())).run() }
        }
        func replace(_ file: String, _ old: String, _ new: String) throws {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let range = try #require(text.firstRange(of: old))
            try text.replacingCharacters(in: range, with: new).write(toFile: file, atomically: true, encoding: .utf8)
        }
        let version = try refusal { try replace($0 + "/manifest.json", "\"skema\" : 1", "\"skema\" : 2") }
        #expect(version.problem.code == "tabel-baku-versi-lain" && version.file == "manifest.json")
        // What only engines read is held against the manifest too.
        let closure = try refusal { try replace($0 + "/leluhur.csv", ",1\n", ",2\n") }
        #expect(closure.problem.code == "tabel-baku-berubah" && closure.file == "leluhur.csv")
        let changed = try refusal { try replace($0 + "/kursus.csv", "-0", "-1") }
        #expect(changed.problem.code == "tabel-baku-berubah" && changed.file == "kursus.csv")
        let missing = try refusal { try FileManager.default.removeItem(atPath: $0 + "/leluhur.csv") }
        #expect(missing.problem.code == "tabel-baku-hilang" && missing.file == "leluhur.csv")
        let broken = try refusal { try "{".write(toFile: $0 + "/manifest.json", atomically: true, encoding: .utf8) }
        #expect(broken.problem.code == "manifest-tak-terbaca")
    }

    @Test func areForMeasuringAlone() throws {
        let sample = try Sample()
        defer { sample.remove() }
        _ = try NormalisationRequest(sample.path("awal"), to: sample.path("baku")).run()
        let refusal = try #require(throws: Refusal.self) { try sample.take("baku") }
        #expect(refusal.code == "tabel-baku-tidak-di-sini")
    }
}
