import Access
import Archive
import Foundation
import Pages
import Presentation
import Vocabulary
import Workflows

/// What programs ask about gaps and kept plans.
extension Programs {
    /// An answer that takes work is waited for so long, in milliseconds.
    private static let patience = 60_000

    static func gaps(_ visit: Visit) throws -> Answer {
        let people = try AskedPeople(visit, try asked(visit))
        return try answer(visit, Gaps.question(visit.site, people, try visit.day("sampai")), "kekurangan \(people.agency)")
    }

    static func plans(_ visit: Visit) throws -> Answer {
        let scope = try visit.signedIn.scope
        return visit.tagged(ServedList(try ReachablePlans.list(for: scope, visit.site)).json(in: visit.language))
    }

    static func plan(_ visit: Visit) throws -> Answer {
        let entry = try Plans.reachable(visit)
        return try answer(visit, Plans.question(visit.site, entry, try visit.day("per") ?? .today), entry.auditSubject)
    }

    /// The document of an answer; a program that does not find it in time asks again.
    private static func answer(_ visit: Visit, _ question: Question, _ subject: String) throws -> Answer {
        switch try visit.outcome(question, patience: patience) {
        case .working: throw WebRefusal.busy
        case .refused(let refusal): throw refusal
        case .answered(let answered):
            guard let document = answered.document else { throw WebRefusal.notFound }
            try visit.note(.exporting, subject, detail: "orang=\(answered.people)")
            return visit.tagged(document(visit.language))
        }
    }
}

extension CivilDate {
    /// The day it is, by the clock of the server in Greenwich's time.
    static var today: CivilDate { CivilDate(day: Int32(Date().timeIntervalSince1970 / 86_400)) }
}
