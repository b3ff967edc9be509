import Personnel
import Vocabulary

/// The retirement age (batas usia pensiun, BUP) of a post, where it can be told surely.
enum RetirementAge {
    /// Teachers of every level below Ahli Utama stay until 60.
    private static let teachers = 60
    /// Posts whose levels have ages of their own.
    private static let others = ["PENELITI", "PEREKAYASA", "PRANATA NUKLIR", "DOSEN", "JAKSA", "HAKIM"]

    /// In years; nil for a post whose age cannot be told.
    static func of(_ person: CheckedPerson) -> Int? {
        if person.isExecutive { return 58 }
        // Who also holds a functional post may stay for as long as that lasts.
        if person.details.employee.positionKind == "1" { return person.echelon.map { $0 <= 2 ? 60 : 58 } }
        guard person.isFunctional, let level = person.functionalLevel else { return nil }
        let post = person.details.employee.post.uppercased()
        if others.contains(where: post.hasPrefix) { return nil }
        return post.hasPrefix("GURU ") ? max(level.retirementAge, teachers) : level.retirementAge
    }
}
