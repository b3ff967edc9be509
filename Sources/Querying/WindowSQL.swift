import Instruments
import Measurement
import Personnel
import Vocabulary

/// Windows (jendela waktu) as SQL. Their bounds are worked out here and printed: engines reckon with dates each in its own way.
struct WindowSQL: Hashable {
    /// The days that count; nil where none does.
    private let days: ClosedRange<CivilDate>?
    private let asOf: CivilDate

    /// - Parameter window: nil for all dates up to the date of measurement.
    init(_ window: Window?, asOf: CivilDate) {
        self.asOf = asOf
        let dates = window.flatMap { $0.dates(asOf: asOf) }
        let first = dates?.lowerBound ?? CivilDate(day: Int32.min / 2), last = min(dates?.upperBound ?? asOf, asOf)
        days = first <= last ? first...last : nil
    }

    /// Whether a day that is filled in counts.
    func holds(date column: String) -> String {
        guard let days else { return "1 = 0" }
        let until = "\(column) <= \(SQL.date(days.upperBound))"
        return days.lowerBound < .first ? until : "\(column) >= \(SQL.date(days.lowerBound)) AND \(until)"
    }

    /// Whether a year that is filled in counts: it stands for its 31 December, and that of the date of measurement for that date.
    func holds(year column: String) -> String {
        guard let days else { return "1 = 0" }
        let first = days.lowerBound < .first ? CivilDate.years.lowerBound : days.lowerBound.year
        let end = days.upperBound
        let last = end == CivilDate.endOfYear(end.year) ? end.year : end.year - 1
        var parts: [String] = []
        if first <= last { parts.append("(\(column) >= \(first) AND \(column) <= \(last) AND \(column) <> \(asOf.year))") }
        if days.contains(asOf) { parts.append("\(column) = \(asOf.year)") }
        return SQL.any(parts)
    }
}
