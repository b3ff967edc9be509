import Foundation
import Personnel
import Simulation
import Testing
import Vocabulary

/// A folder of its own for one test, removed when the test is done.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("simulation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

let fileNames = ["diklat.csv", "hukdis.csv", "kursus.csv", "pegawai.csv", "pendidikan.csv", "skp.csv", "skp22.csv", "unor.csv"]

/// The files of a simulation, by name.
func files(of simulation: Simulation) throws -> [String: [UInt8]] {
    try withFolder { folder in
        try simulation.write(to: folder, progress: nil)
        return try Dictionary(
            uniqueKeysWithValues: fileNames.map { ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) })
    }
}

func simulation(employees: Int = 400, agencies: Int = 2, seed: UInt64 = 1, asOf: String = "2022-06-30") throws -> Simulation {
    Simulation(employees: employees, agencies: agencies, seed: seed, asOf: try #require(CivilDate.parse(asOf).value))
}

/// One number of all bytes, which another byte anywhere changes.
func fingerprint(of files: [String: [UInt8]]) -> UInt64 {
    var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in fileNames {
        for byte in files[name] ?? [] { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return fingerprint
}

/// A file cut into rows of cells, with quotes undone; the heading is not among the rows.
struct Table {
    let heading: [String]
    let rows: [[String]]

    init(_ bytes: [UInt8]?) throws {
        var lines: [[String]] = []
        var line: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for byte in try #require(bytes).dropFirst(3) {
            if byte == UInt8(ascii: "\"") {
                // A doubled quote leaves and enters again, and stands for one.
                if !isQuoted, !cell.isEmpty { cell.append(byte) }
                isQuoted.toggle()
            } else if isQuoted || byte != UInt8(ascii: ";") && byte != 13 && byte != 10 {
                cell.append(byte)
            } else if byte != 13 {
                line.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 10 {
                    lines.append(line)
                    line = []
                }
            }
        }
        heading = try #require(lines.first)
        rows = Array(lines.dropFirst())
    }

    /// The cells of a column, from the top.
    func column(_ name: String) throws -> [String] {
        let index = try #require(heading.firstIndex(of: name))
        return rows.map { $0[index] }
    }
}

/// How many in a thousand of the values fulfil the condition.
func perMille<Value>(of values: [Value], _ condition: (Value) -> Bool) -> Int {
    values.isEmpty ? 0 : values.count(where: condition) * 1000 / values.count
}
