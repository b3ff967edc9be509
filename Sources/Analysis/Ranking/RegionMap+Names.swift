import Vocabulary

/// Regions as people write them.
extension RegionMap {
    /// A region by its number (`IV`, `4`), its title (`Kanreg IV Makassar`), its seat (`Makassar`) or one of its provinces
    /// (`Sulawesi Selatan`), in any case; nil where there is none of that name.
    ///
    /// A number as the file writes it comes first, then a seat, then a province, should one name ever mean two.
    public func region(named name: String) -> Region? {
        let wanted = Self.key(name)
        let ways: [(Region) -> [String]] = [
            { [$0.number, $0.title] }, { [Self.roman(wanted) == Self.key($0.number) ? wanted : ""] }, { [$0.seat] }, { self.provinces(of: $0) },
        ]
        guard !wanted.isEmpty else { return nil }
        return ways.lazy.compactMap { names in self.regions.first { names($0).contains { Self.key($0) == wanted } } }.first
    }

    /// What comes nearest to a name that is not known: the region, and the name of it that was meant; nil where nothing is near.
    public func nearest(to name: String) -> (region: Region, name: String)? {
        let wanted = Self.key(name)
        let known = regions.flatMap { region in
            ([region.seat] + provinces(of: region)).filter { !$0.isEmpty }.map {
                (region: region, name: $0, far: Self.key($0).editDistance(to: wanted))
            }
        }
        guard let near = known.min(by: { ($0.far, $0.name) < ($1.far, $1.name) }), near.far <= max(1, wanted.count / 3) else { return nil }
        return (near.region, near.name)
    }

    /// What the provinces of a region are called, in the order of the file.
    public func provinces(of region: Region) -> [String] { region.provinces.flatMap { provinceNames[$0] ?? [] } }

    /// A name without case, spaces, points and the words that may stand before it.
    private static func key(_ name: String) -> String {
        var words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 == "kep" ? "kepulauan" : String($0) }
        while words.count > 1, ["provinsi", "prov", "kanreg", "kantor", "regional", "bkn"].contains(words[0]) { words.removeFirst() }
        return words.joined()
    }

    /// `iv` for `4`; nil for what is no number from 1 to 99.
    private static func roman(_ text: String) -> String? {
        guard text.utf8.count <= 2, let number = Int(text), number > 0 else { return nil }
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"], tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
        return tens[number / 10] + ones[number % 10]
    }
}
