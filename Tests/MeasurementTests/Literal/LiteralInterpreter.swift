import Instruments
import Personnel
import Vocabulary

/// Reads an instrument as a lawyer would: row by row, word by word, one person at a time.
///
/// Slow on purpose, and without a line in common with the tables, folds and columns it is held against: values are words, dates
/// are year, month and day, certificates are texts, ladders are tried from the first row to the last.
struct LiteralInterpreter {
    let instrument: Instrument
    /// D, the date of measurement.
    let today: LiteralDate

    init(_ instrument: Instrument, asOf day: CivilDate) {
        self.instrument = instrument
        today = LiteralDate(day)
    }

    func measure(_ employee: Employee, _ records: [any PersonnelRecord]) -> LiteralResult {
        var result = LiteralResult()
        result.fates = records.map { fate(of: $0) }
        let accepted = zip(records, result.fates).filter { $1 == nil }.map { $0.0 }
        for fact in instrument.facts {
            switch fact.definition {
            case .given(let reading):
                result.facts[fact.name] = .word(read(instrument.readings[reading], employee).word ?? "none")
            case .measurementYear:
                result.facts[fact.name] = .year(today.year)
            case .fold(let rule):
                let counted = counted(rule, [employee] + accepted)
                result.facts[fact.name] = fold(rule, fact, counted)
                if rule.reportsDisagreement, Set(counted.map(\.value)).count > 1 { result.disagreements.insert(fact.name) }
            case .derived(let ladder):
                let row = theRow(of: ladder, named: fact.name, &result)
                result.facts[fact.name] = .word(row.map { word($0.outcome, of: fact.domain) } ?? "none")
            }
        }
        result.unknown = unknownFields(of: employee)
        result.exclusion = instrument.population.first { allHold($0.conditions, result) }?.reason
        guard result.exclusion == nil else { return result }
        for rule in instrument.dimensions {
            for indicator in rule.indicators where allHold(indicator.asked, result) {
                guard let row = theRow(of: indicator.ladder, named: indicator.name, &result) else { continue }
                result.points[rule.dimension, default: 0] += thousandths(row.outcome, result)
                if row.restsOnMissingData { result.restsOnMissingData = true }
            }
        }
        result.category = category(of: result.total, in: instrument.categories)
        result.isBetweenReadings = instrument.otherCategories.contains { category(of: result.total, in: $0) != result.category }
        return result
    }

    private func unknownFields(of employee: Employee) -> Set<String> {
        let readings = instrument.facts.flatMap { fact -> [Int] in
            switch fact.definition {
            case .given(let reading): [reading]
            case .fold(let rule):
                rule.sources.filter { $0.record == .employee }.compactMap { if case .reading(let reading) = $0.value { reading } else { nil } }
            case .derived, .measurementYear: []
            }
        }
        return Set(readings.compactMap { read(instrument.readings[$0], employee).unknown?.rawValue })
    }

    /// A value of a scale as its word; values count from 1, and 0 is "none".
    func word(_ value: Int, of domain: Fact.Domain) -> String {
        guard case .scale(let scale) = domain else { return "none" }
        return word(value, ofScale: scale)
    }

    func word(_ value: Int, ofScale scale: Int) -> String { value == 0 ? "none" : instrument.scales[scale].values[value - 1] }

    /// How high a word stands on its scale; "none" stands below all.
    func height(_ word: String, onScale scale: Int) -> Int {
        word == "none" ? -1 : instrument.scales[scale].values.firstIndex(of: word) ?? -1
    }
}

/// What the interpreter finds out about one person.
struct LiteralResult {
    var facts: [String: LiteralValue] = [:]
    /// The reason of the first exclusion that fits; nil for who is measured.
    var exclusion: String?
    /// In thousandths.
    var points: [Dimension: Int] = [:]
    var category = ""
    var isBetweenReadings = false
    var restsOnMissingData = false
    /// Facts whose rows contradict each other.
    var disagreements: Set<String> = []
    /// By record, what keeps it from being used.
    var fates: [LiteralFate?] = []
    /// Fields of the employee's own row whose codes no table knows.
    var unknown: Set<String> = []
    /// Ladders that no row or more than one row of fits: the instrument itself is wrong.
    var faults: [String] = []

    var total: Int { points.values.reduce(0, +) }
}

/// The value of a fact in the instrument's own words.
enum LiteralValue: Hashable {
    case word(String)
    case words(Set<String>)
    case thousandths(Int)
    case year(Int)
}

/// A date as it is written.
struct LiteralDate: Hashable, Comparable {
    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    init(_ date: CivilDate) { (year, month, day) = date.components }

    static func < (left: LiteralDate, right: LiteralDate) -> Bool {
        if left.year != right.year { return left.year < right.year }
        if left.month != right.month { return left.month < right.month }
        return left.day < right.day
    }

    /// The same day of another year; 29 February becomes 28 February where that year has none.
    func inYear(_ other: Int) -> LiteralDate {
        let isLeap = other % 400 == 0 || (other % 4 == 0 && other % 100 != 0)
        if month == 2, day == 29, !isLeap { return LiteralDate(year: other, month: 2, day: 28) }
        return LiteralDate(year: other, month: month, day: day)
    }
}
