/// A post (jabatan): its class, its name, and for structural posts its echelon.
struct Post {
    /// What kind of work it is; decides class, place and education.
    enum Family: CaseIterable { case structural, teacher, health, specialist, clerical }

    let family: Family
    let name: String
    /// The rank within a functional post (jenjang); empty for other posts.
    let rank: String
    /// `eselon_id`; empty for posts without one.
    let echelon: String

    /// Jenis jabatan: 1 struktural, 2 fungsional, 4 pelaksana.
    var kind: String {
        switch family {
        case .structural: "1"
        case .teacher, .health, .specialist: "2"
        case .clerical: "4"
        }
    }

    init(
        _ family: Family, level: SimulatedAgency.Level, education: EducationLevel, monthsOfService: Int,
        using random: inout SeededGenerator
    ) {
        self.family = family
        echelon = family == .structural ? level.echelon(of: random.below(1000)) : ""
        name = random.pick(family == .structural ? level.headNames : family.names)
        switch family {
        case .structural, .clerical: rank = ""
        case .teacher, .health, .specialist:
            let expert = education.graduationAge >= EducationLevel.bachelor.graduationAge
            let ranks = expert || family == .teacher ? Self.expertRanks : Self.skilledRanks
            // Eight years a rank, more or less; the highest, Ahli Utama, is for very few.
            let promotions = min((monthsOfService + random.below(60)) / 96, 2)
            rank = expert && promotions == 2 && random.chance(15) ? " Ahli Utama" : ranks[promotions]
        }
    }

    private static let expertRanks = [" Ahli Pertama", " Ahli Muda", " Ahli Madya"]
    private static let skilledRanks = [" Terampil", " Mahir", " Penyelia"]
}

extension Post.Family {
    /// About 10 % structural, 50 % functional, 40 % pelaksana of all people; most PPPK are teachers and nurses.
    init(status: Identity.Status, age: Int, monthsOfService: Int, using random: inout SeededGenerator) {
        if status == .pns, monthsOfService >= 96, random.chance(196) {
            self = .structural
            // Functional posts ask for a degree, which the youngest cannot have.
        } else if age > EducationLevel.bachelor.graduationAge, random.chance(status == .pppk ? 920 : 530) {
            self = Self.functional.draw(using: &random)
        } else {
            self = .clerical
        }
    }

    private static let functional: Odds<Post.Family> = [.teacher: 28, .health: 22, .specialist: 50]

    var education: Odds<EducationLevel> {
        switch self {
        case .structural: Self.structuralEducation
        case .teacher: Self.teacherEducation
        case .health: Self.healthEducation
        case .specialist: Self.specialistEducation
        case .clerical: Self.clericalEducation
        }
    }

    private static let structuralEducation: Odds<EducationLevel> = [
        .bachelor: 49, .master: 41, .diploma4: 4, .diploma3: 3, .doctor: 3,
    ]
    private static let teacherEducation: Odds<EducationLevel> = [.bachelor: 80, .master: 11, .profession: 5, .diploma2: 3, .diploma3: 1]
    private static let healthEducation: Odds<EducationLevel> = [
        .diploma3: 42, .bachelor: 27, .profession: 14, .diploma4: 8, .master: 5, .specialist: 4,
    ]
    private static let specialistEducation: Odds<EducationLevel> = [
        .bachelor: 60, .master: 18, .diploma3: 14, .diploma4: 6, .doctor: 2,
    ]
    private static let clericalEducation: Odds<EducationLevel> = [
        .bachelor: 84, .secondary: 46, .diploma3: 32, .vocationalSecondary: 16, .diploma4: 8, .master: 8, .juniorSecondary: 3,
        .diploma1: 2, .primary: 1,
    ]
}
