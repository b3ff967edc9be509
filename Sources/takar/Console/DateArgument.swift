import ArgumentParser
import Vocabulary

/// A date on the command line.
enum DateArgument {
    /// Any form that files may use, but no spreadsheet serial, which nobody types on purpose.
    static func parse(_ text: String) throws -> CivilDate {
        guard case .value(let date) = CivilDate.parse(text), text.utf8.count > 5 else {
            throw ValidationError(
                Phrase(
                    id: "'\(text)' bukan tanggal kalender; tulis tttt-bb-hh, misalnya 2022-06-30.",
                    en: "'\(text)' is no day of the calendar; write yyyy-MM-dd, such as 2022-06-30."))
        }
        return date
    }
}
