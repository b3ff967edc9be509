/// In which form an answer is wanted, as `Accept` says (RFC 9110, 12.5.1): as a page for people, or as JSON for programs.
enum AcceptedKind: Sendable, Hashable, CaseIterable {
    /// `text/html`.
    case html
    /// `application/json`, and for errors `application/problem+json`.
    case json

    /// - Parameters:
    ///   - accept: the value of the header; nil where there is none.
    ///   - usual: what is given where neither is wanted more: nothing is said, everything is welcome, or nothing that there is.
    init(accept: String?, usual: AcceptedKind = .html) {
        let list = QualityList(accept)
        let html = Self.wanted(list, "text", named: list.quality(of: "text/html", "application/xhtml+xml"))
        let json = Self.wanted(list, "application", named: list.quality(of: "application/json", "application/problem+json"))
        // What is named comes before what is merely meant by a star: programs ask for `application/json, */*`.
        self = html == json ? usual : html > json ? .html : .json
    }

    /// How gladly a form is taken: by its own name, else by that of its type, else by the star for everything; and how closely it was named.
    private static func wanted(_ list: QualityList, _ type: String, named: Int?) -> (quality: Int, closeness: Int) {
        if let named { return (named, named > 0 ? 2 : 0) }
        if let type = list.quality(of: "\(type)/*") { return (type, type > 0 ? 1 : 0) }
        return (list.quality(of: "*/*") ?? 0, 0)
    }
}
