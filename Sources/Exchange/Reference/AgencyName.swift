import Vocabulary

/// Names of agencies compared as people and portals write them: «KABUPATEN CONTOH» is «Pemerintah Kab. Contoh».
enum AgencyName {
    /// The words for kinds of regions, whichever way they are written.
    private static let kinds = [
        "kabupaten": "kab", "kab": "kab", "pemkab": "kab", "kota": "kota", "kotamadya": "kota", "pemkot": "kota", "provinsi": "prov",
        "propinsi": "prov", "prov": "prov", "pemprov": "prov",
    ]

    /// What two names of one agency have in common; a regency and a town of one name stay apart, and a bare name is neither's.
    ///
    /// - Parameter isProvince: the names are of provinces, and may leave out the word.
    static func key(_ name: String, isProvince: Bool = false) -> String {
        var words = name.utf8.split { !$0.isDigit && !$0.isLetter }.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
        if words.first == "pemerintah" { words.removeFirst() }
        if words.count > 1, words[0] == "daerah", kinds[words[1]] != nil { words.removeFirst() }
        if let first = words.first, let kind = kinds[first] {
            words[0] = kind
        } else if isProvince {
            words.insert("prov", at: 0)
        }
        return words.map { $0 == "kep" ? "kepulauan" : $0 }.joined()
    }
}
