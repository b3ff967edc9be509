import Archive
import Foundation
import Vocabulary

extension ArchiveInstant {
    /// The moment as people write it, by the clock of this machine: `30 Juni 2022 14.05`; as it stands in the archive where that is none.
    package func text(in language: Language) -> String {
        guard let parts, let hour = parts.hour, let minute = parts.minute else { return description }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day(in: language)) \(two(hour))\(language == .indonesian ? "." : ":")\(two(minute))"
    }

    /// The day of the moment, by the clock of this machine.
    package func day(in language: Language) -> String {
        guard let parts, let year = parts.year, let month = parts.month, let day = parts.day, let date = CivilDate(year: year, month: month, day: day)
        else { return description }
        return date.text(in: language)
    }

    private var parts: DateComponents? {
        guard let date = try? Date(description, strategy: .iso8601) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .current
        return calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    }
}
