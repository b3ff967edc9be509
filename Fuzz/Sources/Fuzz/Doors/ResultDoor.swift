import Vocabulary

/// Tables of results, one row an agency or a unit (CSV).
struct ResultDoor: Door {
    private let path: String
    private let maxima: [Points]

    /// - Parameter folder: a folder that is there.
    init(in folder: String) throws {
        path = "\(folder)/hasil.csv"
        maxima = try SamplePlans.standard().instrument.dimensions.map(\.maximum)
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        try SampleFolder.write(Array(bytes), path)
        return TotalCheck.results(path, maxima) + TotalCheck.results(path, maxima, year: 2022)
    }
}
