import Instruments
import Measurement
import Personnel
import Vocabulary

/// A fact of somebody that another value would raise the score by.
public struct Lever: Sendable, Hashable {
    /// Index into the instrument's facts.
    public let fact: Int
    public let now: Int
    /// The value that is wanted: the least that brings all points of it, of education the next level that brings any.
    public let wanted: Int
    /// What that brings alone, in thousandths; nothing where it only counts together with others.
    public let thousandths: Int
    /// The indicator that most of it is of.
    public let indicator: Int
    /// Whether what is missing is a record and not a deed: nothing counts where everybody should have something.
    let isUnrecorded: Bool
    public let kind: Kind

    /// What kind of thing has to happen.
    public enum Kind: String, Sendable, CaseIterable {
        /// Hours of training (*JP*).
        case hours = "jp"
        case leadership = "diklat-kepemimpinan"
        case functional = "diklat-fungsional"
        /// Any other training or seminar.
        case training = "seminar-dan-pelatihan"
        /// An appraisal that is earned, or entered (*SKP*).
        case appraisal = "skp"
        /// A degree.
        case education = "pendidikan"
        /// Only time helps (*hukuman disiplin*).
        case punishment = "hukuman-disiplin"

        public var label: Phrase {
            switch self {
            case .hours: Phrase(id: "JP kurang", en: "JP short")
            case .leadership: Phrase(id: "Diklat kepemimpinan", en: "Leadership training")
            case .functional: Phrase(id: "Diklat fungsional", en: "Functional training")
            case .training: Phrase(id: "Seminar dan pelatihan lain", en: "Seminars and other training")
            case .appraisal: Phrase(id: "Predikat kinerja", en: "Appraisal")
            case .education: Phrase(id: "Pendidikan", en: "Education")
            case .punishment: Phrase(id: "Hukuman disiplin", en: "Punishment")
            }
        }
    }

    public var points: Points { Points(thousandths: thousandths) }
    /// What is missing of an amount, in thousandths.
    public var lacking: Int { max(0, wanted - now) }
}
