import CFuzz
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// What the fuzzer calls: reads one input in the plain way and in the fast one, and traps where they say different things.
struct Target {
    static let shared = Target()

    private let plans: [Plan]
    /// By table.
    private let folders: [SampleFolder]

    private init() {
        do {
            plans = try Self.plans()
            let path = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
            folders = try SampleTable.all.enumerated().map { try SampleFolder($0.element, in: "\(path)/\($0.offset)") }
        } catch { fatalError("\(error)") }
    }

    /// Both instruments, each as it is and with each choice of an option that is not the default: what columns are read, and how rows
    /// are folded, depends on them.
    private static func plans() throws -> [Plan] {
        let library = try InstrumentLibrary.bundled()
        return try library.sources.flatMap { source -> [Plan] in
            let standard = source.standard.instrument
            var all = [source.standard]
            for option in standard.options {
                guard case .choices(let choices) = option.values else { continue }
                for choice in choices.map({ OptionValue.choice($0.name) }) where choice != option.defaultValue {
                    all.append(try source.load(settings: [option.name: choice]))
                }
            }
            // 30 June of the last of the instrument's first four years.
            guard let date = CivilDate(year: standard.years.first + 3, month: 6, day: 30) else { return [] }
            return all.map { Plan($0, asOf: date) }
        }
    }

    /// False for an input that is too short to choose anything.
    func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let input = FuzzInput(bytes), let start = bytes.baseAddress else { return false }
        if let array = fuzz_scan_difference(start, bytes.count, input.delimiter) {
            fatalError("the scans differ in their \(String(cString: array))")
        }
        let plan = plans[input.plan % plans.count]
        do {
            let folder = try folders[input.table].holding(input.text)
            var options = ReadingOptions(threads: 1)
            options.plainly = true
            options.piece = max(input.text.count, 1 << 12)
            let plain = try DataSet.read(folder, plan: plan, watching: input.watching, options: options)
            options.plainly = false
            options.threads = input.threads
            options.piece = input.piece
            let fast = try DataSet.read(folder, plan: plan, watching: input.watching, options: options)
            let differences = Differences(plain, fast).found
            guard differences.isEmpty else { fatalError("\(input)\n" + differences.joined(separator: "\n")) }
            for intake in fast.intakes where !intake.isBalanced { fatalError("\(input)\nrows of \(intake.file) have got lost") }
        } catch { fatalError("\(input)\n\(error)") }
        return true
    }
}
