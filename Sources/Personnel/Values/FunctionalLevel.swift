/// The level (jenjang) of a functional post, as its name says it.
public enum FunctionalLevel: Sendable, CaseIterable {
    case pemula, terampil, mahir, penyelia, pertama, muda, madya, utama

    /// The level in a post's name, such as `Bidan Mahir` or `Guru Ahli Muda`; nil for a name that has none, or only its old form.
    public init?(post: String) {
        let words = post.uppercased().split { !$0.isLetter }
        for (word, next) in zip(words, words.dropFirst()) where word == "AHLI" {
            switch next {
            case "PERTAMA": self = .pertama
            case "MUDA": self = .muda
            case "MADYA": self = .madya
            case "UTAMA": self = .utama
            default: continue
            }
            return
        }
        // Standing alone these words are names of other things.
        guard words.count > 1 else { return nil }
        switch words.last {
        case "PEMULA": self = .pemula
        case "TERAMPIL": self = .terampil
        case "MAHIR": self = .mahir
        case "PENYELIA": self = .penyelia
        default: return nil
        }
    }

    /// The retirement age (BUP) of most posts of the level.
    var retirementAge: Int {
        switch self {
        case .pemula, .terampil, .mahir, .penyelia, .pertama, .muda: 58
        case .madya: 60
        case .utama: 65
        }
    }
}
