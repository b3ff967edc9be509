import Vocabulary

/// How the codes of one of SIASN's tables are written, which tells what a spreadsheet made of them that took them for numbers.
///
/// All codes of kedudukan hukum, tingkat pendidikan and eselon have two digits, so that one digit can only have lost its zero; those
/// of jenis jabatan, jenis diklat, latihan struktural, kuadran kinerja and jenis hukuman are numbers, so that a zero in front of
/// them can only have been put there.
public enum CodeShape: Sendable, Hashable {
    case twoDigits
    case number

    /// The shape of the codes in a field; nil for fields whose codes are letters and for all that are no codes.
    public static func of(_ field: RecordField) -> CodeShape? {
        switch field {
        case .employeeStanding, .employeeEducation, .educationLevel, .employeeEchelon, .employeeUnitEchelon: .twoDigits
        case .employeePositionKind, .trainingKind, .leadershipLevel, .predicateRating, .sanctionKind: .number
        default: nil
        }
    }

    /// The code of the table that a code of digits can only be; any other code stays as it is.
    public func restored(_ code: Code) -> Code {
        guard code != .tooLong, !code.isEmpty, digits(code) else { return code }
        switch self {
        case .twoDigits:
            if code.count == 1 { return Code(bits: UInt64(UInt8(ascii: "0")) | code.bits << 8) }
            var bits = code.bits
            while bits > 0xFFFF, bits & 0xFF == UInt64(UInt8(ascii: "0")) { bits >>= 8 }
            return Code(bits: bits)
        case .number:
            var bits = code.bits
            while bits > 0xFF, bits & 0xFF == UInt64(UInt8(ascii: "0")) { bits >>= 8 }
            return Code(bits: bits)
        }
    }

    /// Whether the code can be one of the table, also of a later one: one to three digits once restored.
    public func allows(_ code: Code) -> Bool { code != .tooLong && digits(code) && (1...3).contains(restored(code).count) }

    private func digits(_ code: Code) -> Bool {
        (0..<code.count).allSatisfy { UInt8(truncatingIfNeeded: code.bits >> UInt64(8 * $0)).isDigit }
    }
}
