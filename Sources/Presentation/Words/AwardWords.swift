import Analysis
import Archive
import Measurement
import Personnel
import Vocabulary
import Workflows

extension AwardResult {
    package func title(_ category: AwardList.Category, _ language: Language) -> String {
        let kind = category.kind.label[language]
        let name = kind.prefix(1).uppercased() + kind.dropFirst()
        return category.sizeBand.map { "\(name), \(language == .indonesian ? "ukuran" : "size") \($0.name)" } ?? name
    }

    package func heading(_ language: Language) -> String {
        let place = region?.title ?? (language == .indonesian ? "nasional" : "the nation")
        return language == .indonesian ? "Penghargaan IP ASN \(year), \(place)" : "IP ASN award \(year), \(place)"
    }

    /// The decree by which an agency's measurement is official, with the reason where there is one.
    package func decree(_ agency: String, _ language: Language) -> String {
        guard let publication = publications[agency] else { return "" }
        return publication.decree + (publication.reason(in: language).map { " (\($0))" } ?? "")
    }

    /// Why an agency is not ranked.
    package func reason(_ reason: UnrankedReason, _ language: Language) -> String {
        guard reason == .notReported else { return reason.label[language] }
        let official = Phrase(id: "tidak ada pengukuran yang ditetapkan", en: "no official measurement")
        return (isOfficial ? official : Phrase(id: "tidak ada pengukuran", en: "no measurement"))[language]
    }

    /// Why a category names nobody, or how much its first place says.
    package func remark(_ category: AwardList.Category, _ language: Language) -> String {
        let places = category.ranking.places
        if places.isEmpty { return language == .indonesian ? "tidak ada yang dapat diperingkat" : "nobody can be ranked" }
        if !category.isContested {
            return language == .indonesian
                ? "satu-satunya di kategori ini; peringkatnya tidak berarti" : "the only one in this category; its rank says nothing"
        }
        return category.soundness.map { $0.sentence(in: language) } ?? ""
    }
}
