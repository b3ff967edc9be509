import Vocabulary

/// The form of a cell whose text must not be kept: whether something stands there, and whether it can be what it should be.
public enum CellForm: Sendable, Hashable {
    case absent
    case wellFormed
    case malformed

    /// The form of an e-mail address: one `@`, something before it, and a domain with a point within it behind it.
    public static func email(_ text: String) -> CellForm {
        if text.isEmpty { return .absent }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return .malformed }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } ? .wellFormed : .malformed
    }

    /// The form of a telephone number: at least nine digits and what people write between them.
    public static func phone(_ text: String) -> CellForm {
        if text.isEmpty { return .absent }
        var digits = 0
        for byte in text.utf8 {
            if byte.isDigit { digits += 1 } else if !"+-() ./".utf8.contains(byte) { return .malformed }
        }
        return digits >= 9 ? .wellFormed : .malformed
    }

    /// The form of a NIK: sixteen digits that are not all the same.
    public static func nik(_ text: String) -> CellForm {
        if text.isEmpty { return .absent }
        guard text.utf8.count == 16, text.utf8.allSatisfy(\.isDigit) else { return .malformed }
        return Set(text.utf8).count > 1 ? .wellFormed : .malformed
    }
}
