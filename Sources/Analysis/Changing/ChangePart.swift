import Measurement
import Vocabulary

/// A part of the change of an index; all parts of a place add up to its change exactly.
public struct ChangePart: Sendable {
    public enum Kind: Sendable, Hashable {
        /// Points of those measured both times.
        case stayers(ChangeCause)
        /// There for the first time (baru).
        case joined
        /// There before, but not measured (mulai diukur).
        case began
        /// From elsewhere in the measurement (pindah masuk).
        case movedIn
        /// Into the one group from the other (pindah kelompok).
        case groupIn
        /// No longer there (keluar).
        case left
        /// There, but no longer measured (tidak lagi diukur).
        case ceased
        /// Elsewhere in the measurement (pindah keluar).
        case movedOut
        /// Out of the one group into the other.
        case groupOut
        /// That a group is there on one side only (susunan kelompok), where the index is the mean of the groups' means.
        case composition
        /// That the groups are joined otherwise than before.
        case joining
    }

    /// A part of the part: an indicator, a dimension, a reason.
    public struct Item: Sendable {
        public let item: ChangeItem
        public let title: Phrase
        /// In thousandths of the index.
        public let share: ExactFraction
        public let people: Int
    }

    public let kind: Kind
    /// In thousandths of the index.
    public let share: ExactFraction
    /// How many people stand behind it.
    public let people: Int
    /// They add up to the share; empty where there is nothing to tell apart.
    public let items: [Item]
}

extension ChangePart.Kind {
    /// The stable name that data carry.
    public var code: String {
        switch self {
        case .stayers(let cause): cause.rawValue
        case .joined: "baru"
        case .began: "mulai-diukur"
        case .movedIn: "pindah-masuk"
        case .groupIn: "masuk-kelompok"
        case .left: "keluar"
        case .ceased: "tidak-lagi-diukur"
        case .movedOut: "pindah-keluar"
        case .groupOut: "keluar-kelompok"
        case .composition: "susunan-kelompok"
        case .joining: "cara-gabung-kelompok"
        }
    }

    public var label: Phrase {
        switch self {
        case .stayers(let cause): cause.label
        case .joined: Phrase(id: "pegawai baru", en: "new people")
        case .began: Phrase(id: "mulai diukur", en: "newly measured")
        case .movedIn: Phrase(id: "pindah masuk", en: "moved in")
        case .groupIn: Phrase(id: "pindah kelompok: yang diterima", en: "changed group: received")
        case .left: Phrase(id: "pegawai keluar", en: "people who left")
        case .ceased: Phrase(id: "tidak lagi diukur", en: "no longer measured")
        case .movedOut: Phrase(id: "pindah keluar", en: "moved out")
        case .groupOut: Phrase(id: "pindah kelompok: yang dilepas", en: "changed group: given up")
        case .composition:
            Phrase(id: "susunan kelompok: PNS atau PPPK hanya ada di satu pihak", en: "make-up of groups: PNS or PPPK on one side only")
        case .joining: Phrase(id: "cara menggabungkan kelompok berubah", en: "groups joined in another way")
        }
    }
}
