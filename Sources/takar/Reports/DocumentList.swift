import Presentation
import Vocabulary

/// The kinds of JSON documents there are, a line each.
struct DocumentList {
    let kinds: [DocumentKind]
    let language: Language

    func lines() -> [String] {
        let width = kinds.map(\.title.name.count).max() ?? 0
        return kinds.map { kind in "\(kind.title.name.padded(width))  \(kind.title.version)  \(kind.title.about[language])" }
    }
}
