import Pages
import Synchronization
import Vocabulary
import Workflows

/// Contents of pages of one view, as they were written: what depends on nothing but the measurement is written once.
///
/// They are kept with the view that they are of, so they go when it does: when the archive says something else of the measurement, when it
/// is put away, and never to anybody who sees another part of it.
final class WrittenPage: Sendable {
    /// All that a content depends on beside the view.
    struct Key: Sendable, Hashable {
        let page: String
        let language: Language
        /// Whether people, and figures of few, are shown.
        let shows: Bool
        let asked: Int?
        var yearEnd = YearEnd(target: nil)
    }

    private let contents = Mutex<[Key: HTML]>([:])
    /// So many contents of a view; with one more all are written anew.
    private static let most = 64

    func content(_ key: Key, _ write: () -> HTML) -> HTML {
        if let known = contents.withLock({ $0[key] }) { return known }
        let content = write()
        contents.withLock { contents in
            if contents.count >= Self.most { contents = [:] }
            contents[key] = content
        }
        return content
    }
}

extension View {
    /// The content of a page as it was written before, or now.
    func written(_ key: WrittenPage.Key, _ write: () -> HTML) -> HTML {
        index.kept("halaman") { WrittenPage() }.content(key, write)
    }
}
