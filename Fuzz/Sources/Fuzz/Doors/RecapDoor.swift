import Vocabulary

/// BKN's recap as a text (CSV), read as a table of official scores.
struct RecapDoor: Door {
    private let path: String
    private let maxima: [Points]

    /// - Parameter folder: a folder that is there.
    init(in folder: String) throws {
        path = "\(folder)/rekap.csv"
        maxima = try SamplePlans.standard().instrument.dimensions.map(\.maximum)
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        try SampleFolder.write(Array(bytes), path)
        return TotalCheck.recap(path, maxima)
    }
}
