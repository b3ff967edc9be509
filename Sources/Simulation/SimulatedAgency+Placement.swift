extension SimulatedAgency {
    /// How high a unit stands.
    enum Level: CaseIterable {
        case root
        /// OPD (organisasi perangkat daerah), echelon II.
        case office
        /// Bidang or bagian, echelon III.
        case division
        /// Seksi or subbagian, echelon IV.
        case section

        /// The `EselonId` of the unit; the root has none.
        var echelon: String {
            switch self {
            case .root: ""
            case .office: "22"
            case .division: "32"
            case .section: "42"
            }
        }

        /// The echelon of one who holds a structural post here: mostly the unit's, sometimes the higher half of the same rank.
        func echelon(of draw: Int) -> String {
            guard draw < 200 else { return echelon }
            return switch self {
            case .root, .office: "21"
            case .division: "31"
            case .section: "41"
            }
        }
    }

    /// Where a person sits.
    struct Placement {
        let unit: Int
        let level: Level
        let office: Int
    }

    private static let structuralLevels: Odds<Level> = [.office: 4, .division: 26, .section: 70]
    private static let otherLevels: Odds<Level> = [.root: 1, .office: 16, .division: 25, .section: 58]

    func placement(of family: Post.Family, using random: inout SeededGenerator) -> Placement {
        switch family {
        case .structural: place(Self.structuralLevels.draw(using: &random), in: random.below(offices), using: &random)
        // The first two offices of `UnitNames` are those for education and health.
        case .teacher: place(Self.otherLevels.draw(using: &random), in: 0, using: &random)
        case .health: place(Self.otherLevels.draw(using: &random), in: 1, using: &random)
        case .specialist, .clerical: place(Self.otherLevels.draw(using: &random), in: random.below(offices), using: &random)
        }
    }

    /// A unit of the level within the office, or the next higher one where the office has none.
    private func place(_ level: Level, in office: Int, using random: inout SeededGenerator) -> Placement {
        if level == .root { return Placement(unit: 0, level: .root, office: office) }
        let atOffice = Placement(unit: 1 + office, level: .office, office: office)
        if level == .office { return atOffice }
        guard let division = Self.member(of: office, among: divisions, parents: offices, using: &random) else { return atOffice }
        let atDivision = Placement(unit: 1 + offices + division, level: .division, office: office)
        if level == .division { return atDivision }
        guard let section = Self.member(of: division, among: sections, parents: divisions, using: &random) else { return atDivision }
        return Placement(unit: 1 + offices + divisions + section, level: .section, office: office)
    }

    /// One of the numbers below `count` that belong to `parent`, which are those with this rest by `parents`.
    private static func member(of parent: Int, among count: Int, parents: Int, using random: inout SeededGenerator) -> Int? {
        let members = (count - parent + parents - 1) / parents
        guard count > parent, members > 0 else { return nil }
        return parent + parents * random.below(members)
    }
}
