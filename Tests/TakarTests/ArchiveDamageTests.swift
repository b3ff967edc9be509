import Foundation
import Testing
import Vocabulary

/// Files that are no archive, or no longer a whole one: a message with a remedy, never a crash, and nothing is written to them.
@Suite struct ArchiveDamageTests {
    private enum Damage: String, CaseIterable {
        case nothingThere = "tiada", folder, text = "teks", zeros = "nol", header = "kepala", empty = "kosong"
        case otherProgram = "program-lain", unmarked = "tanpa-tanda", laterVersion = "versi-baru", cut = "terpotong", overwritten = "tertimpa"

        var status: Int32 { self == .empty ? 65 : 74 }

        /// The file that is made of a good one; nil for none.
        func apply(_ good: Data) -> Data? {
            switch self {
            case .nothingThere, .folder: nil
            case .text: Data("nip;nama\n1;2\n".utf8)
            case .zeros: Data(count: 20_000)
            case .header: good.prefix(50)
            case .empty: Data()
            case .otherProgram: good.replacing("Tkr1", with: "GPKG")
            case .unmarked: good.replacing("Tkr1", with: "\0\0\0\0")
            case .laterVersion: good.replacing("1 arsip", with: "9 arsip")
            case .cut: good.prefix(good.count / 2)
            case .overwritten: good.prefix(4096) + Data(repeating: 0xA5, count: good.count - 4096)
            }
        }
    }

    @Test(arguments: Damage.allCases.map(\.rawValue)) func saysWhatIsWrong(damage: String) throws {
        let damage = try #require(Damage(rawValue: damage))
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.makeTwice("utuh.db")
        let file = sample.folder.appendingPathComponent("takar.db")
        let bytes = damage.apply(try sample.bytes("utuh.db"))
        if damage == .folder { try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true) }
        try bytes?.write(to: file)
        // Into what holds nothing a first import is welcome.
        let commands = SampleArchive.everything().filter { $0[0] != "import" || damage != .empty && damage != .nothingThere }
        for command in commands {
            let program = try Launch(command, in: sample.folder).run()
            #expect(program.status == damage.status, "\(command): \(program.errors)")
            #expect(program.output.isEmpty && program.errors.hasPrefix("takar: "), "\(command)")
            #expect(damage == .folder || bytes == (try? sample.bytes()), "\(command) wrote to it")
        }
        try sample.expectRefusal(damage.rawValue, ["history", "--archive", "takar.db"], status: damage.status, archive: nil)
    }

    /// Whatever stands in a file, the program says something and ends as it should.
    @Test(arguments: 1...10) func survivesAnyBytes(seed: Int) throws {
        let sample = try SampleArchive(employees: 20)
        defer { sample.remove() }
        try sample.makeTwice("utuh.db")
        let good = try sample.bytes("utuh.db")
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = good
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let length = [1, 8, 64, 512, 4096].randomElement(using: &random) ?? 1
            let start = Int.random(in: 100..<good.count - length, using: &random)
            let filling: UInt8? = [0, 0xFF, nil].randomElement(using: &random) ?? nil
            for position in start..<start + length { bytes[position] = filling ?? UInt8.random(in: 0...255, using: &random) }
        }
        for command in SampleArchive.everything() {
            try bytes.write(to: sample.folder.appendingPathComponent("takar.db"))
            defer { for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: sample.path("takar.db" + suffix)) } }
            let program = try Launch(command, in: sample.folder).run()
            #expect([0, 65, 74].contains(program.status), "seed \(seed), \(command): status \(program.status), \(program.errors)")
            #expect(program.status == 0 || !program.errors.isEmpty, "seed \(seed), \(command)")
        }
    }
}

extension Data {
    /// The same with every place of a text overwritten by another of the same length.
    fileprivate func replacing(_ text: String, with other: String) -> Data {
        var changed = self
        while let range = changed.range(of: Data(text.utf8)) { changed.replaceSubrange(range, with: Data(other.utf8)) }
        return changed
    }
}
