import Instruments
import Measurement
import Presentation
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
}
