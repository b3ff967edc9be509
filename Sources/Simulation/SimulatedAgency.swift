/// An invented agency (instansi): its people, and how many units of each level it has.
///
/// Units are numbered from 0: the root, then offices (OPD), divisions (bidang) and sections (seksi). Division `d` belongs to
/// office `d % offices` and section `s` to division `s % divisions`, so the tree needs no memory.
struct SimulatedAgency: Sendable {
    let number: Int
    /// The numbers of its people.
    let people: Range<Int>
    let name: String
    let offices: Int
    let divisions: Int
    let sections: Int
    private let agencyDiligence: Int

    var units: Int { 1 + offices + divisions + sections }

    /// All agencies, which share out the people by sizes that differ as those of real ones do.
    static func all(in scenario: Scenario, count: Int) -> [SimulatedAgency] {
        var streams = (0..<count).map { scenario.stream(.agency, $0) }
        let kinds = streams.indices.map { Self.kinds.draw(using: &streams[$0]) }
        let weights = kinds.indices.map { kinds[$0].leastSize + streams[$0].below(kinds[$0].sizeRange) }
        let total = weights.reduce(0, +)
        let spare = scenario.employees - count
        var sum = 0
        var first = 0
        return kinds.indices.map { number in
            sum += weights[number]
            // Everyone has one person, and its share of the rest.
            let end = number + 1 + spare * sum / total
            defer { first = end }
            return SimulatedAgency(number: number, kind: kinds[number], people: first..<end, using: &streams[number])
        }
    }

    private init(number: Int, kind: Kind, people: Range<Int>, using random: inout SeededGenerator) {
        self.number = number
        self.people = people
        name = "\(kind.rawValue) Contoh \(number + 1)"
        let units = max(4, people.count / 75)
        offices = max(2, min(60, units / 5))
        divisions = (units - 1 - offices + 2) / 3
        sections = units - 1 - offices - divisions
        agencyDiligence = random.below(181) - 90
    }

    /// The numbers of those whom exports of days before the measurement may have besides: behind all others, and behind the
    /// strangers whose NIP stands in spoilt rows.
    func leavers(in scenario: Scenario) -> Range<Int> {
        let first = scenario.employees + RowWriter.strangers
        guard scenario.isEarlier else { return first..<first }
        func share(_ people: Int) -> Int { people * ChangeRates.left * ChangeRates.years / 1000 }
        return first + share(people.lowerBound)..<first + share(people.upperBound)
    }

    /// What kind of government it is, with the sizes such have.
    private enum Kind: String {
        case regency = "Pemerintah Kab.", city = "Pemerintah Kota", province = "Pemerintah Provinsi"

        var leastSize: Int { self == .province ? 8000 : 1500 }
        var sizeRange: Int { self == .province ? 30_000 : 9000 }
    }

    private static let kinds: Odds<Kind> = [.regency: 76, .city: 18, .province: 6]

    /// How an office differs from others, in thousandths: agency and office together, −150 to 150.
    func diligence(ofOffice office: Int, in scenario: Scenario) -> Int {
        var random = scenario.stream(.office, number << 32 | office)
        return agencyDiligence + random.below(121) - 60
    }
}
