import Vocabulary

/// In which language an answer is wanted, as `Accept-Language` says (RFC 9110, 12.5.4).
enum AcceptedLanguage {
    /// English where it is wanted more than Indonesian, and Indonesian in all other cases: wanted as much, or none of both.
    ///
    /// - Parameter header: the value of the header; nil where there is none.
    static func preferred(_ header: String?) -> Language {
        let list = QualityList(header)
        return quality(of: ["en"], in: list) > quality(of: ["id", "in"], in: list) ? .english : .indonesian
    }

    /// How gladly a language is taken, in thousandths: by any of its tags (`in` is what Indonesian was called until 1989, and older
    /// systems still say so), with or without a region, else by the star.
    private static func quality(of tags: [String], in list: QualityList) -> Int {
        list.quality { range in tags.contains { range == $0 || range.hasPrefix($0 + "-") } } ?? list.quality(of: "*") ?? 0
    }
}
