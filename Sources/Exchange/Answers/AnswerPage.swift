import Foundation
import Vocabulary

/// Which page of several an answer is.
struct AnswerPage: Sendable, Hashable {
    /// From 1; nil where the answer only says that there are more.
    let number: Int?
    /// How many there are; nil where it is not said.
    let count: Int?
    /// Whether the answer says that another one follows.
    let hasNext: Bool

    /// Nil when the answer says nothing of pages, or that it is the only one.
    init?(_ answer: [String: Any]) {
        var fields = answer
        for key in ["meta", "_meta", "pagination", "paging", "page", "links", "_links", "data"] {
            if let inner = answer[key] as? [String: Any] { fields.merge(inner) { first, _ in first } }
        }
        func number(_ keys: [String]) -> Int? {
            keys.lazy.compactMap { key in fields[key].flatMap { AnswerFile.text($0, key) }.flatMap { Int($0) } }.first
        }
        func address(_ keys: [String]) -> String? {
            keys.lazy.compactMap { fields[$0].flatMap { AnswerFile.text($0, "") } }.first { !$0.isEmpty && $0 != "FALSE" }
        }
        let next = address(["next_page_url", "next", "nextPage", "next_page"]), previous = address(["prev_page_url", "previous", "prev", "prevPage"])
        let count = number(["last_page", "lastPage", "total_pages", "totalPages", "pageCount", "page_count", "jumlah_halaman"])
        let saysMore = fields["has_more"] as? Bool ?? fields["hasMore"] as? Bool ?? false
        hasNext = next != nil || saysMore
        guard hasNext || previous != nil || count ?? 1 > 1 else { return nil }
        let named = number(["current_page", "currentPage", "page", "pageNumber", "halaman"])
        self.number = named ?? Self.page(of: next).map { $0 - 1 } ?? (previous == nil ? 1 : (Self.page(of: previous) ?? 1) + 1)
        self.count = count
    }

    /// The page that an address asks for, as Django and others write it.
    private static func page(of address: String?) -> Int? {
        guard let address, let start = address.range(of: "page=")?.upperBound else { return nil }
        return Int(address[start...].prefix(while: \.isNumber))
    }
}

/// The pages of several that were found, file by file.
struct AnswerPages {
    /// Pages of the same service have records of the same keys.
    private var found: [(file: String, keys: [String], page: AnswerPage)] = []

    mutating func add(_ answers: AnswerFile, of file: String) {
        let keys = answers.records.first?.map(\.key) ?? []
        found += answers.pages.map { (file, keys, $0) }
    }

    /// Files of whose pages some are missing.
    var diagnostics: [Diagnostic] {
        var said: Set<String> = []
        return Dictionary(grouping: found) { $0.keys }.values.sorted { $0[0].file < $1[0].file }.flatMap { group -> [Diagnostic] in
            let known = Set(group.compactMap(\.page.number))
            let last = group.compactMap(\.page.count).max() ?? known.max() ?? 1
            let isOpen = group.contains { $0.page.hasNext && ($0.page.number ?? 1) >= last }
            guard isOpen || !(1...max(last, 1)).allSatisfy(known.contains) else { return [] }
            return group.compactMap { entry in
                said.insert(entry.file).inserted ? Diagnostic(.somePages(entry.page), at: Place(file: entry.file)) : nil
            }
        }
    }
}
