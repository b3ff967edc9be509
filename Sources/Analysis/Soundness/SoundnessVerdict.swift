import Vocabulary

/// How firmly first place is held.
///
/// The bounds are this program's: 95 % is what the rank bands use too, and 75 % means that three draws in four agree.
public enum SoundnessVerdict: String, Sendable, CaseIterable {
    /// First in at least 95 % of the draws under every noise, under every option, and with everybody's missing data filled in.
    case sound = "kokoh"
    /// First in at least 75 % of the draws under every noise.
    case fair = "cukup-kokoh"
    case fragile = "rapuh"

    public var label: Phrase {
        switch self {
        case .sound: Phrase(id: "kokoh", en: "sound")
        case .fair: Phrase(id: "cukup kokoh", en: "fairly sound")
        case .fragile: Phrase(id: "rapuh", en: "fragile")
        }
    }
}

extension Soundness {
    public var verdict: SoundnessVerdict {
        func holds(percent: Int) -> Bool { draws.allSatisfy { $0.leaderHolds * 100 >= $0.draws * percent } }
        let elsewhere = (options + [missing?.full].compactMap(\.self)).allSatisfy { $0.leaderHolds == true }
        if holds(percent: 95), elsewhere { return .sound }
        return holds(percent: 75) ? .fair : .fragile
    }
}
