import Personnel
import Vocabulary

/// Whom somebody asks for: a NIP, or words of a name.
enum PersonQuery {
    case nip(NIP)
    case name(String)

    /// Whether a name has all the words, as whole words or their beginnings, in any case and order.
    static func fits(_ words: String, _ name: String) -> Bool {
        func split(_ text: String) -> [Substring] { text.uppercased().split { !$0.isLetter && !$0.isNumber } }
        let parts = split(name), wanted = split(words)
        return !wanted.isEmpty && wanted.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }
}

/// Somebody whose name was found.
struct FoundPerson {
    let nip: NIP
    let name: String
    let post: String
    let office: String
}

extension [FoundPerson] {
    /// So many are listed.
    private static let shown = 20

    /// The one who was found; several are listed so that one can be chosen, and nobody is said.
    func only(named words: String, _ language: Language) throws -> NIP {
        guard let first else { throw CommandFailure(Self.nobody(words), status: ExitStatus.data, language: language) }
        guard count > 1 else { return first.nip }
        let headline = Phrase(
            id: "takar: \(count) orang bernama «\(words)»; pilih dengan NIP-nya:",
            en: "takar: \(count) people are called “\(words)”; choose one by NIP:")
        let lines = sorted { ($0.name, $0.nip) < ($1.name, $1.nip) }.prefix(Self.shown).map { person in
            "  \(person.nip)  \(person.name)" + [person.post, person.office].filter { !$0.isEmpty }.map { ", \($0)" }.joined()
        }
        let more = count - lines.count
        let rest =
            more > 0
            ? ["  " + Phrase(id: "dan \(more) lagi; tulis nama yang lebih lengkap", en: "and \(more) more; write more of the name")[language]] : []
        throw CommandFailure([headline[language]] + lines + rest, status: ExitStatus.usage)
    }

    private static func nobody(_ words: String) -> Problem {
        Problem(
            "nama-tidak-ada", message: Phrase(id: "Tidak ada pegawai bernama «\(words)»", en: "Nobody is called “\(words)”"),
            remedy: Phrase(id: "Tulis sebagian namanya, atau NIP-nya", en: "Write a part of the name, or the NIP"))
    }
}
