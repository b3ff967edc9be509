import Exchange
import Foundation
import Personnel
import Planning
import Vocabulary

/// A list of people by their NIP, one a line, with the name of a programme behind it where it is asked for.
struct NIPList {
    private(set) var people: [Int32] = []
    private(set) var required: [RequiredAttendance] = []

    /// Reads a list; refuses it with the lines that cannot be taken, never with what stands in them.
    ///
    /// - Parameter programmes: the names that may stand behind a NIP.
    init(_ path: String, _ known: People, programmes: [String]) throws {
        var numbers: [NIP: Int32] = [:]
        for (number, nip) in known.nips.enumerated() { numbers[nip] = Int32(truncatingIfNeeded: number) }
        for (nip, number) in known.otherNIPs where numbers[nip] == nil { numbers[nip] = number }
        var wrong: [Phrase] = []
        for (line, text) in try WrittenText.read(path).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let cells = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" || $0 == "\t" }
                .map { $0.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\"'\u{FEFF}"))) }
            guard let first = cells.first, !first.isEmpty, !first.hasPrefix("#") else { continue }
            // A heading.
            if line == 0, first.uppercased() == "NIP" || first.lowercased() == "nip_baru" { continue }
            guard let nip = NIP(first) else {
                wrong.append(Self.line(line, Phrase(id: "bukan NIP", en: "no NIP")))
                continue
            }
            guard let person = numbers[nip] else {
                wrong.append(Self.line(line, Phrase(id: "tidak ada di data pegawai", en: "not among the employees")))
                continue
            }
            let name = cells.count > 1 ? cells[1] : ""
            let offer = programmes.firstIndex(of: name)
            if !name.isEmpty, !programmes.isEmpty, offer == nil {
                wrong.append(
                    Self.line(line, Phrase(id: "yang di belakang NIP bukan nama program", en: "what stands behind the NIP is no programme's name")))
                continue
            }
            if people.last != person || offer != nil { people.append(person) }
            required.append(RequiredAttendance(person: person, offer: offer))
        }
        guard wrong.isEmpty else {
            let file = URL(fileURLWithPath: path).lastPathComponent
            throw Refusal(
                .usage, "daftar-nip-tidak-sah",
                Phrase(
                    id: "\(file): \(wrong.count) baris tidak dapat dipakai. Tulis satu NIP per baris.",
                    en: "\(file): \(wrong.count) \(wrong.count == 1 ? "line" : "lines") cannot be used. Write one NIP a line."),
                details: Array(wrong.prefix(Self.mostNamed)))
        }
    }

    private static let mostNamed = 20

    private static func line(_ line: Int, _ what: Phrase) -> Phrase {
        Phrase(id: "baris \(line + 1): \(what.id)", en: "line \(line + 1): \(what.en)")
    }
}
