import Instruments
import Vocabulary
import Yams

extension RegionReader {
    // MARK: Regions and their provinces

    mutating func regions(_ node: Node?) -> [RegionMap.Region] {
        guard let list = node?.sequence, !list.isEmpty else {
            report(
                "tanpa-kanreg", node?.mark, Phrase(id: "daftar «kanreg» kosong atau tidak ada", en: "the list “kanreg” is empty or missing"),
                Self.copy)
            return []
        }
        var regions: [RegionMap.Region] = []
        var numbers: Set<String> = [], provinces: Set<Int> = []
        for entry in list {
            guard let region = region(entry) else { continue }
            if !numbers.insert(region.number.lowercased()).inserted { reportTwice("Kanreg \(region.number)", entry.mark) }
            for province in region.provinces where !provinces.insert(province).inserted { reportTwice("\(province)", entry["provinsi"]?.mark) }
            if region.holdsCentral, regions.contains(where: \.holdsCentral) { reportTwice("pusat", entry["pusat"]?.mark) }
            regions.append(region)
        }
        return regions
    }

    mutating func reportTwice(_ what: String, _ mark: Mark?) {
        report(
            "kanreg-ganda", mark, Phrase(id: "«\(what)» ditulis dua kali", en: "“\(what)” is written twice"),
            Phrase(id: "Setiap provinsi berada di satu Kanreg; hapus salah satunya", en: "A province belongs to one region; remove one of them"))
    }

    mutating func region(_ node: Node) -> RegionMap.Region? {
        guard let mapping = node.mapping else {
            report(
                "kanreg-bukan-peta", node.mark, Phrase(id: "Kanreg ditulis sebagai {nomor: …}", en: "a region is written as {nomor: …}"), Self.copy)
            return nil
        }
        check(mapping, ["nomor", "kedudukan", "provinsi", "pusat", "status"])
        guard let number = mapping["nomor"]?.scalar?.string, !number.isEmpty else {
            report(
                "kanreg-tanpa-nomor", node.mark, Phrase(id: "Kanreg tanpa nomor", en: "a region without a number"),
                Phrase(id: "Tulis nomornya, misalnya IV", en: "Write its number, such as IV"))
            return nil
        }
        let central = mapping["pusat"]
        if let central, !["true", "false"].contains(central.scalar?.string) {
            report(
                "kanreg-pusat", central.mark, Phrase(id: "«pusat» bukan true atau false", en: "“pusat” is neither true nor false"),
                Phrase(id: "Tulis true atau hapus", en: "Write true or remove it"))
        }
        return RegionMap.Region(
            number: number, seat: mapping["kedudukan"]?.scalar?.string ?? "", provinces: provinces(mapping["provinsi"]),
            holdsCentral: central?.scalar?.string == "true", status: status(mapping["status"]))
    }

    mutating func provinces(_ node: Node?) -> [Int] {
        guard let node else { return [] }
        // There are no more than a hundred codes of two digits.
        guard let list = node.sequence, list.count <= 100 else {
            report(
                "kanreg-provinsi", node.mark, Phrase(id: "«provinsi» bukan daftar kode", en: "“provinsi” is no list of codes"), Self.twoDigits)
            return []
        }
        return list.compactMap { entry in
            if let text = entry.scalar?.string, text.utf8.count == 2, let code = Int(text), (10...99).contains(code) { return code }
            report(
                "kanreg-provinsi", entry.mark,
                Phrase(id: "«\(entry.scalar?.string ?? "?")» bukan kode provinsi", en: "“\(entry.scalar?.string ?? "?")” is no code of a province"),
                Self.twoDigits)
            return nil
        }
    }

    private static let twoDigits = Phrase(
        id: "Tulis dua digit pertama kodeCepat, misalnya [63, 64]", en: "Write the first two digits of kodeCepat, such as [63, 64]")

    mutating func status(_ node: Node?) -> RegionStatus {
        guard let node else { return .toVerify }
        if let status = RegionStatus(rawValue: node.scalar?.string ?? "") { return status }
        let known = RegionStatus.allCases.map(\.rawValue).joined(separator: ", ")
        report(
            "kanreg-status", node.mark, Phrase(id: "status tidak dikenal", en: "the status is not known"),
            Phrase(id: "Status yang ada: \(known)", en: "There are: \(known)"))
        return .toVerify
    }
}
