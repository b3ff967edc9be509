import Foundation
import Vocabulary

/// Which page of several an answer is.
struct AnswerPage: Sendable, Hashable {
    /// From 1; nil where the answer only says that there are more.
    let number: Int?
    /// How many there are; nil where it is not said.
    let count: Int?

    /// Nil when the answer says nothing of pages, or that it is the only one.
    init?(_ answer: [String: Any]) {
        var fields = answer
        for key in ["meta", "_meta", "pagination", "paging", "page", "links", "_links", "data"] {
            if let inner = answer[key] as? [String: Any] { fields.merge(inner) { first, _ in first } }
        }
        func number(_ keys: [String]) -> Int? {
            keys.lazy.compactMap { key in fields[key].flatMap { AnswerFile.text($0, key) }.flatMap { Int($0) } }.first
        }
        let current = number(["current_page", "currentPage", "page", "pageNumber", "halaman"])
        let last = number(["last_page", "lastPage", "total_pages", "totalPages", "pageCount", "page_count", "jumlah_halaman"])
        let more = ["next_page_url", "next", "nextPage", "next_page"].contains { key in
            guard let value = fields[key], !(value is NSNull) else { return false }
            return (value as? String) != ""
        } || (fields["has_more"] as? Bool ?? fields["hasMore"] as? Bool ?? false)
        guard more || last ?? 1 > 1 else { return nil }
        self.number = current
        count = last
    }
}

/// The pages of several that were found, file by file.
struct AnswerPages {
    private var found: [(file: String, page: AnswerPage)] = []

    mutating func add(_ pages: [AnswerPage], of file: String) { found += pages.map { (file, $0) } }

    /// Files of whose pages some are missing.
    var diagnostics: [Diagnostic] {
        let known = Set(found.compactMap(\.page.number))
        var said: Set<String> = []
        return found.compactMap { file, page in
            let wanted = page.count ?? (known.max() ?? 1) + 1
            guard !(1...max(wanted, 1)).allSatisfy(known.contains), said.insert(file).inserted else { return nil }
            return Diagnostic(.somePages(page), at: Place(file: file))
        }
    }
}
