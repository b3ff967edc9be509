import Instruments
import Vocabulary

extension Plan {
    /// What every result of the plan must carry: that the instrument is provisional, that it does not hold in the year.
    public var notices: [Phrase] { parts.notices { allNotices } }

    private var allNotices: [Phrase] {
        var found: [Phrase] = []
        if let provisional = instrument.provisional { found.append(provisional) }
        if isHypothetical {
            found.append(
                Phrase(
                    id: "Pengandaian: instrumen ini berlaku untuk \(instrument.years), bukan untuk \(asOf.year)",
                    en: "What if: this instrument holds for \(instrument.years), not for \(asOf.year)"))
        }
        return found + instrument.unknownSettingCodes
    }
}
