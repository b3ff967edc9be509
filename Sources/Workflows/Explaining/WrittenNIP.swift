import Exchange
import Personnel
import Vocabulary

extension NIP {
    /// A NIP as somebody has written it; throws where it cannot be one.
    public init(written text: String) throws {
        switch NIP.parse(text.utf8.span) {
        case .value(let nip): self = nip
        // Eighteen digits that cannot be one: what is wrong with them says more.
        case .refused(let defect) where text.utf8.count { $0.isDigit } == 18: throw Refusal(.usage, defect.problem)
        case .refused, .absent: throw Refusal(.usage, Self.notANIP)
        }
    }

    private static let notANIP = Problem(
        "nip-tidak-sah", id: "Yang ditulis bukan NIP", remedy: "Tulis ke-18 digitnya",
        en: "What was written is no NIP", remedy: "Write its 18 digits")
}
