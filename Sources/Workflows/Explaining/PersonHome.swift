import Personnel
import Vocabulary

/// Where somebody stands: the unit and its OPD.
public struct PersonHome {
    public let unit: String
    public let office: Phrase

    init(unitID: String, in tree: UnitTree) {
        let number = tree.number(of: unitID)
        unit = number.map { tree.units[$0].name } ?? unitID
        office = tree.offices.place(of: number).label(in: tree)
    }
}

extension OfficePlace {
    /// What the place is called, in both languages.
    func label(in tree: UnitTree) -> Phrase { Phrase(id: label(in: tree, .indonesian), en: label(in: tree, .english)) }
}
