import Instruments
import Measurement
import Personnel
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// Instruments by their settings, each loaded once.
private let loaded = Mutex<[[String]: CompiledInstrument]>([:])

/// Helpers of tests about differences: people of invented rows, and what BKN is made to say of them.
enum Case {
    static let asOf = "2022-06-30"

    /// Instrument A on the date of all tests here, with options as `name=value`.
    static func plan(_ settings: String...) throws -> Plan { try plan(settings) }

    static func plan(_ settings: [String]) throws -> Plan {
        if let known = loaded.withLock({ $0[settings] }) { return Plan(known, asOf: try .of(asOf)) }
        let instrument = try Bundled.load("perban-bkn-8-2019", settings)
        loaded.withLock { $0[settings] = instrument }
        return Plan(instrument, asOf: try .of(asOf))
    }

    /// The person's rows: their own in row 2 of file 0, the others in the rows of file 1 from 2 on.
    static func file(_ person: TestPerson) -> PersonFile {
        var file = PersonFile(person.employee, at: RecordSource(file: 0, row: 2))
        for (position, record) in person.records.enumerated() { file.add(record, at: RecordSource(file: 1, row: position + 2)) }
        return file
    }

    /// What is found when BKN gives the person this in one dimension, written as the regulation writes it.
    static func finding(
        _ person: TestPerson, _ dimension: Dimension, there: String, _ plan: Plan, options: [OptionTrial] = []
    ) throws -> Finding {
        let points = try #require(Thousandths.parse(there))
        return CauseFinder(CauseSearch(plan, options: options), file(person)).finding(dimension, there: points)
    }

    /// Every option of instrument A set otherwise, alone, none of which makes more people agree unless it is named.
    static func options(likely: String? = nil) throws -> [OptionTrial] {
        try OptionSetting.all(plan().instrument).filter { $0.changes.count == 1 }.map { setting in
            let text = setting.texts.joined()
            return OptionTrial(try plan([text]), setting: text, gain: text == likely ? 5 : 0)
        }
    }
}

extension Finding {
    /// The cause and its rows as `code 2 3`.
    var words: String { ([cause.rawValue] + records.map { "\($0.source.row)" }).joined(separator: " ") }
}

extension TestPerson {
    func of(_ positionKind: Code, echelon: Code = .empty) -> TestPerson { with { ($0.positionKind, $0.echelon) = (positionKind, echelon) } }
}
