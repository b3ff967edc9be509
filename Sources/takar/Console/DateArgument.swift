import ArgumentParser
import Vocabulary

/// A date on the command line.
enum DateArgument {
    /// Any form that files may use, but no spreadsheet serial, which nobody types on purpose.
    static func parse(_ text: String) throws -> CivilDate {
        guard case .value(let date) = CivilDate.parse(text), text.utf8.count > 5 else {
            throw ValidationError("'\(text)' is no day of the calendar; write yyyy-MM-dd, such as 2022-06-30.")
        }
        return date
    }
}
