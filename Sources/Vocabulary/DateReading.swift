/// The order of day and month in a column of dates that are written in numbers with the year last.
public enum DateOrder: Sendable, Hashable {
    /// `dd-MM-yyyy`, as Indonesia writes it.
    case dayFirst
    /// `MM/dd/yyyy`, as a computer with American settings writes it.
    case monthFirst
    /// The column has dates that only exist in one order and others that only exist in the other, so that none can be trusted.
    case contradictory

    /// The order of a column in which so many dates exist in one order alone.
    ///
    /// One in a hundred may be a typing error; more than that, and the column was put together from two sources.
    public static func decide(dayFirst: Int, monthFirst: Int) -> DateOrder {
        let (less, more) = (min(dayFirst, monthFirst), max(dayFirst, monthFirst))
        guard less * 100 <= more else { return .contradictory }
        return monthFirst > dayFirst ? .monthFirst : .dayFirst
    }
}

/// From when a workbook counts its days.
public enum DateEpoch: Sendable, Hashable {
    case from1900
    /// As old workbooks from a Mac do.
    case from1904

    /// The day of serial 0, from 1 March 1900 on.
    public var firstDay: Int { self == .from1900 ? -25_569 : -24_107 }
}

/// What a cell said as a date, and what was special about it.
public struct DateReading: Sendable, Equatable {
    public enum Form: Sendable {
        case plain
        /// An instant in UTC that is midnight in one of Indonesia's zones (WIB, WITA, WIT): the day is the one that begins then.
        case utcMidnight
        /// A day that programs write for none.
        case placeholder
    }

    public var entry: Entry<CivilDate>
    public var form: Form
    /// The order of day and month, where the date exists in that order alone.
    public var evidence: DateOrder?

    public init(_ entry: Entry<CivilDate>, _ form: Form = .plain, _ evidence: DateOrder? = nil) {
        self.entry = entry
        self.form = form
        self.evidence = evidence
    }
}
