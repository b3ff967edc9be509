import Foundation

/// Where tests find files that they do not make themselves.
enum Place {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    /// Files with faults as offices make them, which the tests of the command line read as well; nobody in them exists.
    static let fixtures = tests.appendingPathComponent("TakarTests/Fixtures")
    /// Beside the project, where they are present.
    static let samples = shared.appendingPathComponent("samples")
    static let cases = shared.appendingPathComponent("cases")
    /// SIASN's list of agencies.
    static let agencies = shared.appendingPathComponent("reference/instansi.json")

    private static let shared = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")

    static func isThere(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
