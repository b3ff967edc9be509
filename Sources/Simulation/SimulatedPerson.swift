import Vocabulary

/// An invented civil servant: identity, post, unit and education. The histories are drawn after this, row by row.
struct SimulatedPerson {
    let number: Int
    let identity: Identity
    let appointedOn: CivilDate
    var post: Post
    var education: EducationLevel
    var placement: SimulatedAgency.Placement
    /// How much more (or less) than usual people train and are praised in this office, in thousandths: −150 to 150.
    let diligence: Int

    init(number: Int, agency: SimulatedAgency, in scenario: Scenario, using random: inout SeededGenerator) {
        let identity = Identity(number: number, in: scenario, using: &random)
        let service = scenario.month.index - identity.appointed.index
        let age = scenario.year - identity.birth.year
        let family = Post.Family(status: identity.status, age: age, monthsOfService: service, using: &random)
        let placement = agency.placement(of: family, using: &random)
        let education = family.education.draw(using: &random).reachable(atAge: age)
        self.number = number
        self.identity = identity
        self.appointedOn = identity.appointed.firstDay
        self.placement = placement
        self.education = education
        self.post = Post(family, level: placement.level, education: education, monthsOfService: service, using: &random)
        self.diligence = agency.diligence(ofOffice: placement.office, in: scenario)
    }
}
