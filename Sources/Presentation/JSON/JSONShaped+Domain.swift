import Analysis
import Archive
import Foundation
import Instruments
import Personnel
import Quality
import Vocabulary

/// By its Indonesian name.
extension Instruments.Dimension: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func encoder(in language: Language) -> (Instruments.Dimension) -> JSONValue? { { .text($0.rawValue) } }
}

/// In Universal Time, as ISO 8601 writes it.
extension ArchiveInstant: JSONShaped {
    package static var schema: JSONSchema { .text }
    package static func encoder(in language: Language) -> (ArchiveInstant) -> JSONValue? { { .text($0.description) } }
}

/// A part of a difference, with two decimals.
extension IndexShare: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func encoder(in language: Language) -> (IndexShare) -> JSONValue? { { .number(Decimal(hundredths: $0.hundredths)) } }
}

/// In percent with two decimals, half up.
extension WeightedShare: JSONShaped {
    package static var schema: JSONSchema { .number }
    package static func encoder(in language: Language) -> (WeightedShare) -> JSONValue? { { .number(Decimal(hundredths: $0.hundredths)) } }
}
