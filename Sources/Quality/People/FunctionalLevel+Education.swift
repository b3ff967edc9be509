import Personnel

extension FunctionalLevel {
    /// What a post of the level requires by the general rules.
    var requiredEducation: EducationLevel {
        switch self {
        case .pemula: .upperSecondary
        case .terampil, .mahir, .penyelia: .diplomaThree
        case .pertama, .muda, .madya: .bachelor
        case .utama: .master
        }
    }
}
