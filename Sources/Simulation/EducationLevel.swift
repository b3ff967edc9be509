/// Tingkat pendidikan, in the codes of SIASN.
enum EducationLevel: String {
    case primary = "05"
    case juniorSecondary = "10"
    case secondary = "15"
    case vocationalSecondary = "17"
    case diploma1 = "20"
    case diploma2 = "25"
    case diploma3 = "30"
    case diploma4 = "35"
    case bachelor = "40"
    case profession = "42"
    case master = "45"
    case specialist = "47"
    case doctor = "50"

    /// The age at which people usually finish it.
    var graduationAge: Int {
        switch self {
        case .primary: 12
        case .juniorSecondary: 15
        case .secondary, .vocationalSecondary: 18
        case .diploma1: 19
        case .diploma2: 20
        case .diploma3: 21
        case .diploma4, .bachelor: 22
        case .profession: 24
        case .master: 26
        case .specialist: 30
        case .doctor: 32
        }
    }

    /// What one has to have finished before; nil for the first.
    var before: EducationLevel? {
        switch self {
        case .primary: nil
        case .juniorSecondary: .primary
        case .secondary, .vocationalSecondary: .juniorSecondary
        case .diploma1, .diploma2, .diploma3, .diploma4, .bachelor: .secondary
        case .profession, .master: .bachelor
        case .specialist: .profession
        case .doctor: .master
        }
    }

    /// This level, or the highest before it that somebody of this age can have.
    func reachable(atAge age: Int) -> EducationLevel {
        var level = self
        while level.graduationAge >= age, let before = level.before { level = before }
        return level
    }
}
