import Vocabulary

/// Batas usia pensiun (BUP): the age at which the holder of a post retires, where it can be told surely.
///
/// UU 20/2023 and PP 11/2017 jo. PP 17/2020.
public enum RetirementAge {
    private static let leaders = 60
    private static let general = 58
    /// Teachers of every level below Ahli Utama stay until 60.
    private static let teachers = 60
    /// Posts whose levels have ages of their own.
    private static let others = ["PENELITI", "PEREKAYASA", "PRANATA NUKLIR", "DOSEN", "JAKSA", "HAKIM"]

    /// In years; nil for a post whose age cannot be told.
    public static func years(_ employee: Employee) -> Int? {
        switch employee.positionKind {
        case "4": return general
        // Who also holds a functional post (3) may stay for as long as that lasts.
        case "1": return employee.echelonNumber.map { $0 <= 2 ? leaders : general }
        case "2":
            let post = employee.post.uppercased()
            guard let level = FunctionalLevel(post: post), !others.contains(where: post.hasPrefix) else { return nil }
            return post.hasPrefix("GURU ") ? max(level.retirementAge, teachers) : level.retirementAge
        default: return nil
        }
    }

    /// The first day of the month behind the birthday at that age; nil where the age cannot be told. A PPPK leaves at the end of the
    /// contract, and then at the latest.
    ///
    /// - `birth`: the birth date, where it is known better than by the NIP.
    public static func day(_ employee: Employee, born birth: CivilDate? = nil) -> CivilDate? {
        guard let years = years(employee), let (year, month, _) = (birth ?? employee.nip.birthDate)?.components else { return nil }
        let isDecember = month == 12
        return CivilDate(year: year + years + (isDecember ? 1 : 0), month: isDecember ? 1 : month + 1, day: 1)
    }
}

extension Employee {
    /// The code of the post's echelon: the row's, or the unit's where the row has none.
    public var echelonCode: Code { !echelon.isEmpty && echelon != "00" && echelon != "99" ? echelon : unitEchelon }

    /// The post's echelon, from 1 for the highest to 5; nil where it is not known.
    public var echelonNumber: Int? { (1...5).first { echelonCode.count == 2 && echelonCode.begins(with: Code(String($0))) } }
}
