import Instruments
import Measurement
import Rainbow
import Vocabulary

extension Plan {
    /// What a result rests on, as lines of a report: the instrument with its options, and the notices.
    func basis(in language: Language) -> [String] {
        let changed = instrument.changedSettings
        let options = changed.isEmpty ? Phrase(id: "opsi bawaan", en: "default options")[language] : changed.joined(separator: " ")
        let title = Phrase(id: "Instrumen", en: "Instrument")[language].padded(14)
        return ["  \(title)\(instrument.id) (\(instrument.version.prefix(12))), \(options)"]
            + notices.map { "  \("".padded(14))\($0[language])".yellow }
    }

    /// What every result of the plan must carry: that the instrument is provisional, that it does not hold in the year.
    var notices: [Phrase] {
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
