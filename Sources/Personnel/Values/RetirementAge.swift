import Vocabulary

/// Batas usia pensiun (BUP): the age at which a civil servant retires, by the kind and the name of the post.
///
/// UU 20/2023 and PP 11/2017 jo. PP 17/2020. A PPPK leaves at the end of the contract, which the records do not tell.
public enum RetirementAge {
    private static let general = 58

    /// Functional posts by words of their name, the first that fits.
    private static let functional: [(words: [String], age: Int)] = [
        (["GURU BESAR"], 70), (["PENELITI", "UTAMA"], 70), (["PEREKAYASA", "UTAMA"], 70), (["DOSEN"], 65), (["GURU"], 60), (["UTAMA"], 65),
        (["MADYA"], 60),
    ]

    /// In years; nil for PPPK and where the kind of post is not known.
    public static func years(_ employee: Employee) -> Int? {
        guard !["71", "72"].contains(employee.standing), employee.status != "PPPK" else { return nil }
        switch employee.positionKind {
        case "1", "3": return isLeader(employee.echelon) || employee.echelon.isEmpty && isLeader(employee.unitEchelon) ? 60 : general
        case "4": return general
        case "2":
            let words = employee.post.uppercased().split { !$0.isLetter }
            return functional.first { rule in rule.words.allSatisfy { phrase in phrase.split(separator: " ").allSatisfy(words.contains) } }?.age
                ?? general
        default: return nil
        }
    }

    /// The first day of the month after the birthday at that age, by the birth date in the NIP.
    public static func day(_ employee: Employee) -> CivilDate? {
        guard let years = years(employee), let (year, month, _) = employee.nip.birthDate?.components else { return nil }
        return month == 12
            ? CivilDate(year: year + years + 1, month: 1, day: 1) : CivilDate(year: year + years, month: month + 1, day: 1)
    }

    /// Pimpinan tinggi: echelons I and II.
    private static func isLeader(_ echelon: Code) -> Bool { ["11", "12", "21", "22"].contains(echelon) }
}
