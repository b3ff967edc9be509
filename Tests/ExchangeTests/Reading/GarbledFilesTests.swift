import Personnel
import TestSupport
import Testing

@testable import Exchange

/// Damaged files: every row is still used, refused or set aside, and nothing traps. `TestFolder.read` counts.
@Suite struct GarbledFilesTests {
    @Test(arguments: 1...4) func noRowIsLost(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let files = try Fixture.files
        for _ in 0..<20 {
            let folder = try TestFolder()
            for file in files { try folder.write(file.name, Self.garbled(file.bytes, &random)) }
            _ = try folder.read()
        }
    }

    /// A few damages: bytes changed, dropped, doubled, quotes and delimiters put in or taken out, the end cut off.
    static func garbled(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<9, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(UInt8(ascii: "\""), at: place)
            case 4: bytes.insert([59, 44, 9, 10, 13, 0][Int.random(in: 0..<6, using: &random)], at: place)
            case 5: if let next = bytes[place...].firstIndex(where: { $0 == 59 || $0 == 44 || $0 == 9 }) { bytes.remove(at: next) }
            case 6: if let next = bytes[place...].firstIndex(where: { $0 == 10 || $0 == 13 }) { bytes.remove(at: next) }
            case 7: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
            default: if Int.random(in: 0..<6, using: &random) == 0 { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }

    /// Sound headings and nothing sound below them.
    @Test func rowsOfNonsenseAreAllAccountedFor() throws {
        var random = SeededGenerator(seed: 99)
        for _ in 0..<60 {
            let folder = try TestFolder()
            for (name, heading) in [
                ("pegawai.csv", Lines.employeeHeading), ("kursus.csv", Lines.trainingHeading), ("unor.csv", "Id;NamaUnor;DiatasanId"),
            ] {
                try folder.write(name, Array("\(heading)\n".utf8) + CSVReaderRandomTests.text(&random, longest: 80))
            }
            _ = try folder.read()
        }
    }

    /// Cells of nonsense beside a sound NIP, so that every column is read.
    @Test func cellsOfNonsenseNeverTrap() throws {
        var random = SeededGenerator(seed: 100)
        let likely = Array("0123456789-/.: TZnulJPjamE+'\u{E9}".utf8)
        func cell() -> [UInt8] { (0..<Int.random(in: 0...14, using: &random)).map { _ in likely[Int.random(in: 0..<likely.count, using: &random)] } }
        for _ in 0..<10 {
            let folder = try TestFolder(["pegawai.csv": Lines.employees(1...9)])
            for (name, heading) in KindTests.files.filter({ $0.0 != .unit && $0.0 != .employee }).map({ ("\($0.0).csv", $0.1) }) {
                let columns = heading.split(separator: ",").count
                // Two columns of the NIP would be one too many.
                var bytes = Array("nip,\(heading.replacing("nipBaru", with: "nomorBaru"))\n".utf8)
                for _ in 0..<30 {
                    bytes += Array(Lines.nip(Int.random(in: 1...9, using: &random)).utf8)
                    for _ in 0..<columns { bytes += [44] + cell() }
                    bytes.append(10)
                }
                try folder.write(name, bytes)
            }
            _ = try folder.read()
        }
    }
}
