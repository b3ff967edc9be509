import Instruments
import Vocabulary
import Yams

extension RegionReader {
    // MARK: Exceptions and size bands

    mutating func exceptions(_ node: Node?, _ regions: [RegionMap.Region]) -> [String: String] {
        guard let node, node.scalar?.string != "" else { return [:] }
        guard let mapping = node.mapping else {
            report(
                "kanreg-kecuali", node.mark, Phrase(id: "«kecuali» bukan {id: kanreg}", en: "“kecuali” is not {id: region}"),
                Phrase(id: "Tulis id instansi dan nomor Kanreg-nya", en: "Write the id of the agency and the number of its region"))
            return [:]
        }
        var exceptions: [String: String] = [:]
        for (key, value) in mapping {
            guard let id = key.scalar?.string, let number = value.scalar?.string, regions.contains(where: { $0.number == number }) else {
                report(
                    "kanreg-kecuali", value.mark, Phrase(id: "Kanreg ini tidak ada di daftar", en: "this region is not in the list"),
                    Phrase(id: "Tulis nomor dari daftar «kanreg»", en: "Write a number of the list “kanreg”"))
                continue
            }
            exceptions[id] = number
        }
        return exceptions
    }

    mutating func bands(_ node: Node?) -> [SizeBand] {
        guard let node else { return [] }
        var bands: [SizeBand] = []
        for entry in node.sequence ?? [] {
            if let mapping = entry.mapping { check(mapping, ["nama", "mulai"]) }
            guard let name = entry["nama"]?.scalar?.string, !name.isEmpty, !bands.contains(where: { $0.name == name }),
                let least = entry["mulai"]?.scalar.flatMap({ Int($0.string) }), bands.last.map({ $0.least < least }) ?? (least == 0)
            else {
                report(
                    "kelompok-ukuran", entry.mark,
                    Phrase(
                        id: "kelompok ukuran tanpa nama sendiri, atau batasnya tidak naik dari 0",
                        en: "a size band without a name of its own, or bounds that do not ascend from 0"),
                    Phrase(id: "Tulis misalnya {nama: sedang, mulai: 2500}", en: "Write such as {nama: sedang, mulai: 2500}"))
                continue
            }
            bands.append(SizeBand(name: name, least: least))
        }
        if node.sequence == nil {
            report(
                "kelompok-ukuran", node.mark, Phrase(id: "«ukuran» bukan daftar", en: "“ukuran” is no list"),
                Phrase(id: "Tulis misalnya {nama: sedang, mulai: 2500}", en: "Write such as {nama: sedang, mulai: 2500}"))
        }
        return bands
    }
}
