import Exchange
import Measurement

/// What stands on a sheet of a workbook, in a container that is always valid.
struct SheetDoor: Door {
    private let plans: [Plan]
    private let folder: SampleFolder
    private static let file = "data.xlsx"

    init(in path: String) throws {
        plans = try SamplePlans.all()
        folder = try SampleFolder(in: "\(path)/data")
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        guard let input = SheetInput(bytes) else { return nil }
        let files = try folder.holding(input.workbook.bytes, as: Self.file)
        var check = ReadingCheck(plan: plans[input.plan % plans.count])
        check.threads = 2
        check.piece = 200
        let (dataSet, faults) = try check.read(files)
        let found =
            try ReadingCheck.silence(of: Self.file, in: files) + faults + OtherWays(folder: files, date: check.plan.asOf).faults(besides: dataSet)
        return found.isEmpty ? [] : ["\(input)"] + found
    }
}
