import Analysis
import Archive
import Instruments
import Personnel
import Quality
import Vocabulary

/// By its Indonesian name.
extension Instruments.Dimension: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func writer(in language: Language) -> JSONWriting<Instruments.Dimension> { { $1.text($0.rawValue) } }
}

/// In Universal Time, as ISO 8601 writes it.
extension ArchiveInstant: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func writer(in language: Language) -> JSONWriting<ArchiveInstant> { { $1.text($0.description) } }
}

/// A part of a difference, with two decimals.
extension IndexShare: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func writer(in language: Language) -> JSONWriting<IndexShare> { { $1.thousandths($0.hundredths * 10) } }
}

/// In percent with two decimals, half up.
extension WeightedShare: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func writer(in language: Language) -> JSONWriting<WeightedShare> { { $1.thousandths($0.hundredths * 10) } }
}

/// Message and remedy as sentences.
extension Problem: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func writer(in language: Language) -> JSONWriting<Problem> { { $1.text($0.text(in: language)) } }
}

/// Words that are put together in the language of the document alone.
struct Said: JSONShaped {
    let text: (Language) -> String

    static var schema: JSONSchema { .text }
    static func writer(in language: Language) -> JSONWriting<Said> { { $1.text($0.text(language)) } }
}
