import Instruments
import Vocabulary
import Yams

extension RegionReader {
    // MARK: Names of provinces

    /// By code, one name or a list of names. A name may stand for one province only.
    mutating func provinceNames(_ node: Node?, _ regions: [RegionMap.Region]) -> [Int: [String]] {
        guard let node else { return [:] }
        let remedy = Phrase(
            id: "Tulis kode dari daftar «provinsi» dan namanya, misalnya 73: Sulawesi Selatan",
            en: "Write a code of the lists “provinsi” and its name, such as 73: Sulawesi Selatan")
        guard let mapping = node.mapping else {
            report("nama-provinsi", node.mark, Phrase(id: "«nama_provinsi» bukan {kode: nama}", en: "“nama_provinsi” is not {code: name}"), remedy)
            return [:]
        }
        let codes = Set(regions.flatMap(\.provinces))
        var found: [Int: [String]] = [:], taken: Set<String> = []
        for (key, value) in mapping {
            let names = (value.sequence.map(Array.init) ?? [value]).map { $0.scalar?.string ?? "" }
            guard let code = key.scalar.flatMap({ Int($0.string) }), codes.contains(code), !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else {
                report(
                    "nama-provinsi", key.mark,
                    Phrase(
                        id: "«\(key.scalar?.string ?? "?")» tidak ada di daftar «provinsi», atau tanpa nama",
                        en: "“\(key.scalar?.string ?? "?")” is in no list “provinsi”, or has no name"), remedy)
                continue
            }
            for name in names where !taken.insert(name.lowercased()).inserted { reportTwice(name, value.mark) }
            found[code] = names
        }
        return found
    }
}
