@testable import Exchange

/// Everything the program writes of a data set.
struct Outputs: Equatable {
    let scores: String
    let units: String
    let notMeasured: String

    init(_ dataSet: DataSet) throws {
        scores = try dataSet.scoreTable()
        units = try dataSet.output { try $0.writeUnits(to: $1) }
        notMeasured = try dataSet.output { try $0.writeNotMeasured(to: $1) }
    }
}
