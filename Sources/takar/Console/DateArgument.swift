import ArgumentParser
import Vocabulary

/// A date on the command line.
enum DateArgument {
    /// Any form that files may use, but no spreadsheet serial, which nobody types on purpose.
    static func parse(_ text: String) throws -> CivilDate {
        guard case .value(let date) = CivilDate.parse(text), text.utf8.count > 5 else {
            // A day of the calendar in a year that no personnel file speaks of.
            if let year = text.split(separator: "-").first.flatMap({ $0.count == 4 ? Int($0) : nil }), !CivilDate.years.contains(year) {
                let (first, last) = (CivilDate.years.lowerBound, CivilDate.years.upperBound)
                throw ValidationError(
                    Phrase(
                        id: "'\(text)': tahunnya di luar \(first) sampai \(last); tulis tttt-bb-hh, misalnya 2022-06-30.",
                        en: "'\(text)': the year lies outside \(first) to \(last); write yyyy-MM-dd, such as 2022-06-30."))
            }
            throw ValidationError(
                Phrase(
                    id: "'\(text)' bukan tanggal kalender; tulis tttt-bb-hh, misalnya 2022-06-30.",
                    en: "'\(text)' is no day of the calendar; write yyyy-MM-dd, such as 2022-06-30."))
        }
        return date
    }
}

/// An index on the command line.
enum IndexArgument {
    /// Points above 0 and up to 100, with a decimal comma or point.
    static func parse(_ text: String) throws -> Points {
        guard let thousandths = Thousandths.parse(text), thousandths > 0, thousandths <= Points.hundred.thousandths else {
            throw ValidationError(
                Phrase(
                    id: "'\(text)' bukan indeks; tulis poin di atas 0 sampai 100, misalnya 81 atau 81,5.",
                    en: "'\(text)' is no index; write points above 0 and up to 100, such as 81 or 81.5."))
        }
        return Points(thousandths: thousandths)
    }
}
