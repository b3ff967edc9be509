extension CivilDate {
    /// Reads a date in any of the forms found in personnel files.
    ///
    /// `dd-MM-yyyy`, `dd/MM/yyyy`, `dd.MM.yyyy`, `yyyy-MM-dd`, `yyyy/MM/dd`, either with a time of day behind it (which is
    /// ignored: the day is the one written, but for midnight in Indonesia that is written in UTC), `17 Agustus 2024`, a weekday before
    /// any of them, and a five-digit Excel serial (1900 system).
    /// Empty, `null`, `-`, `00-00-0000` and `0001-01-01` in any order are absent. Anything else is unreadable.
    public static func parse(_ bytes: Span<UInt8>) -> Entry<CivilDate> {
        if bytes.count == 10, let day = MonthTable.shared.day(bytes.word(at: 0), bytes.quarterWord(at: 8)) { return .value(CivilDate(day: day)) }
        return read(bytes).entry
    }

    public static func parse(_ text: String) -> Entry<CivilDate> { parse(text.utf8.span) }

    /// Reads a date as `parse` does, in the order of day and month that its column has, and says what was special about it.
    ///
    /// - `epoch`: from when the workbook counts days.
    public static func read(_ bytes: Span<UInt8>, order: DateOrder = .dayFirst, epoch: DateEpoch = .from1900) -> DateReading {
        let whole = bytes.extracting(bytes.trimmedRange)
        if whole.saysNothing { return DateReading(.absent) }
        // The zero date of a database as PHP writes it.
        if whole.count >= 11, whole[0] == UInt8(ascii: "-"), whole.begins(with: "-0001-11-30") { return DateReading(.absent, .placeholder) }
        let cell = whole.extracting(weekdayEnd(whole)...)
        if let number = serialWithTime(cell) { return serial(number, digits: 5, epoch) }
        var parts = DateParts()
        var index = 0
        while index < cell.count, parts.count < 3 {
            let byte = cell[index]
            if byte.isDigit {
                guard let end = parts.takeNumber(cell, from: index) else { return DateReading(.unreadable) }
                index = end
            } else if byte.isLetter {
                guard parts.count == 1, let end = parts.takeMonth(cell, from: index) else { return DateReading(.unreadable) }
                index = end
            } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") {
                guard index > 0 else { return DateReading(.unreadable) }
                index += 1
            } else {
                return DateReading(.unreadable)
            }
        }
        if parts.count == 1, index == cell.count, cell.count == whole.count { return serial(parts.first, digits: cell.count, epoch) }
        guard parts.count == 3 else { return DateReading(.unreadable) }
        let time = TimeOfDay(cell.extracting(index...))
        guard index == cell.count || time != nil else { return DateReading(.unreadable) }
        if parts.isPlaceholder { return DateReading(.absent) }
        if parts.isProgramsNone { return DateReading(.absent, .placeholder) }
        var reading = parts.reading(order)
        if let date = reading.entry.value, date == .unixZero || date == .first { reading.form = .placeholder }
        guard case .value(let date) = reading.entry, time?.isIndonesianMidnight == true else { return reading }
        let local = CivilDate(day: date.day + 1)
        return DateReading(.value(local), local == .unixZero || local == .first ? .placeholder : .utcMidnight, reading.evidence)
    }

    /// Excel counts from 1 January 1900 as day 1 and believes in 29 February 1900; serial 25569 is 1 January 1970.
    private static func serial(_ number: Int, digits: Int, _ epoch: DateEpoch) -> DateReading {
        if number == 0, digits == 1 { return DateReading(.absent) }
        guard digits == 5, number > 60 else { return DateReading(.unreadable) }
        let day = CivilDate(day: Int32(number + epoch.firstDay))
        return DateReading(years.contains(day.year) ? .value(day) : .unreadable)
    }

    /// The day of a serial with a time of day behind its decimal sign; nil for any other cell.
    private static func serialWithTime(_ cell: Span<UInt8>) -> Int? {
        guard cell.count > 6, cell[5] == UInt8(ascii: ".") || cell[5] == UInt8(ascii: ",") else { return nil }
        var number = 0
        for index in 0..<cell.count where index != 5 {
            guard cell[index].isDigit else { return nil }
            if index < 5 { number = number * 10 + Int(cell[index] - UInt8(ascii: "0")) }
        }
        return number
    }

    /// Where the date begins behind the name of a weekday, such as `Rabu, 10 November 2021`; 0 where none stands there.
    private static func weekdayEnd(_ cell: Span<UInt8>) -> Int {
        var end = 0
        while end < cell.count, cell[end].isLetter || cell[end] == UInt8(ascii: "'") { end += 1 }
        guard end >= 3, end < cell.count else { return 0 }
        let isWeekday = weekdays.contains { name in
            let letters = name.utf8.span
            guard end == letters.count || end == 3 && letters.count > 3 else { return false }
            for index in 0..<end where cell[index].lowercased != letters[index] { return false }
            return true
        }
        guard isWeekday else { return 0 }
        while end < cell.count, cell[end] == UInt8(ascii: ",") || cell[end] == UInt8(ascii: ".") || cell[end].isSpace { end += 1 }
        return end
    }

    private static let weekdays = [
        "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    ]
}

/// Up to three numbers of a date in the order they were written.
private struct DateParts {
    var count = 0
    var first = 0, second = 0, third = 0
    var firstDigits = 0, thirdDigits = 0
    /// Whether the second part is the name of a month.
    var isMonthNamed = false

    /// A date that stands for "none": `00-00-0000`, `0001-01-01`, `01-01-0001`, and `00/01/1900`, a spreadsheet's zero.
    var isPlaceholder: Bool {
        (first == 0 && second == 0 && third == 0) || (first <= 1 && second == 1 && third <= 1) || (first == 0 && second == 1 && third == 1900)
            || (first == 1900 && second == 1 && third == 0)
    }

    /// A day outside the years of personnel files that programs write for none: the zero of OLE dates, the first day of SQL Server,
    /// the last day of a calendar for "without end".
    var isProgramsNone: Bool {
        let (year, month, day) = firstDigits == 4 ? (first, second, third) : (third, second, first)
        switch year {
        case 1899: return month == 12 && day >= 30
        case 1753: return month == 1 && day == 1
        case 9999: return month == 12 && day == 31 || month == 31 && day == 12
        default: return false
        }
    }

    /// The date that the three parts write in the order of their column.
    func reading(_ order: DateOrder) -> DateReading {
        if firstDigits == 4 {
            guard thirdDigits <= 2 else { return DateReading(.unreadable) }
            return DateReading(CivilDate(year: first, month: second, day: third).map(Entry.value) ?? .unreadable)
        }
        guard thirdDigits == 4 else { return DateReading(.unreadable) }
        if isMonthNamed { return DateReading(CivilDate(year: third, month: second, day: first).map(Entry.value) ?? .unreadable) }
        let dayFirst = CivilDate(year: third, month: second, day: first), monthFirst = CivilDate(year: third, month: first, day: second)
        // Only what is a day in one order alone tells which order it is.
        let evidence: DateOrder? = (dayFirst == nil) == (monthFirst == nil) ? nil : dayFirst == nil ? .monthFirst : .dayFirst
        switch order {
        case .dayFirst: return DateReading(dayFirst.map(Entry.value) ?? .unreadable, .plain, evidence)
        case .monthFirst: return DateReading(monthFirst.map(Entry.value) ?? .unreadable, .plain, evidence)
        case .contradictory: return DateReading(.unreadable, .plain, evidence)
        }
    }

    mutating func add(_ value: Int, digits: Int) {
        switch count {
        case 0: (first, firstDigits) = (value, digits)
        case 1: second = value
        default: (third, thirdDigits) = (value, digits)
        }
        count += 1
    }

    /// Takes a run of at most five digits; returns where it ends.
    mutating func takeNumber(_ cell: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        var value = 0
        while index < cell.count, cell[index].isDigit {
            guard index - start < 5 else { return nil }
            value = value * 10 + Int(cell[index] - UInt8(ascii: "0"))
            index += 1
        }
        add(value, digits: index - start)
        return index
    }

    /// Takes an Indonesian or English month name, whole or abbreviated to three letters or more; returns where it ends.
    mutating func takeMonth(_ cell: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < cell.count, cell[index].isLetter { index += 1 }
        let word = cell.extracting(start..<index)
        guard word.count >= 3 else { return nil }
        for (name, month) in Self.monthNames where word.count <= name.utf8.count {
            let letters = name.utf8.span
            var same = true
            for position in 0..<word.count where word[position].lowercased != letters[position] { same = false; break }
            if same {
                add(month, digits: 2)
                isMonthNamed = true
                if index < cell.count, cell[index] == UInt8(ascii: ".") { index += 1 }
                return index
            }
        }
        return nil
    }

    private static let monthNames: [(String, Int)] = [
        ("januari", 1), ("january", 1), ("februari", 2), ("february", 2), ("pebruari", 2), ("maret", 3), ("march", 3), ("april", 4), ("mei", 5),
        ("may", 5),
        ("juni", 6), ("june", 6), ("juli", 7), ("july", 7), ("agustus", 8), ("august", 8), ("agt", 8), ("ags", 8), ("september", 9), ("oktober", 10),
        ("october", 10), ("november", 11), ("nopember", 11), ("desember", 12), ("december", 12),
    ]
}
