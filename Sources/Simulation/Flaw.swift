/// What can be wrong with a row, of the kinds that real files have. A row has at most one.
enum Flaw: CaseIterable {
    case none

    // The NIP. The first two can be read; a scientific notation has lost digits for good.
    case nipApostrophe, nipGrouped
    case nipScientific, nipShort, nipImpossibleBirth, nipUnknown

    // Dates, written otherwise or not at all, or that the calendar does not have.
    case dateSlashes, dateISO, dateISOTime, dateWords, dateSerial, dateNull
    case endMissing, datesMissing, afterMeasurement
    case dateImpossible

    // JP (jam pelajaran).
    case hoursWithUnit, hoursDecimal, hoursMissing
    case hoursWord, hoursNegative, hoursTooMany

    // Appraisals.
    case decimalComma, secondOpinion
    case scoreAboveHundred, scoreWord, yearUnreadable

    // Sanctions.
    case levelAsKind

    // Texts, and rows that are there twice.
    case nullText, lineBreak, quotes
    case certificateAgain, rowTwice, rowTwiceDiffering, unitMissing

    /// Whether a careful reader must refuse the row, because what it needs cannot be known.
    var refusesRow: Bool {
        switch self {
        case .nipScientific, .nipShort, .nipImpossibleBirth, .nipUnknown, .dateImpossible, .hoursWord, .hoursNegative, .hoursTooMany,
            .scoreAboveHundred, .scoreWord, .yearUnreadable:
            true
        default: false
        }
    }

    /// How the date of the row that matters most is written.
    var dateForm: DateForm {
        switch self {
        case .dateSlashes: .slashes
        case .dateISO: .iso
        case .dateISOTime: .isoTime
        case .dateWords: .words
        case .dateSerial: .excelSerial
        case .dateImpossible: .impossible
        case .dateNull: .null
        default: .usual
        }
    }
}

/// How often each flaw comes up in the rows of a file, in ten-thousandths.
struct FlawRates: Sendable, ExpressibleByDictionaryLiteral {
    private let flaws: [Flaw]

    init(dictionaryLiteral elements: (Flaw, Int)...) {
        flaws = elements.flatMap { flaw, rate in [Flaw](repeating: flaw, count: rate) }
    }

    func draw(using random: inout SeededGenerator) -> Flaw {
        let slot = random.below(10_000)
        return slot < flaws.count ? flaws[slot] : .none
    }

    /// How many of ten thousand rows have a flaw, and how many of them must be refused.
    var shares: (flawed: Int, refused: Int) { (flaws.count, flaws.count { $0.refusesRow }) }
}
