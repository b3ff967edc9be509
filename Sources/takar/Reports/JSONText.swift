import Foundation
import Measurement
import Vocabulary

/// Writing results as JSON: exact numbers, keys in a fixed order.
enum JSONText {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension Decimal {
    /// A mean with two decimals, half up.
    init(_ mean: ExactMean) { self = Decimal(mean.hundredths) / 100 }

    init(_ points: Points) { self = Decimal(points.thousandths) / 1000 }
}
