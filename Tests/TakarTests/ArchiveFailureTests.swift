import Archive
import Foundation
import Testing

/// What stands in the way of an archive that is whole: no room, no right, somebody else. Clear messages, and nothing is lost.
@Suite struct ArchiveFailureTests {
    private static let importing = SampleArchive.importing("lanjut", "takar.db")
    private static let publishing = ["publish", "1", "--archive", "takar.db", "--decree", "SK 1/2022"]
    private static let reading = ["history", "--archive", "takar.db"]

    // MARK: No room

    /// Needs a disk of its own, which only root may mount.
    @Test(.enabled(if: SystemTool.isRoot, "needs root to mount a small disk")) func fullDisk() throws {
        let sample = try SampleArchive()
        defer { sample.remove() }
        try sample.make("cadangan.db")
        let disk = sample.folder.appendingPathComponent("cakram")
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        let size = try sample.bytes("cadangan.db").count + 48_000
        guard SystemTool.run("/usr/bin/mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", disk.path) else { return }
        defer { _ = SystemTool.run("/usr/bin/umount", disk.path) }
        try sample.copy("cadangan.db", to: "cakram/takar.db")
        let archive = "cakram/takar.db"

        // Room for the log's index, but not for what is written.
        try sample.expectRefusal("penuh-impor", SampleArchive.importing("lanjut", archive), status: 74, archive: archive)
        try sample.expectRefusal("penuh-ukur", SampleArchive.measuring(archive, "2022-09-30", "Triwulan III"), status: 74, archive: archive)
        // Room for nothing at all: reading goes on.
        let filling = FileManager.default.createFile(atPath: sample.path("cakram/isi"), contents: nil)
        try #require(filling)
        let handle = try #require(FileHandle(forWritingAtPath: sample.path("cakram/isi")))
        while (try? handle.write(contentsOf: Data(count: 512))) != nil {}
        try handle.close()
        try sample.expectRefusal("penuh-sama-sekali", SampleArchive.importing("lanjut", archive), status: 74, archive: archive)
        try sample.run(["history", "--archive", archive], ["verify", "--archive", archive], ["audit", "verify", "--archive", archive])
        // With room again, everything is as if nothing had happened.
        try FileManager.default.removeItem(atPath: sample.path("cakram/isi"))
        try sample.copy(archive, to: "takar.db")
        try sample.run(Self.importing)
        try sample.run(SampleArchive.importing("lanjut", "cadangan.db"))
        #expect(try ArchiveState(of: sample.path("takar.db")) == ArchiveState(of: sample.path("cadangan.db")))
    }

    @Test(.enabled(if: SystemTool.isRoot, "needs root to mount a small disk")) func fullDiskForTemporaryFiles() throws {
        let sample = try SampleArchive(employees: 300)
        defer { sample.remove() }
        try sample.make()
        let disk = sample.folder.appendingPathComponent("sementara")
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        guard SystemTool.run("/usr/bin/mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", disk.path) else { return }
        defer { _ = SystemTool.run("/usr/bin/umount", disk.path) }
        try sample.expectRefusal("penuh-sementara", Self.importing, status: 74) { $0.environment["SQLITE_TMPDIR"] = "sementara" }
    }

    // MARK: No right

    /// Somebody else's archive, or one on a disk that is only to be read.
    @Test(.enabled(if: SystemTool.isRoot, "needs root to run the program as somebody else"), arguments: ["berkas", "folder"])
    func readOnly(what: String) throws {
        let sample = try SampleArchive()
        defer { sample.remove() }
        try sample.make()
        // Where the tests run may not be open to others.
        let program = sample.folder.appendingPathComponent("program")
        try FileManager.default.copyItem(at: Program.executable, to: program)
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: what == "folder" ? 0o755 : 0o777], ofItemAtPath: sample.folder.path)
        try files.setAttributes([.posixPermissions: what == "folder" ? 0o666 : 0o644], ofItemAtPath: sample.path("takar.db"))
        func asNobody(_ launch: inout Launch) {
            launch.executable = program
            launch.prefix = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        }
        let bytes = try sample.bytes()
        try sample.expectRefusal("hanya-baca-\(what)", Self.importing, status: 74, asNobody)
        try sample.expectRefusal("hanya-baca-\(what)-penetapan", Self.publishing, status: 74, asNobody)
        for command in [Self.reading, ["show", "1", "--archive", "takar.db"], ["verify", "--archive", "takar.db"]] {
            var launch = Launch(command, in: sample.folder)
            asNobody(&launch)
            let read = try launch.run()
            #expect(read.status == 0 && !read.output.isEmpty, "\(command): \(read.errors)")
        }
        #expect(try sample.bytes() == bytes)
        #expect(!files.fileExists(atPath: sample.path("takar.db-wal")))
    }

    @Test func folderThatIsNotThere() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.expectRefusal("folder-tiada", SampleArchive.importing("awal", "tiada/takar.db"), status: 74, archive: nil)
    }

    /// What SQLite takes for an archive in the memory, or would wait for.
    @Test func namesOfNoFile() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.expectRefusal("tanpa-nama", SampleArchive.importing("awal", ""), status: 74, archive: nil)
        try sample.expectRefusal("perangkat", SampleArchive.importing("awal", "/dev/null"), status: 74, archive: nil)
        try #require(mkfifo(sample.path("pipa"), 0o600) == 0)
        try sample.expectRefusal("pipa", Self.reading.dropLast() + ["pipa"], status: 74, archive: nil)
        for name in [":memory:", "file:takar.db?mode=memory"] {
            try sample.run(SampleArchive.importing("awal", name))
            let read = try Launch(["history", "--archive", name], in: sample.folder).run()
            #expect(read.status == 0 && read.output.contains("impor"), "\(name) is a file like others: \(read.errors)")
        }
    }

    // MARK: Somebody else

    @Test(arguments: ["impor", "penetapan"]) func secondWriter(what: String) throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.make()
        let before = try ArchiveState(of: sample.path("takar.db"))
        try SQLiteArchive(sample.path("takar.db"), for: .writing).write { _ in
            try sample.expectRefusal("sedang-dipakai-\(what)", what == "impor" ? Self.importing : Self.publishing, status: 74)
            // Readers see what was there before.
            let read = try Launch(Self.reading, in: sample.folder).run()
            #expect(read.status == 0 && read.output.contains("Triwulan II"))
            return .undo(())
        }
        #expect(try ArchiveState(of: sample.path("takar.db")) == before)
        try sample.run(what == "impor" ? Self.importing : Self.publishing)
    }

    @Test func writerBesideAReader() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.make()
        let store = try SQLiteArchive(sample.path("takar.db"), for: .reading)
        try store.read { reader in
            #expect(try reader.imports(of: nil).count == 1)
            try sample.run(Self.importing)
            #expect(try reader.imports(of: nil).count == 1, "a reader sees one state from beginning to end")
        }
        #expect(try store.read { try $0.imports(of: nil).count } == 2)
    }

    /// Two programs that make the same archive: one of them may have to wait, and nothing is half made.
    @Test func twoFirstImportsAtOnce() throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        let commands = ["4011", "4012"].map { ["import", "awal", "--archive", "takar.db", "--agency", $0] }
        let programs = try commands.map { try Launch($0, in: sample.folder).start() }
        for program in programs {
            program.waitUntilExit()
            #expect(program.terminationReason == .exit && [0, 74].contains(program.terminationStatus))
        }
        for command in commands { try sample.run(command) }
        let state = try ArchiveState(of: sample.path("takar.db"))
        #expect(state.faults.isEmpty && state.lines.filter { $0.hasPrefix("import ") }.count == 2)
    }

    // MARK: Ctrl-C

    /// The import waits for another writer when it is asked to stop; let go on, it must end without a trace.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "looks into /proc"), arguments: [SIGINT, SIGTERM])
    func stopped(signal: Int32) throws {
        let sample = try SampleArchive()
        defer { sample.remove() }
        try sample.make()
        let before = try ArchiveState(of: sample.path("takar.db"))
        let process = try SQLiteArchive(sample.path("takar.db"), for: .writing).write { _ in
            let process = try Launch(Self.importing, in: sample.folder).start()
            // It listens for signals before it opens the archive.
            while process.isRunning, !Self.hasOpen("takar.db-shm", process.processIdentifier) { usleep(1000) }
            kill(process.processIdentifier, signal)
            // Long enough to hear it while other tests keep the machine busy.
            usleep(1_000_000)
            return .undo(process)
        }
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(try ArchiveState(of: sample.path("takar.db")) == before)
    }

    private static func hasOpen(_ file: String, _ process: Int32) -> Bool {
        let folder = "/proc/\(process)/fd"
        let handles = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return handles.contains { (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)"))?.hasSuffix(file) == true }
    }
}
