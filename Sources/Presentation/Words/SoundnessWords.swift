import Analysis
import Vocabulary

extension Soundness {
    /// The verdict in a sentence.
    package func sentence(in language: Language) -> String {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        let shares = draws.map { draw in
            let count = language.text(draw.draws), noise = draw.noise.label[language]
            return
                "\(language.percent(draw.leaderHolds, of: draw.draws)) % \(words("dari \(count) undian \(noise)", "of \(count) draws by \(noise)"))"
        }
        let leaders = leaders
        let who =
            leaders.count == 1
            ? words("Peringkat pertama (\(leaders[0].result.name))", "First place (\(leaders[0].result.name))")
            : words("Peringkat pertama bersama (\(leaders.count) setara)", "First place together (\(leaders.count) are equal)")
        return
            "\(who) \(words("bertahan dalam", "holds in")) \(shares.joined(separator: words(" dan ", " and "))): \(verdict.label[language])."
    }
}
