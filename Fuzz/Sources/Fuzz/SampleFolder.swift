import Exchange
import Foundation

/// The folder that the inputs of one kind of file are read from: their file, and beside it others that stay the same.
struct SampleFolder {
    private let table: SampleTable
    private let path: String

    /// Makes the folder in a folder that is there.
    init(_ table: SampleTable, in path: String) throws {
        self.table = table
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (file, rows) in Self.always where file != table.file && (file != SampleTable.units || table.isBesideUnits) {
            try Self.write(Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8), "\(path)/\(file)")
        }
    }

    /// The folder when the file holds this text.
    func holding(_ text: [UInt8]) throws -> DataFolder {
        try Self.write(text, "\(path)/\(table.file)")
        return try DataFolder(path)
    }

    private static let always = [
        (SampleTable.employees, [SampleTable.employeeHeadings] + SampleTable.people),
        (SampleTable.history, SampleTable.someHistory),
        (SampleTable.units, [SampleTable.unitHeadings] + SampleTable.someUnits),
    ]

    private static func write(_ bytes: [UInt8], _ path: String) throws {
        guard let file = fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw CocoaError(.fileWriteUnknown) }
    }
}
