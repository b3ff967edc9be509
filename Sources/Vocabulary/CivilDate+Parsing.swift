extension CivilDate {
    /// Reads a date in any of the forms found in personnel files.
    ///
    /// `dd-MM-yyyy`, `dd/MM/yyyy`, `dd.MM.yyyy`, `yyyy-MM-dd`, `yyyy/MM/dd`, either with a time of day behind it (which is
    /// ignored: the day is the one written), `17 Agustus 2024`, and a five-digit Excel serial (1900 system).
    /// Empty, `null`, `-`, `00-00-0000` and `0001-01-01` in any order are absent. Anything else is unreadable.
    public static func parse(_ bytes: Span<UInt8>) -> Entry<CivilDate> {
        if bytes.count == 10, let day = MonthTable.shared.day(bytes.word(at: 0), bytes.quarterWord(at: 8)) { return .value(CivilDate(day: day)) }
        let cell = bytes.extracting(bytes.trimmedRange)
        if cell.saysNothing { return .absent }
        var parts = DateParts()
        var index = 0
        while index < cell.count, parts.count < 3 {
            let byte = cell[index]
            if byte.isDigit {
                guard let end = parts.takeNumber(cell, from: index) else { return .unreadable }
                index = end
            } else if byte.isLetter {
                guard parts.count == 1, let end = parts.takeMonth(cell, from: index) else { return .unreadable }
                index = end
            } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") {
                guard index > 0 else { return .unreadable }
                index += 1
            } else {
                return .unreadable
            }
        }
        if parts.count == 1, index == cell.count { return serial(parts.first, digits: cell.count) }
        // A serial with a time of day behind its decimal sign.
        if parts.count == 2, parts.firstDigits == 5, index == cell.count, cell[5] == UInt8(ascii: ".") || cell[5] == UInt8(ascii: ",") {
            return serial(parts.first, digits: 5)
        }
        guard parts.count == 3, index == cell.count || isTimeOfDay(cell.extracting(index...)) else { return .unreadable }
        if parts.isPlaceholder { return .absent }
        let (year, month, day) = parts.firstDigits == 4 ? (parts.first, parts.second, parts.third) : (parts.third, parts.second, parts.first)
        guard parts.firstDigits == 4 ? parts.thirdDigits <= 2 : parts.thirdDigits == 4 else { return .unreadable }
        guard let date = CivilDate(year: year, month: month, day: day) else { return .unreadable }
        return .value(date)
    }

    public static func parse(_ text: String) -> Entry<CivilDate> { parse(text.utf8.span) }

    /// Excel counts from 1 January 1900 as day 1 and believes in 29 February 1900; serial 25569 is 1 January 1970.
    private static func serial(_ number: Int, digits: Int) -> Entry<CivilDate> {
        if number == 0, digits == 1 { return .absent }
        guard digits == 5, number > 60 else { return .unreadable }
        return .value(CivilDate(day: Int32(number - 25_569)))
    }

    /// Whether `rest` is a time of day such as `T00:00:00Z`, ` 07:30` or `T00:00:00.000+07:00`.
    private static func isTimeOfDay(_ rest: Span<UInt8>) -> Bool {
        guard rest.count >= 5, rest[0] == UInt8(ascii: "T") || rest[0] == UInt8(ascii: " ") else { return false }
        var colons = 0
        for index in 1..<rest.count {
            let byte = rest[index]
            if byte == UInt8(ascii: ":") { colons += 1; continue }
            let allowed =
                byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "Z")
            if !allowed { return false }
        }
        return colons >= 1 && rest[1].isDigit
    }
}

/// Up to three numbers of a date in the order they were written.
private struct DateParts {
    var count = 0
    var first = 0, second = 0, third = 0
    var firstDigits = 0, thirdDigits = 0

    /// A date that stands for "none": `00-00-0000`, `0001-01-01`, `01-01-0001`, and `00/01/1900`, a spreadsheet's zero.
    var isPlaceholder: Bool {
        (first == 0 && second == 0 && third == 0) || (first <= 1 && second == 1 && third <= 1) || (first == 0 && second == 1 && third == 1900)
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
