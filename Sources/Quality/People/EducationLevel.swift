import Personnel

/// Levels of education (tingkat pendidikan), ordered.
public enum EducationLevel: Int, Sendable, Comparable {
    case primary = 1
    case lowerSecondary, upperSecondary, diplomaTwo, diplomaThree, bachelor, master, doctor

    /// The level of one of SIASN's codes, also of one that lost its leading zero; nil for an empty or unknown code.
    public init?(_ code: Code) {
        switch code {
        case "05", "5": self = .primary
        case "10", "12": self = .lowerSecondary
        case "15", "17", "18", "20": self = .upperSecondary
        case "25": self = .diplomaTwo
        case "30": self = .diplomaThree
        case "35", "40", "42": self = .bachelor
        case "45", "47": self = .master
        case "49", "50": self = .doctor
        default: return nil
        }
    }

    public static func < (left: EducationLevel, right: EducationLevel) -> Bool { left.rawValue < right.rawValue }

    /// Whether the code is that of a diploma (D-I) or of anything higher, which give a title.
    static func isDiplomaOrHigher(_ code: Code) -> Bool {
        guard let level = EducationLevel(code) else { return false }
        return code == "20" || level > .upperSecondary
    }

    /// What a structural post of an echelon requires by the general rules: S-1 or D-IV down to III, D-III below.
    static func required(echelon: Int) -> EducationLevel { echelon <= 3 ? .bachelor : .diplomaThree }
}
