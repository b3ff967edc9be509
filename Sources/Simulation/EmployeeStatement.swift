import Vocabulary

extension EmployeeRows {
    /// What the employee row says of a person, which is not always what is so.
    struct Statement {
        let standing: String
        let status: String
        let positionKind: String
        let echelon: String
        let education: String
        let unit: Int

        init(for person: SimulatedPerson, unit: Int? = nil, in scenario: Scenario, using random: inout SeededGenerator) {
            let cpns = person.identity.status == .cpns
            standing = Self.standing(of: person, in: scenario, using: &random)
            status = cpns && random.chance(250) ? "C" : person.identity.status.rawValue
            positionKind = Self.positionKind(of: person.post, using: &random)
            let echelons = person.post.echelon.isEmpty ? Self.echelonsOfOthers : Self.echelonsOfHeads
            echelon = echelons.draw(using: &random) ?? person.post.echelon
            education = Self.education(of: person, using: &random)
            self.unit = unit ?? person.placement.unit
        }

        /// Kedudukan hukum: about 3 % are not active.
        private static func standing(of person: SimulatedPerson, in scenario: Scenario, using random: inout SeededGenerator) -> String {
            let draw = random.below(1000)
            if draw < 30 { return inactive.draw(using: &random) }
            switch person.identity.status {
            case .pppk: return draw < 40 ? "72" : "71"
            case .cpns: return draw < 45 ? "51" : "01"
            case .pns:
                // Masa persiapan pensiun begins a year before the age of retirement.
                if draw < 80, scenario.year - person.identity.birth.year >= 57 { return "20" }
                return draw < 38 ? "03" : draw < 40 ? "15" : "01"
            }
        }

        private static func positionKind(of post: Post, using random: inout SeededGenerator) -> String {
            let draw = random.below(1000)
            // Jabatan rangkap, and rows without a known post.
            if draw < 10, post.family == .structural { return "3" }
            return draw < 3 ? "" : post.kind
        }

        /// The export lags behind the history for some, and is empty for a few.
        private static func education(of person: SimulatedPerson, using random: inout SeededGenerator) -> String {
            let draw = random.below(1000)
            if draw < 10 { return "" }
            return (draw < 65 ? person.education.before ?? person.education : person.education).rawValue
        }

        private static let inactive: Odds<String> = ["99": 6, "66": 3, "02": 4, "04": 3, "88": 4, "98": 4, "52": 3, "92": 2, "89": 1]
        /// Nil stands for the echelon of the post; the rest leave it to the unit.
        private static let echelonsOfHeads: Odds<String?> = [nil: 92, "": 5, "00": 2, "99": 1]
        private static let echelonsOfOthers: Odds<String?> = ["": 90, "00": 5, "99": 5]
    }
}
