import Personnel
import Vocabulary

/// Whom somebody asks for: a NIP, or words of a name.
public enum PersonQuery: Sendable {
    case nip(NIP)
    case name(String)

    /// Whether a name has all the words, as whole words or their beginnings, in any case and order.
    public static func fits(_ words: String, _ name: String) -> Bool {
        func split(_ text: String) -> [Substring] { text.uppercased().split { !$0.isLetter && !$0.isNumber } }
        let parts = split(name), wanted = split(words)
        return !wanted.isEmpty && wanted.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }
}

/// Somebody whose name was found.
public struct FoundPerson {
    public let nip: NIP
    public let name: String
    public let post: String
    public let office: Phrase
}

extension [FoundPerson] {
    /// So many are listed.
    private static let shown = 20

    /// The one who was found; several are listed so that one can be chosen, and nobody is said.
    public func only(named words: String) throws -> NIP {
        guard let first else { throw Refusal(.data, Self.nobody(words)) }
        guard count > 1 else { return first.nip }
        let people = sorted { ($0.name, $0.nip) < ($1.name, $1.nip) }.prefix(Self.shown).map { person in
            let who = "\(person.nip)  \(person.name)" + (person.post.isEmpty ? "" : ", \(person.post)")
            return Phrase(
                id: person.office.id.isEmpty ? who : "\(who), \(person.office.id)", en: person.office.en.isEmpty ? who : "\(who), \(person.office.en)"
            )
        }
        let more = count - people.count
        let rest = more > 0 ? [Phrase(id: "dan \(more) lagi; tulis nama yang lebih lengkap", en: "and \(more) more; write more of the name")] : []
        throw Refusal(
            .usage, "nama-ganda",
            Phrase(
                id: "\(count) orang bernama «\(words)»; pilih dengan NIP-nya:",
                en: "\(count) people are called “\(words)”; choose one by NIP:"), details: people + rest)
    }

    private static func nobody(_ words: String) -> Problem {
        Problem(
            "nama-tidak-ada", id: "Tidak ada pegawai bernama «\(words)»", remedy: "Tulis sebagian namanya, atau NIP-nya",
            en: "Nobody is called “\(words)”", remedy: "Write a part of the name, or the NIP")
    }
}
