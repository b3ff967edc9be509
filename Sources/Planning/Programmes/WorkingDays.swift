import Instruments
import Vocabulary

/// Days of work, from Monday to Friday: national holidays are not known, which every plan says.
enum WorkingDays {
    /// From 0 for Monday; 1 January 1970 was a Thursday.
    static func weekday(_ date: CivilDate) -> Int { ((Int(date.day) + 3) % 7 + 7) % 7 }

    /// The first Monday on a day or after it.
    static func monday(onOrAfter date: CivilDate) -> CivilDate {
        let weekday = weekday(date)
        return weekday == 0 ? date : CivilDate(day: date.day + Int32(7 - weekday))
    }

    /// The last of so many working days, the first of which is a Monday.
    static func end(of days: Int, fromMonday start: CivilDate) -> CivilDate {
        let days = max(days, 1) - 1
        return CivilDate(day: start.day + Int32(days / 5 * 7 + days % 5))
    }

    /// The rounds of a programme of so many days that fit between two dates, one behind the other, each beginning on a Monday; where none
    /// does, one that begins as early as it can.
    static func rounds(of days: Int, from first: CivilDate, to last: CivilDate, atOnce: Int?, mark: SourceMark) -> [Schedule.Round] {
        var rounds: [Schedule.Round] = []
        var start = monday(onOrAfter: first)
        while case let end = end(of: days, fromMonday: start), end <= last {
            rounds.append(Schedule.Round(start: start, end: end, classes: atOnce, mark: mark))
            start = monday(onOrAfter: CivilDate(day: end.day + 1))
        }
        if rounds.isEmpty, first.day + Int32(max(days, 1)) - 1 <= last.day {
            rounds.append(
                Schedule.Round(start: first, end: CivilDate(day: first.day + Int32(max(days, 1)) - 1), classes: atOnce, mark: mark))
        }
        return rounds
    }
}
