import Archive
import Presentation
import Vocabulary

/// What was made official, as text for a terminal.
struct PublicationReport {
    let publication: Publication
    let language: Language

    func lines() -> [String] {
        let (number, measurement, decree) = (publication.number, publication.measurement, publication.decree)
        let ending =
            publication.supersedes.map { Phrase(id: ", menggantikan penetapan \($0)", en: ", in place of publication \($0)")[language] } ?? ""
        let line = Phrase(
            id: "Pengukuran \(measurement) ditetapkan sebagai penetapan \(number) (\(decree))\(ending).",
            en: "Measurement \(measurement) is official as publication \(number) (\(decree))\(ending).")
        return [line[language]] + (publication.reason(in: language).map { [$0] } ?? [])
    }
}
