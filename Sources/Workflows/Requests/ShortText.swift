import Vocabulary

/// Texts that an archive keeps and prints for years, and how long they may be.
public enum ShortText: Sendable {
    case actor, label, decree, reason, agencyID, agencyName, quickCode, token

    /// Bytes.
    private var length: ClosedRange<Int> {
        switch self {
        case .actor: 1...200
        case .label, .token: 0...200
        case .decree, .reason: 1...300
        case .agencyID: 1...100
        case .agencyName: 0...300
        case .quickCode: 4...4
        }
    }

    /// Whether a text may be kept: on one line, no longer and no shorter than it may be, and of more than spaces where it must say something.
    public func fits(_ text: String) -> Bool {
        guard length.contains(text.utf8.count), text.isOneLine else { return false }
        switch self {
        case .agencyID: return !text.contains(where: \.isWhitespace)
        case .quickCode: return text.utf8.allSatisfy { (48...57).contains($0) }
        case .decree, .reason: return !text.allSatisfy(\.isWhitespace)
        case .actor, .label, .agencyName, .token: return true
        }
    }

    /// Throws where a text may not be kept.
    func check(_ text: String?) throws {
        guard let text, !fits(text) else { return }
        throw Refusal(.usage, problem)
    }

    private var problem: Problem {
        let what: Phrase =
            switch self {
            case .actor: Phrase(id: "Nama pelaksana", en: "The name of who does this")
            case .label: Phrase(id: "Nama pengukuran", en: "The measurement's name")
            case .decree: Phrase(id: "Nomor surat keputusan", en: "The number of the decree")
            case .reason: Phrase(id: "--reason", en: "--reason")
            case .agencyID: Phrase(id: "Id instansi", en: "The agency's id")
            case .agencyName: Phrase(id: "Nama instansi", en: "The agency's name")
            case .quickCode: Phrase(id: "kodeCepat", en: "kodeCepat")
            case .token: Phrase(id: "Nama token", en: "The token's name")
            }
        let (least, most) = (length.lowerBound, length.upperBound)
        return Problem(
            self == .reason ? "alasan-tidak-sah" : "teks-tidak-sah",
            id: "\(what.id) bukan satu baris teks", remedy: "Tulis satu baris, \(least) sampai \(most) bita",
            en: "\(what.en) is not one line of text", remedy: "Write one line of \(least) to \(most) bytes")
    }
}
