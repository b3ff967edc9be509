import Foundation
import Testing

/// Starting the built program in other ways than `Program.run` does: to be killed, as another user, or with other settings.
struct Launch {
    var arguments: [String]
    let folder: URL
    var environment: [String: String] = [:]
    var executable = Program.executable
    /// What stands before the program, such as `setpriv` with its options.
    var prefix: [String] = []
    /// What is sent to its standard input.
    var input = ""

    init(_ arguments: [String], in folder: URL) {
        self.arguments = arguments
        self.folder = folder
    }

    /// Starts the program and returns at once; what it prints is thrown away.
    func start() throws -> Process {
        let process = prepared()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs the program to its end.
    func run() throws -> Program {
        let process = prepared()
        let output = Pipe(), errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        let sent = Pipe()
        // What is short fits the pipe, whether or not the program ever reads it.
        sent.fileHandleForWriting.write(Data(input.utf8))
        try sent.fileHandleForWriting.close()
        process.standardInput = sent
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
    }

    private func prepared() -> Process {
        let command = prefix + [executable.path] + arguments
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "NO_COLOR": "1", "USER": "petugas"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }
}

/// Another program that a test may need, such as `mount`.
enum SystemTool {
    /// Whether it is there and did what was asked.
    static func run(_ command: String...) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: command[0]) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// Whether the tests may mount a disk of their own and run the program as somebody else.
    static let isRoot = FileManager.default.fileExists(atPath: "/proc/self") && geteuid() == 0
}
