import Foundation
import Testing

/// Runs the built program as a person would and keeps what it printed.
struct Program {
    let status: Int32
    let output: String
    let errors: String

    /// The built program.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("takar")

    /// Runs `takar` with arguments; `folder` is where it runs, and `columns` how wide its terminal says it is.
    static func run(_ arguments: [String], in folder: URL = Place.fixtures, columns: Int? = nil) throws -> Program {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "NO_COLOR": "1"]
        if let columns { process.environment?["COLUMNS"] = String(columns) }
        let output = Pipe(), errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // Small outputs on the error stream fit the pipe, so that reading one after the other cannot block.
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
    }

    /// Everything in one text: the command, what it printed, what it complained about, and its status.
    func transcript(_ arguments: [String]) -> String {
        var text = "$ takar \(arguments.joined(separator: " "))\n\(output)"
        if !errors.isEmpty { text += "--- standard error\n\(errors)" }
        return text + "--- status \(status)\n"
    }
}

/// Where tests find their files.
enum Place {
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    /// Relative names in commands are found here.
    static let fixtures = tests.appendingPathComponent("Fixtures")
    static let project = tests.deletingLastPathComponent().deletingLastPathComponent()
    /// The samples beside the project, where they are present.
    static let samples = project.deletingLastPathComponent().appendingPathComponent("shared/samples")

    /// A new folder that the test removes.
    static func temporary() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}

/// Compares a text with the recorded one; with TAKAR_RECORD=1 in the environment it is recorded anew.
func expectRecorded(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Place.tests.appendingPathComponent("Recorded/\(name).txt")
    if ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "differs from Recorded/\(name).txt", sourceLocation: sourceLocation)
}
