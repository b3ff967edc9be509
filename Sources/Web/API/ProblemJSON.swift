import Presentation
import Vocabulary

/// What is wrong with a request, for programs (RFC 9457).
enum ProblemJSON {
    static func text(_ refusal: WebRefusal, _ language: Language) -> String {
        let members: [String: JSONValue] = [
            "type": .text("about:blank"), "status": .integer(refusal.status), "title": .text(refusal.headline[language]),
            "detail": .text(refusal.details.map { $0[language] }.joined(separator: " ")),
        ]
        return JSONValue.object(members).text()
    }
}
