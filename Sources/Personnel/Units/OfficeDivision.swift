import Vocabulary

/// People divided by OPD, with one part more for who is in no unit of the list.
public struct OfficeDivision: Sendable {
    /// One part of the people.
    public struct Part: Sendable {
        /// As in `places`.
        public let number: Int
        public let place: OfficePlace
        /// The name of the OPD, or why it is none.
        public let label: String
    }

    /// By person, the number of their part, from 0.
    public let places: [Int32]
    /// How many parts there are, with those that nobody is in.
    public let count: Int
    private let tree: UnitTree
    private let offices: Offices

    /// - `units`: by person, the number of the unit; below 0 for none of the list.
    public init(of units: [Int32], in tree: UnitTree) {
        self.tree = tree
        let offices = tree.offices, nowhere = Int32(truncatingIfNeeded: tree.units.count)
        self.offices = offices
        count = tree.units.count + 1
        places = units.map { $0 >= 0 ? offices.tops[Int($0)] : nowhere }
    }

    /// The parts that anybody is in: OPD by OPD in the order of their names, then what lies outside of all.
    public func parts(in language: Language) -> [Part] {
        var isInhabited = [Bool](repeating: false, count: count)
        for place in places { isInhabited[Int(place)] = true }
        return isInhabited.indices.filter { isInhabited[$0] }.map { number in
            let place = offices.place(of: number < tree.units.count ? number : nil)
            return Part(number: number, place: place, label: place.label(in: tree, language))
        }.sorted { ($0.place.isOffice ? 0 : 1, $0.label, $0.number) < ($1.place.isOffice ? 0 : 1, $1.label, $1.number) }
    }
}
