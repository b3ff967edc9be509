import Exchange
import Foundation
import Measurement

/// Raw answers of a web service (JSON), in files of the data folder or in a folder of their own.
///
/// The first letter of an input chooses: `1` a folder of their own, `2` names with somebody's NIP in them, and the letters between and
/// behind for both and for the plan. Below it stand up to four answers with the control character 0x1E between them.
struct AnswerDoor: Door {
    private let plans: [Plan]
    private let folder: SampleFolder
    private static let service = "rw-kursus"
    private static let most = 4

    init(in path: String) throws {
        plans = try SamplePlans.all()
        folder = try SampleFolder(in: "\(path)/data")
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        guard let letter = bytes.first, bytes.count > 2 else { return nil }
        try clear()
        let answers = bytes[2...].split(separator: 0x1E, maxSplits: Self.most - 1, omittingEmptySubsequences: false)
        let place = letter & 1 == 0 ? folder.path : "\(folder.path)/\(Self.service)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        for (number, answer) in answers.enumerated() {
            try SampleFolder.write(Array(answer), "\(place)/\(Self.names(letter & 2 != 0)[number])")
        }
        var check = ReadingCheck(plan: plans[Int(letter >> 2) % plans.count])
        check.threads = 2
        check.piece = 200
        let files = try folder.files()
        let (dataSet, faults) = try check.read(files)
        return faults + (try OtherWays(folder: files, date: check.plan.asOf).faults(besides: dataSet))
    }

    private static func names(_ arePeople: Bool) -> [String] {
        (1...most).map { arePeople ? "19900315201503190\($0).json" : "kursus-\($0).json" }
    }

    /// Takes away what the input before has left.
    private func clear() throws {
        let left = [Self.service] + Self.names(false) + Self.names(true)
        for path in left.map({ "\(folder.path)/\($0)" }) where FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
