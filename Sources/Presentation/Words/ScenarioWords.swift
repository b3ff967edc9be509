import Measurement
import Planning
import Vocabulary
import Workflows

extension ScenarioComparison {
    /// What must be read with scenarios: events that change nothing or happen to nobody, and what another instrument says of itself.
    package func remarks(in language: Language) -> [String] {
        results.flatMap { result -> [String] in
            let name = result.scenario.name[language]
            func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
            let idle = result.idle.map { number in
                words(
                    "\(name): peristiwa \(number + 1) tidak berakibat (tidak dihitung pada tanggal itu, tidak dinilai, atau orangnya tidak diukur)",
                    "\(name): event \(number + 1) changes nothing (it would not count on the day, is not scored, or its people are not measured)")
            }
            let nobody = result.touched.enumerated().filter { $0.element == 0 }.map { number, _ in
                words("\(name): peristiwa \(number + 1) tidak mengenai siapa pun", "\(name): event \(number + 1) happens to nobody")
            }
            let notices = result.stage.facts.plan.notices.filter { !cohort.plan.notices.contains($0) }.map { "\(name): \($0[language])" }
            return idle + nobody + notices
        }
    }
}
