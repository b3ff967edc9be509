import CFuzz
import Exchange
import Measurement

/// Texts with a row a line (CSV): the fast way of reading is held against the plain one, and every way of scanning against the others.
struct TableDoor: Door {
    private let plans: [Plan]
    /// By table.
    private let folders: [SampleFolder]

    init(in path: String) throws {
        plans = try SamplePlans.all()
        folders = try SampleTable.all.enumerated().map { number, table in
            try SampleFolder(in: "\(path)/\(number)", without: [table.file] + (table.isBesideUnits ? [] : [SampleTable.units]))
        }
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        guard let input = TableInput(bytes), let start = bytes.baseAddress else { return nil }
        if let array = fuzz_scan_difference(start, bytes.count, input.delimiter) {
            return ["the scans differ in their \(String(cString: array))"]
        }
        var check = ReadingCheck(plan: plans[input.plan % plans.count], watching: input.watching)
        check.longest = input.text.count
        check.threads = input.threads
        check.piece = input.piece
        let found = try check.read(folders[input.table].holding(input.text, as: SampleTable.all[input.table].file)).faults
        return found.isEmpty ? [] : ["\(input)"] + found
    }
}
