import Foundation

/// A program of a test's own, such as a client of an engine that fails.
public enum TestProgram {
    /// Makes one of a shell script.
    ///
    /// Another program puts it there: a file that this process has open for writing while a test beside starts a program cannot be run.
    public static func make(_ script: String, at path: String) throws {
        let source = path + ".sh"
        try "#!/bin/sh\n\(script)\n".write(toFile: source, atomically: false, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/install")
        process.arguments = ["-m", "700", source, path]
        try process.run()
        process.waitUntilExit()
    }
}
