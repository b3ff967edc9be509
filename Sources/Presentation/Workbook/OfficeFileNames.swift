import Foundation
import Personnel

/// What the workbooks of OPD are called, such as `01-dinas-kesehatan.xlsx`: small Latin letters, digits and hyphens, which every file
/// system takes, in the order of the list; where two OPD would be called alike, with the id of the unit.
struct OfficeFileNames {
    private let words: [String]
    private var position = 0

    /// A name longer than this is cut.
    private static let longest = 60

    init(_ offices: [OrganizationUnit]) {
        let names = offices.map { Self.plain($0.name) }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        words = zip(offices, names).map { office, name in
            guard name.isEmpty || counts[name, default: 0] > 1 else { return name }
            return [name, Self.plain(office.id)].filter { !$0.isEmpty }.joined(separator: "-")
        }
    }

    /// The name of the next OPD of the list.
    mutating func next() -> String {
        defer { position += 1 }
        return file(position, words.indices.contains(position) ? words[position] : "")
    }

    /// The name of what stands outside of all OPD, behind them.
    var outside: String { file(words.count, "di-luar-opd") }

    private func file(_ position: Int, _ words: String) -> String {
        let number = String(position + 1), width = max(2, String(self.words.count + 1).count)
        let padded = String(repeating: "0", count: max(0, width - number.count)) + number
        return (words.isEmpty ? padded : "\(padded)-\(words)") + ".xlsx"
    }

    private static func plain(_ name: String) -> String {
        let letters = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter { !$0.properties.isDiacritic }
        let kept = String(String.UnicodeScalarView(letters)).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : " " }
        let words = String(kept).split(separator: " ")
        var plain = ""
        for word in words where plain.count + word.count < longest { plain += plain.isEmpty ? String(word) : "-\(word)" }
        return plain.isEmpty ? words.first.map { String($0.prefix(longest)) } ?? "" : plain
    }
}
