import Measurement
import Vocabulary

extension PlanProblem {
    /// Why people who must attend cannot, and how many of them: nothing is left out of a plan in silence.
    func impossibleAttendances() -> [(reason: Phrase, people: Int)] {
        let cohort = input.cohort
        var counts: [(reason: Phrase, people: Int)] = []
        // Asked once a programme, since a list may name everybody.
        var participants: [Int: [Bool]] = [:]
        func mayAttend(_ offer: Int, _ person: Int32) -> Bool {
            let held = participants[offer] ?? cohort.matching(offers[offer].programme.participants)
            participants[offer] = held
            return held[Int(person)]
        }
        let members = Set(types.flatMap(\.members))
        func count(_ reason: Phrase) {
            if let known = counts.firstIndex(where: { $0.reason == reason }) { counts[known].people += 1 } else { counts.append((reason, 1)) }
        }
        for entry in input.task.required {
            if !cohort.scores.isMeasured(Int(entry.person)) {
                count(Phrase(id: "tidak diukur pada tanggal rencana", en: "not measured on the day of the plan"))
            } else if input.task.excused.contains(entry.person) {
                count(Phrase(id: "tidak boleh ikut, atau sudah melewati batas usia pensiun", en: "may not attend, or past the age of retirement"))
            } else if let offer = entry.offer {
                if !groups.contains(where: { $0.offers.contains(offer) }) {
                    count(Phrase(id: "programnya tidak menambah poin siapa pun", en: "the programme adds nobody's points"))
                } else if !mayAttend(offer, entry.person) {
                    count(Phrase(id: "bukan peserta programnya", en: "not among the programme's participants"))
                } else if let most = bounds.daysPerPerson, offers[offer].programme.days > most {
                    count(Phrase(id: "programnya melebihi batas hari seorang", en: "the programme takes more days than a person may be away"))
                }
            } else if !members.contains(entry.person) {
                count(Phrase(id: "tidak ada program yang menambah poinnya", en: "no programme adds their points"))
            }
        }
        return counts
    }
}
