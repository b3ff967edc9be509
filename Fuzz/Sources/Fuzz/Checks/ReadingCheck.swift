import Exchange
import Measurement
import Personnel

/// Reads a folder in the plain way and in the fast one, and says what does not hold.
struct ReadingCheck {
    let plan: Plan
    var watching: Set<NIP> = []
    /// Bytes that no file of the folder is longer than: the plain way reads each in one piece.
    var longest = 1 << 22
    /// Of the fast way.
    var threads = 1
    var piece = 1 << 12

    init(plan: Plan, watching: Set<NIP> = []) {
        self.plan = plan
        self.watching = watching
    }

    /// What the fast way has read, and what does not hold of it.
    func read(_ folder: DataFolder) throws(FileFailure) -> (dataSet: DataSet, faults: [String]) {
        var options = ReadingOptions(threads: 1)
        options.plainly = true
        options.piece = max(longest, 1 << 12)
        let plain = try DataSet.read(folder, plan: plan, watching: watching, options: options)
        options.plainly = false
        options.threads = threads
        options.piece = piece
        let fast = try DataSet.read(folder, plan: plan, watching: watching, options: options)
        var faults = Differences(plain, fast).found
        for intake in fast.intakes {
            if !intake.isBalanced { faults.append("rows of \(intake.file) have got lost") }
            if intake.refused > 0, intake.diagnostics.isEmpty { faults.append("rows of \(intake.file) are refused without a word") }
        }
        return (fast, faults)
    }

    /// A file of which nothing is read and nothing said.
    static func silence(of file: String, in folder: DataFolder) -> [String] {
        let said = folder.files + folder.diagnostics.compactMap(\.place.file)
        return said.contains { $0.hasPrefix(file) } ? [] : ["\(file) is neither read nor spoken of"]
    }
}
