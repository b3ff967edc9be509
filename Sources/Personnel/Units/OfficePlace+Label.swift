import Vocabulary

extension OfficePlace {
    /// Why a place is no OPD; nil for an OPD.
    public var reason: Phrase? {
        switch self {
        case .office: nil
        case .agency: Phrase(id: "langsung di bawah instansi", en: "right under the agency")
        case .orphan: Phrase(id: "unit induknya tidak ada di daftar", en: "the parent unit is not in the list")
        case .cyclic: Phrase(id: "unit induknya melingkar", en: "the parents run in a circle")
        case .nowhere: Phrase(id: "tanpa unit atau unitnya tidak ada di daftar", en: "no unit or one that is not in the list")
        }
    }

    /// What stands in the column of the OPD for somebody who belongs there: the OPD's name, or why it is none.
    public func label(in tree: UnitTree, _ language: Language) -> String {
        if let reason { return "(\(reason[language]))" }
        return unit.map { tree.units[$0].name.isEmpty ? tree.units[$0].id : tree.units[$0].name } ?? ""
    }
}
