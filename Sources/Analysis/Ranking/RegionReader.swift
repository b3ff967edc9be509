import Instruments
import Vocabulary
import Yams

/// Reads a map of regions and keeps what is wrong in it.
struct RegionReader {
    let file: String
    private(set) var issues: [InstrumentIssue] = []

    /// What a wrong file may list before the rest is left unsaid.
    private static let mostIssues = 50

    init(file: String) { self.file = file }

    mutating func report(_ code: String, _ mark: Mark?, _ message: Phrase, _ remedy: Phrase) {
        guard issues.count < Self.mostIssues else { return }
        issues.append(InstrumentIssue(code, file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message, remedy: remedy))
    }

    mutating func map(_ text: String) -> RegionMap? {
        guard let root = root(text) else { return nil }
        let keys = ["format", "kanreg", "nama_provinsi", "kecuali", "ukuran"]
        check(root, keys)
        if root["format"]?.scalar?.string != "1" {
            report(
                "format-kanreg", root["format"]?.mark, Phrase(id: "bentuk berkas bukan 1", en: "the form of the file is not 1"),
                Phrase(id: "Mulai dengan «format: 1»", en: "Begin with “format: 1”"))
        }
        let regions = regions(root["kanreg"])
        let exceptions = exceptions(root["kecuali"], regions)
        let names = provinceNames(root["nama_provinsi"], regions)
        return RegionMap(regions: regions, exceptions: exceptions, provinceNames: names, sizeBands: bands(root["ukuran"]))
    }

    mutating func root(_ text: String) -> Node.Mapping? {
        guard text.utf8.count <= RegionMap.largestFile else {
            report("berkas-terlalu-besar", nil, Phrase(id: "berkas lebih dari 1 MiB", en: "the file is over 1 MiB"), Self.copy)
            return nil
        }
        // A few lines of aliases can stand for more than memory holds, and no map needs them.
        guard !Self.hasAnchors(text) else {
            report(
                "jangkar", nil,
                Phrase(id: "jangkar dan alias YAML (& dan *) tidak didukung", en: "YAML anchors and aliases (& and *) are not supported"),
                Phrase(id: "Tulis nilainya di setiap tempat", en: "Write the value at each place"))
            return nil
        }
        do {
            if case .mapping(let mapping) = try Yams.compose(yaml: text, .basic) { return mapping }
            report("bukan-berkas-kanreg", nil, Phrase(id: "berkas tidak berisi peta Kanreg", en: "the file holds no map of regions"), Self.copy)
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            report(
                "kunci-kembar", context.mark,
                Phrase(id: "kunci «\(names.first ?? "?")» ditulis dua kali", en: "the key “\(names.first ?? "?")” is written twice"),
                Phrase(id: "Hapus salah satunya", en: "Remove one of them"))
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _), YamlError.composer(
            _, let problem, let mark, _)
        {
            report(
                "bukan-yaml", mark, Phrase(id: "bukan YAML yang sah (\(problem))", en: "not valid YAML (\(problem))"),
                Phrase(id: "Periksa indentasi, tanda kutip, dan titik dua", en: "Check indentation, quotes and colons"))
        } catch {
            report("bukan-yaml", nil, Phrase(id: "bukan YAML yang sah", en: "not valid YAML"), Self.copy)
        }
        return nil
    }

    /// Whether `&` or `*` stands anywhere outside comments.
    private static func hasAnchors(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { line in
            line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first?.contains { $0 == "&" || $0 == "*" } ?? false
        }
    }

    static let copy = Phrase(
        id: "Salin kanreg.yaml bawaan dan ubah salinannya", en: "Copy the kanreg.yaml that comes with the program and edit the copy")

    mutating func check(_ mapping: Node.Mapping, _ known: [String]) {
        for key in mapping.keys where !known.contains(key.scalar?.string ?? "") {
            report(
                "kunci-tidak-dikenal", key.mark,
                Phrase(id: "kunci «\(key.scalar?.string ?? "?")» tidak dikenal", en: "the key “\(key.scalar?.string ?? "?")” is not known"),
                Phrase(id: "Kunci yang ada: \(known.joined(separator: ", "))", en: "The keys there are: \(known.joined(separator: ", "))"))
        }
    }
}
