import Personnel
import Vocabulary

/// Where somebody stands: the unit and its OPD.
struct PersonHome {
    let unit: String
    let office: String

    init(unitID: String, in tree: UnitTree, _ language: Language) {
        let number = tree.number(of: unitID)
        unit = number.map { tree.units[$0].name } ?? unitID
        office = tree.offices.place(of: number).label(in: tree, language)
    }
}
