import Vocabulary

/// A part of the units to which a result is limited: some units with everything below them, or what stands outside of all OPD.
public struct UnitScope: Sendable {
    /// What it is called, such as "Dinas Kesehatan".
    public private(set) var name: Phrase
    /// The units that were chosen, without those below another of them; none for what stands outside of all OPD.
    public private(set) var chosen: [OrganizationUnit]
    /// By unit number in the whole list.
    private var isHeld: [Bool]
    private var holdsNowhere: Bool
    /// The numbers of the units that were chosen, in the order of the list.
    private var numbers: [Int]

    /// So many names are said; of more only how many there are.
    private static let mostNamed = 3

    /// Some units with everything below them.
    ///
    /// - `units`: their numbers; others are left out.
    public init(below units: [Int], in tree: UnitTree) {
        var isHeld = [Bool](repeating: false, count: tree.units.count)
        for unit in units where isHeld.indices.contains(unit) { isHeld[unit] = true }
        let named = isHeld
        for unit in tree.topDown.map(Int.init) where tree.parents[unit] >= 0 && isHeld[Int(tree.parents[unit])] { isHeld[unit] = true }
        numbers = tree.units.indices.filter { unit in
            let parent = Int(tree.parents[unit])
            return named[unit] && !(parent >= 0 && isHeld[parent])
        }
        chosen = numbers.map { tree.units[$0] }
        name = Self.list(chosen)
        self.isHeld = isHeld
        holdsNowhere = false
    }

    /// Everybody who belongs to no OPD.
    public init(outsideOf offices: Offices) {
        isHeld = offices.tops.indices.map { !offices.place(of: $0).isOffice }
        name = Phrase(id: "Di luar OPD", en: "Outside the OPD")
        (chosen, numbers) = ([], [])
        holdsNowhere = true
    }

    /// Whether people of a unit belong to it.
    ///
    /// - Parameter unit: the unit's number in the whole list; below 0 or nil where it is not in the list.
    public func holds(_ unit: Int?) -> Bool {
        guard let unit, isHeld.indices.contains(unit) else { return holdsNowhere }
        return isHeld[unit]
    }

    /// What of this scope lies within another one of the same list too; nil where nothing does.
    public func within(_ other: UnitScope) -> UnitScope? {
        var both = self
        both.isHeld = zip(isHeld, other.isHeld).map { $0 && $1 }
        both.holdsNowhere = holdsNowhere && other.holdsNowhere
        guard both.holdsNowhere || both.isHeld.contains(true) else { return nil }
        // Where the other one takes only a part, it is called what that part is called.
        guard both.isHeld != isHeld || both.holdsNowhere != holdsNowhere else { return both }
        let parts = zip(other.numbers, other.chosen).filter { isHeld[$0.0] }
        (both.numbers, both.chosen) = (parts.map(\.0), parts.map(\.1))
        both.name = Self.list(both.chosen)
        return both
    }

    private static func list(_ units: [OrganizationUnit]) -> Phrase {
        let names = units.map { $0.name.isEmpty ? $0.id : $0.name }
        guard names.count > 1 else { return Phrase(names.first ?? "") }
        let rest = names.count - mostNamed
        guard rest > 0 else {
            let first = names.dropLast().joined(separator: ", "), last = names[names.count - 1]
            return Phrase(id: "\(first) dan \(last)", en: "\(first) and \(last)")
        }
        let first = names.prefix(mostNamed).joined(separator: ", ")
        return Phrase(id: "\(first) dan \(rest) unit lain", en: "\(first) and \(rest) more \(rest == 1 ? "unit" : "units")")
    }
}

extension UnitScope {
    /// What a result is of, such as "Dinas Kesehatan, bagian dari Kabupaten Contoh".
    ///
    /// - Parameter agency: the agency's name; empty where it is not known, or where there are several.
    public func title(in agency: String) -> Phrase {
        guard !agency.isEmpty else {
            return Phrase(id: "\(name.id), sebagian dari data", en: "\(name.en), part of the data")
        }
        return Phrase(id: "\(name.id), bagian dari \(agency)", en: "\(name.en), part of \(agency)")
    }
}
