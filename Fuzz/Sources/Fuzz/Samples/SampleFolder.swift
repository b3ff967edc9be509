import Exchange
import Foundation

/// The folder that the inputs of one kind of file are read from: their file, and beside it others that stay the same.
struct SampleFolder {
    let path: String

    /// Makes the folder in a folder that is there, with some of the files left out.
    init(in path: String, without left: [String] = []) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (file, rows) in Self.always where !left.contains(file) {
            try Self.write(Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8), "\(path)/\(file)")
        }
    }

    /// The folder as it is.
    func files() throws -> DataFolder { try DataFolder(path) }

    /// The folder when one more file holds these bytes.
    func holding(_ bytes: [UInt8], as file: String) throws -> DataFolder {
        try Self.write(bytes, "\(path)/\(file)")
        return try DataFolder(path)
    }

    static func write(_ bytes: [UInt8], _ path: String) throws {
        guard let file = fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw CocoaError(.fileWriteUnknown) }
    }

    private static let always = [
        (SampleTable.employees, [SampleTable.employeeHeadings] + SampleTable.people),
        (SampleTable.history, SampleTable.someHistory),
        (SampleTable.units, [SampleTable.unitHeadings] + SampleTable.someUnits),
    ]
}
