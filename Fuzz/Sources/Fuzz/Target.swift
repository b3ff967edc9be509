import Foundation

/// What the fuzzer calls: brings one input through the door that `FUZZ_DOOR` names, and traps where something does not hold.
struct Target {
    static let shared = Target()

    private let door: any Door

    private init() {
        let environment = ProcessInfo.processInfo.environment
        let chosen = environment["FUZZ_DOOR"] ?? DoorName.csv.rawValue
        guard let name = DoorName(rawValue: chosen) else {
            fatalError("no door is called \(chosen), but \(DoorName.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        do { door = try name.open(in: environment["TMPDIR"] ?? "/tmp") } catch { fatalError("\(error)") }
    }

    /// False for an input that is too short to choose anything.
    func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let faults: [String]?
        do { faults = try door.faults(bytes) } catch { fatalError("\(error)") }
        guard let faults else { return false }
        guard faults.isEmpty else { fatalError(faults.joined(separator: "\n")) }
        return true
    }

    /// Writes the inputs to begin with that nobody could write by hand.
    func writeSeeds(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, bytes) in door.seeds { try SampleFolder.write(bytes, "\(folder)/\(name)") }
    }
}
